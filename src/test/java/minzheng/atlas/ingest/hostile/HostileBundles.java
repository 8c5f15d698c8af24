package minzheng.atlas.ingest.hostile;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import minzheng.atlas.ingest.format.shapefile.ShapeParts;

/** Zips, shapefiles and databases that claim more than they have, or hold more than they say. */
public final class HostileBundles {
    private static final int MILLION = 1_000_000;
    private static final double[] TRIANGLE = {0, 0, 0, 1, 1, 0, 0, 0};

    private HostileBundles() {}

    public static List<HostileFile> all() {
        return List.of(
                zip("bomb.zip", "zip_bomb", "a.shp", 3_000),
                zip("traversal.zip", "zip_path", "../../../tmp/a.shp", 0),
                zip("absolute.zip", "zip_path", "/etc/cron.d/a.shp", 0),
                zip("nested.zip", "zip_nested", "a.zip", 0),
                new HostileFile("entries.zip", "zip_bomb", out -> zipped(out, "a%d.shp", 60_000, 0)),
                HostileFile.of("text.zip", "zip_broken", "PK, so to speak"),
                shp("length.shp", "shp_broken", new ShapeParts().add(ShapeParts.point(1, 1, 2), 1, Integer.MAX_VALUE)),
                shp(
                        "points.shp",
                        "too_many_vertices",
                        new ShapeParts().add(ShapeParts.parts(5, List.of(0), Integer.MAX_VALUE, TRIANGLE))),
                shp("nan.shp", "coordinate_not_finite", new ShapeParts().add(ShapeParts.point(1, Double.NaN, 2))),
                shp("rings.shp", "shape_unusable", nestedRings(60_000)),
                new HostileFile("million.shp", "too_many_vertices", HostileBundles::tenMillionVertices),
                HostileFile.of("a.gpkg", "gpkg_broken", "SQLite format 3\0 and then nothing"),
                HostileFile.repeating("b.gpkg", "gpkg_broken", "SQLite format 3\0", "\u0001\u0002zU", MILLION, ""),
                HostileFile.repeating("a.dxf", "conversion_failed", "", "0\nSECTION\n", MILLION, ""),
                HostileFile.of("a.fgb", "no_layers", "fgb\u0003fgb\u0000\u00FF\u00FF\u00FF\u007F"),
                new HostileFile("a.gdb.zip", "conversion_failed", out -> zipped(out, "a.gdb/a%08d.gdbtable", 3, 1)));
    }

    private static HostileFile zip(String name, String code, String entry, int megabytes) {
        return new HostileFile(name, code, out -> zipped(out, entry, 1, megabytes));
    }

    private static HostileFile shp(String name, String code, ShapeParts parts) {
        return new HostileFile(name, code, out -> out.write(parts.shp()));
    }

    private static void zipped(OutputStream out, String name, int entries, int megabytes) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (int i = 1; i <= entries; i++) {
            zip.putNextEntry(new ZipEntry(name.formatted(i)));
            for (int written = 0; written < megabytes; written++) {
                zip.write(new byte[MILLION]);
            }
        }
        zip.finish();
    }

    /** Each within all before it: whether it lies in them is asked of every pair. */
    private static ShapeParts nestedRings(int rings) {
        double[][] all = new double[rings][];
        for (int i = 0; i < rings; i++) {
            double near = i * 1e-4;
            double far = 100 - near;
            all[i] = new double[] {near, near, near, far, far, far, far, near, near, near};
        }
        return new ShapeParts().add(ShapeParts.parts(5, all));
    }

    private static void tenMillionVertices(OutputStream out) throws IOException {
        int points = 10 * MILLION;
        byte[] head = new ShapeParts()
                .add(ShapeParts.parts(5, List.of(0), points), 1, (48 + 16 * points) / 2)
                .shp();
        head[24] = 0; // as if it were of no length, which is a warning alone
        out.write(head);
        byte[] block = new byte[16_000];
        for (int i = 0; i < points / 1_000; i++) {
            out.write(block);
        }
    }
}
