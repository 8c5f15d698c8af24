package minzheng.atlas.ingest.hostile;

import java.util.List;
import java.util.zip.GZIPOutputStream;

/** CSV with endless lines, cells and shapes, and what only calls itself CSV. */
public final class HostileTables {
    private static final String GGA = "$GPGGA,123519,4807.038,N,01131.000,E,1,08,0.9,545.4,M,46.9,M,,*47\n$GPGGA,";
    private static final String PARCEL = "[地块坐标]\n4,1,1,地块一,面,,,,@\n";
    private static final String CORNER = "J1,1,2524218.55,537584.33\n";
    private static final int MILLION = 1_000_000;

    private HostileTables() {}

    public static List<HostileFile> all() {
        return List.of(
                HostileFile.repeating("line.csv", "csv_beyond_limits", "name,beds\n", "0123456789", 10 * MILLION, ""),
                HostileFile.repeating("header.csv", "csv_beyond_limits", "", "0123456789", 10 * MILLION, ""),
                HostileFile.repeating(
                        "quote.csv", "csv_beyond_limits", "name,beds\n\"", "a,b\nc,d\n\n\n", 10 * MILLION, ""),
                HostileFile.repeating("columns.csv", "csv_beyond_limits", "a", ",b", 100_000, "\n"),
                HostileFile.repeating("cells.csv", "csv_beyond_limits", "a,b\n1", ",1", 10 * MILLION, "\n"),
                HostileFile.of("nan.csv", "bad_number", "lon,lat\nNaN,22.8\n"),
                HostileFile.of("infinite.csv", "bad_number", "lon,lat\n108.3,Infinity\n"),
                HostileFile.of("overflow.csv", "bad_number", "lon,lat\n1e999999999,22.8\n"),
                HostileFile.of("nan-wkt.csv", "coordinate_not_finite", "wkt\nPOINT (NaN 22)\n"),
                HostileFile.repeating(
                        "polygon.csv",
                        "csv_beyond_limits",
                        "wkt\n\"POLYGON ((0 0",
                        ",108.3661 22.8161",
                        10 * MILLION,
                        ",0 0))\"\n"),
                HostileFile.repeating("deep-wkt.csv", "bad_wkt", "wkt\n\"", "GEOMETRYCOLLECTION (", 100_000, "\"\n"),
                HostileFile.repeating("hex.csv", "bad_wkt", "wkt\n", "01", MILLION, "\n"),
                HostileFile.repeating("deep-wkb.csv", "bad_wkt", "wkt\n", "010700000001000000", 100_000, "\n"),
                HostileFile.of("claim.csv", "bad_wkt", "wkt\n0102000000FFFFFF7F00000000000000000000000000000000\n"),
                HostileFile.repeating("line.nmea", "line_too_long", GGA, "0123456789", 10 * MILLION, "\n"),
                HostileFile.repeating("line.txt", "line_too_long", PARCEL, "0123456789", 10 * MILLION, "\n"),
                HostileFile.repeating("head.txt", "parcel_no_coordinates", "[属性描述]\n", "a=b\n", 10 * MILLION, ""),
                HostileFile.repeating("corners.txt", "too_many_vertices", PARCEL, CORNER, 3 * MILLION, "\n"),
                HostileFile.repeating("bad-corners.txt", "bad_point_line", PARCEL, "J1\n", 10 * MILLION, "\n"),
                HostileFile.repeating(
                        "rings.txt", "too_many_vertices", PARCEL, CORNER + CORNER.replace(",1,", ",2,"), MILLION, "\n"),
                HostileFile.repeating("garbage.nmea", "nmea_without_fix", "$GPGGA\n", "$GPGGA,1*00\n", 2 * MILLION, ""),
                new HostileFile("zipped.csv", "not_a_table", out -> {
                    GZIPOutputStream zip = new GZIPOutputStream(out);
                    HostileFile.repeat(zip, "", "name,beds\n", MILLION, "");
                    zip.finish();
                }),
                new HostileFile("zeros.csv", "not_a_table", out -> out.write(new byte[50 * MILLION])));
    }
}
