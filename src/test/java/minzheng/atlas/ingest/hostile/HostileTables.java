package minzheng.atlas.ingest.hostile;

import java.util.List;
import java.util.zip.GZIPOutputStream;

/** CSV with endless lines, cells and shapes, and what only calls itself CSV. */
public final class HostileTables {
    private static final int MILLION = 1_000_000;

    private HostileTables() {}

    public static List<HostileFile> all() {
        return List.of(
                HostileFile.repeating("line.csv", "csv_beyond_limits", "name,beds\n", "0123456789", 10 * MILLION, ""),
                HostileFile.repeating("header.csv", "csv_beyond_limits", "", "0123456789", 10 * MILLION, ""),
                HostileFile.repeating("quote.csv", "csv_beyond_limits", "name,beds\n\"", "a,b\nc,d\n\n\n", 10 * MILLION, ""),
                HostileFile.repeating("columns.csv", "csv_beyond_limits", "a", ",b", 100_000, "\n"),
                HostileFile.repeating("cells.csv", "csv_beyond_limits", "a,b\n1", ",1", 10 * MILLION, "\n"),
                HostileFile.of("nan.csv", "bad_number", "lon,lat\nNaN,22.8\n"),
                HostileFile.of("infinite.csv", "bad_number", "lon,lat\n108.3,Infinity\n"),
                HostileFile.of("overflow.csv", "bad_number", "lon,lat\n1e999999999,22.8\n"),
                HostileFile.of("nan-wkt.csv", "coordinate_not_finite", "wkt\nPOINT (NaN 22)\n"),
                HostileFile.repeating(
                        "polygon.csv", "csv_beyond_limits", "wkt\n\"POLYGON ((0 0", ",108.3661 22.8161", 10 * MILLION, ",0 0))\"\n"),
                HostileFile.repeating(
                        "deep-wkt.csv", "bad_wkt", "wkt\n\"", "GEOMETRYCOLLECTION (", 100_000, "\"\n"),
                HostileFile.repeating("hex.csv", "bad_wkt", "wkt\n", "01", MILLION, "\n"),
                HostileFile.repeating("deep-wkb.csv", "bad_wkt", "wkt\n", "010700000001000000", 100_000, "\n"),
                HostileFile.of("claim.csv", "bad_wkt", "wkt\n0102000000FFFFFF7F00000000000000000000000000000000\n"),
                new HostileFile("zipped.csv", "not_a_table", out -> {
                    GZIPOutputStream zip = new GZIPOutputStream(out);
                    HostileFile.repeat(zip, "", "name,beds\n", MILLION, "");
                    zip.finish();
                }),
                new HostileFile("zeros.csv", "not_a_table", out -> out.write(new byte[50 * MILLION])));
    }
}
