package minzheng.atlas.export.format;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.ingest.ShortName;

/**
 * The attribute table of a shapefile (dBASE III). Fields are as wide as their longest value, which is only known at the
 * end: so rows wait in a file beside it.
 */
final class DbfFile implements Closeable {
    private static final int MOST_BYTES = 254;
    private static final byte LDID_GBK = 0x4D;

    private final Path file;
    private final Path waiting;
    private final List<Column> columns;
    private final Charset encoding;
    private final DataOutputStream rows;
    private final int[] widths;
    private final int[] decimals;
    private int count;

    DbfFile(Path file, List<Column> columns, Charset encoding) throws IOException {
        this.file = file;
        this.waiting = Files.createTempFile("atlas-dbf", ".rows");
        this.columns = columns;
        this.encoding = encoding;
        this.rows = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(waiting)));
        this.widths = new int[columns.size()];
        this.decimals = new int[columns.size()];
        Arrays.fill(widths, 1);
    }

    void add(ExportRow row) throws IOException {
        count++;
        for (int i = 0; i < columns.size(); i++) {
            byte[] cell = cell(row, i);
            widths[i] = Math.max(widths[i], cell.length);
            rows.writeShort(cell.length);
            rows.write(cell);
        }
    }

    /** Writes the file, once all rows are known. */
    void finish() throws IOException {
        rows.close();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(waiting)));
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(header());
            for (int row = 0; row < count; row++) {
                out.write(' ');
                for (int i = 0; i < columns.size(); i++) {
                    out.write(padded(in.readNBytes(in.readUnsignedShort()), i));
                }
            }
            out.write(0x1A);
        }
    }

    @Override
    public void close() throws IOException {
        try (rows) {
            Files.delete(waiting);
        }
    }

    private byte[] cell(ExportRow row, int column) {
        Object value = row.values().get(column);
        if (value == null) {
            return new byte[0];
        }
        return switch (columns.get(column).type()) {
            case DATE -> ascii(((LocalDate) value).toString().replace("-", ""));
            case FLAG -> ascii(Boolean.TRUE.equals(value) ? "T" : "F");
            case INTEGER -> ascii(value.toString());
            case DECIMAL -> decimal(String.valueOf(row.text(column)), column);
            case TEXT -> text(value.toString(), column);
        };
    }

    private byte[] decimal(String number, int column) {
        int point = number.indexOf('.');
        decimals[column] = Math.max(decimals[column], point < 0 ? 0 : number.length() - point - 1);
        widths[column] = Math.max(widths[column], (point < 0 ? number.length() : point) + 1 + decimals[column]);
        return ascii(number);
    }

    private byte[] text(String text, int column) {
        byte[] bytes;
        try {
            ByteBuffer encoded = encoding.newEncoder().encode(CharBuffer.wrap(text));
            bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
        } catch (CharacterCodingException e) {
            throw refused(text, column, "不能用 %s 表示 / cannot be written in %1$s".formatted(encoding));
        }
        if (bytes.length > MOST_BYTES) {
            throw refused(text, column, "超过 shapefile 的 254 字节 / is longer than a shapefile's 254 bytes");
        }
        return bytes;
    }

    private InvalidRequest refused(String text, int column, String why) {
        return new InvalidRequest(
                "value_does_not_fit",
                "f",
                "第 %d 行 %s：“%s…”%s；请改用 gpkg 或 encoding=utf-8 / row %1$d; take gpkg or encoding=utf-8"
                        .formatted(
                                count,
                                columns.get(column).name(),
                                text.substring(0, Math.min(20, text.length())),
                                why));
    }

    private byte[] header() {
        int length = 32 + 32 * columns.size() + 1;
        ByteBuffer header = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        header.put((byte) 3)
                .put((byte) (today.getYear() - 1900))
                .put((byte) today.getMonthValue())
                .put((byte) today.getDayOfMonth())
                .putInt(count)
                .putShort((short) length)
                .putShort((short)
                        (1 + IntStream.range(0, widths.length).map(this::width).sum()));
        header.put(29, encoding.equals(StandardCharsets.UTF_8) ? (byte) 0 : LDID_GBK);
        header.position(32);
        for (int i = 0; i < columns.size(); i++) {
            field(i, header);
        }
        return header.put((byte) 0x0D).array();
    }

    private void field(int column, ByteBuffer header) {
        int start = header.position();
        header.put(ascii(ShortName.of(columns.get(column).name())));
        header.put(start + 11, (byte) type(column));
        header.put(start + 16, (byte) width(column));
        header.put(start + 17, (byte) decimals[column]);
        header.position(start + 32);
    }

    private char type(int column) {
        return switch (columns.get(column).type()) {
            case TEXT -> 'C';
            case INTEGER, DECIMAL -> 'N';
            case DATE -> 'D';
            case FLAG -> 'L';
        };
    }

    /** Dates and flags have the width the format prescribes. */
    private int width(int column) {
        return switch (columns.get(column).type()) {
            case DATE -> 8;
            case FLAG -> 1;
            case TEXT, INTEGER, DECIMAL -> widths[column];
        };
    }

    private byte[] padded(byte[] cell, int column) {
        int width = width(column);
        byte[] padded = new byte[width];
        Arrays.fill(padded, (byte) ' ');
        boolean number = type(column) == 'N';
        System.arraycopy(cell, 0, padded, number ? width - cell.length : 0, cell.length);
        return padded;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
