package minzheng.atlas.ingest.format.shapefile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The parts of a shapefile, written byte by byte as the format's description has them. */
public final class ShapeParts {
    private final ByteArrayOutputStream records = new ByteArrayOutputStream();
    private int count;

    public static byte[] point(int type, double... ordinates) {
        ByteBuffer content = little(4 + 8 * ordinates.length).putInt(type);
        for (double one : ordinates) {
            content.putDouble(one);
        }
        return content.array();
    }

    /** Rings or lines, each as x, y, x, y … */
    public static byte[] parts(int type, double[]... parts) {
        List<Integer> starts = new ArrayList<>();
        int points = 0;
        for (double[] part : parts) {
            starts.add(points);
            points += part.length / 2;
        }
        return parts(type, starts, points, parts);
    }

    /** With starts and a number of points that may be untrue. */
    public static byte[] parts(int type, List<Integer> starts, int points, double[]... parts) {
        int ordinates = 0;
        for (double[] part : parts) {
            ordinates += part.length;
        }
        ByteBuffer content = little(44 + 4 * starts.size() + 8 * ordinates)
                .putInt(0, type)
                .putInt(36, starts.size())
                .putInt(40, points)
                .position(44);
        starts.forEach(content::putInt);
        for (double[] part : parts) {
            for (double one : part) {
                content.putDouble(one);
            }
        }
        return content.array();
    }

    public ShapeParts add(byte[] content) {
        return add(content, ++count, content.length / 2);
    }

    public ShapeParts add(byte[] content, int number, int words) {
        records.writeBytes(ByteBuffer.allocate(8).putInt(number).putInt(words).array());
        records.writeBytes(content);
        return this;
    }

    public byte[] shp() {
        byte[] all = records.toByteArray();
        return ByteBuffer.allocate(100 + all.length)
                .putInt(0, 9994)
                .putInt(24, (100 + all.length) / 2)
                .put(100, all)
                .array();
    }

    /** Columns as {@code name:type:length:decimals}; rows as they are to stand, padded with blanks. */
    public static byte[] dbf(int language, Charset charset, List<String> columns, List<List<String>> rows) {
        int length = 1;
        ByteArrayOutputStream heads = new ByteArrayOutputStream();
        for (String column : columns) {
            String[] parts = column.split(":");
            ByteBuffer head = ByteBuffer.allocate(32);
            byte[] name = parts[0].getBytes(charset);
            head.put(0, name, 0, Math.min(name.length, 10));
            head.put(11, (byte) parts[1].charAt(0));
            head.put(16, (byte) Integer.parseInt(parts[2]));
            head.put(17, (byte) Integer.parseInt(parts[3]));
            heads.writeBytes(head.array());
            length += Integer.parseInt(parts[2]);
        }
        ByteBuffer header = little(32)
                .put(0, (byte) 3)
                .putInt(4, rows.size())
                .putShort(8, (short) (33 + heads.size()))
                .putShort(10, (short) length)
                .put(29, (byte) language);
        ByteArrayOutputStream dbf = new ByteArrayOutputStream();
        dbf.writeBytes(header.array());
        dbf.writeBytes(heads.toByteArray());
        dbf.write(0x0D);
        for (List<String> row : rows) {
            dbf.writeBytes(row.get(0).getBytes(charset));
            for (int i = 0; i < columns.size(); i++) {
                byte[] cell = row.get(i + 1).getBytes(charset);
                int width = Integer.parseInt(columns.get(i).split(":")[2]);
                dbf.write(cell, 0, Math.min(cell.length, width));
                for (int more = cell.length; more < width; more++) {
                    dbf.write(' ');
                }
            }
        }
        dbf.write(0x1A);
        return dbf.toByteArray();
    }

    public static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
