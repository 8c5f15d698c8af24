package minzheng.atlas.ingest.hostile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minzheng.atlas.ingest.hostile.HostileFile.Content;

/** Zipped shapefiles whose headers claim what is not there, and shapes of impossible numbers. */
public final class HostileShapes {
    private static final int HEADER = 100;
    private static final int POINT = 1;
    private static final int POLYGON = 5;
    private static final int HUGE = Integer.MAX_VALUE;
    private static final int VERTICES = 10_000_000;

    private HostileShapes() {}

    public static List<HostileFile> all() {
        Content fine = records(POINT, record(POINT, 20, point(108.3, 22.8)));
        return List.of(
                shapes(
                        "nan-shp.zip",
                        "coordinate_not_finite",
                        records(POINT, record(POINT, 20, point(Double.NaN, 22)))),
                shapes(
                        "infinite-shp.zip",
                        "coordinate_not_finite",
                        records(POINT, record(POINT, 20, point(108, Double.POSITIVE_INFINITY)))),
                shapes("long-record.zip", "shp_broken", records(POINT, record(POINT, HUGE, point(108, 22)))),
                shapes("negative-record.zip", "shp_broken", records(POINT, record(POINT, -8, point(108, 22)))),
                shapes("parts.zip", "too_many_parts", records(POLYGON, record(POLYGON, 56, polygon(HUGE, 4)))),
                shapes("points.zip", "too_many_vertices", records(POLYGON, record(POLYGON, 56, polygon(1, HUGE)))),
                shapes("negative-points.zip", "shape_unusable", records(POLYGON, record(POLYGON, 56, polygon(1, -1)))),
                shapes("polygon.zip", "too_many_vertices", HostileShapes::largePolygon),
                shapes("no-shp.zip", "shp_broken", HostileZips.text("x".repeat(1_000))),
                shapes("empty-shp.zip", "shp_broken", out -> {}),
                withTable("rows.zip", "dbf_broken", fine, table(HUGE, 65, 11, 10)),
                withTable("head.zip", "dbf_broken", fine, table(1, 0, 11, 10)),
                withTable("long-head.zip", "dbf_broken", fine, table(1, 0xFFFF, 11, 10)),
                withTable("no-width.zip", "dbf_broken", fine, table(1, 65, 0, 10)),
                withTable("wide-field.zip", "dbf_broken", fine, table(1, 65, 11, 255)),
                withTable("no-dbf.zip", "dbf_broken", fine, HostileZips.text("x")));
    }

    private static HostileFile shapes(String name, String code, Content shp) {
        return withTable(name, code, shp, table(1, 65, 11, 10));
    }

    private static HostileFile withTable(String name, String code, Content shp, Content dbf) {
        Map<String, Content> entries = new LinkedHashMap<>();
        entries.put("a.shp", shp);
        entries.put("a.dbf", dbf);
        return HostileZips.zip(name, code, entries);
    }

    private static Content records(int type, byte[] record) {
        return out -> {
            out.write(header(type, HEADER + record.length));
            out.write(record);
        };
    }

    /** The length is in words of 2 bytes. */
    private static byte[] header(int type, long bytes) {
        ByteBuffer head = ByteBuffer.allocate(HEADER);
        head.putInt(0, 9994).putInt(24, (int) (bytes / 2));
        head.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, type);
        return head.array();
    }

    private static byte[] record(int type, int claimed, byte[] content) {
        ByteBuffer record = ByteBuffer.allocate(12 + content.length);
        record.putInt(1).putInt(claimed / 2);
        record.order(ByteOrder.LITTLE_ENDIAN).putInt(type).put(content);
        return record.array();
    }

    private static byte[] point(double x, double y) {
        return little(16).putDouble(x).putDouble(y).array();
    }

    /** Room for one ring without points; says it has more. */
    private static byte[] polygon(int parts, int points) {
        return little(52).putInt(32, parts).putInt(36, points).array();
    }

    private static void largePolygon(OutputStream out) throws IOException {
        int content = 48 + 16 * VERTICES;
        out.write(header(POLYGON, HEADER + 8L + content));
        out.write(ByteBuffer.allocate(8).putInt(1).putInt(content / 2).array());
        out.write(
                little(48).putInt(0, POLYGON).putInt(36, 1).putInt(40, VERTICES).array());
        byte[] block = new byte[16 * 1_000];
        for (int i = 0; i < VERTICES / 1_000; i++) {
            out.write(block);
        }
    }

    /** A table of one column {@code name} and one row. */
    private static Content table(int rows, int head, int width, int field) {
        ByteBuffer table = little(65 + 11 + 1);
        table.put(0, (byte) 3).putInt(4, rows).putShort(8, (short) head).putShort(10, (short) width);
        table.put(32, HostileFile.bytes("name"))
                .put(43, (byte) 'C')
                .put(48, (byte) field)
                .put(64, (byte) 0x0D);
        table.put(65, HostileFile.bytes(" abcdefghij")).put(76, (byte) 0x1A);
        return out -> out.write(table.array());
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
