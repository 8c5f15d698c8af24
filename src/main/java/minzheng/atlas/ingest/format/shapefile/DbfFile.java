package minzheng.atlas.ingest.format.shapefile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The attribute table (dBASE III to Visual FoxPro): rows of fixed length. */
final class DbfFile implements AutoCloseable {
    private static final int HEADER = 32;
    private static final int COLUMN = 32;
    private static final byte END_OF_COLUMNS = 0x0D;
    private static final byte DELETED = '*';

    private final BoundFile file;
    private final int language;
    private final int headerLength;
    private final int rowLength;
    private final int rows;

    DbfFile(Path path) {
        file = new BoundFile(path);
        try {
            if (!file.holds(0, HEADER)) {
                throw ShapefileFaults.dbf("文件不足 32 字节 / shorter than its header of 32 bytes");
            }
            ByteBuffer header = file.bytes(0, HEADER).order(ByteOrder.LITTLE_ENDIAN);
            rows = header.getInt(4);
            headerLength = Short.toUnsignedInt(header.getShort(8));
            rowLength = Short.toUnsignedInt(header.getShort(10));
            language = Byte.toUnsignedInt(header.get(29));
            if (rows < 0
                    || rowLength < 1
                    || headerLength < HEADER
                    || !file.holds(headerLength, (long) rows * rowLength)) {
                throw ShapefileFaults.dbf(
                        "应有 %d 行各 %d 字节，文件只有 %d 字节 / %1$d rows of %2$d bytes do not fit its %3$d bytes"
                                .formatted(rows, rowLength, file.size()));
            }
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    int rows() {
        return rows;
    }

    /** The byte that tells the encoding (LDID). */
    int language() {
        return language;
    }

    ByteBuffer row(int index) {
        return file.bytes(headerLength + (long) index * rowLength, rowLength);
    }

    static boolean isDeleted(ByteBuffer row) {
        return row.get(0) == DELETED;
    }

    /** The columns; names may be cut off within a character. */
    List<DbfColumn> columns(Charset encoding) {
        List<DbfColumn> columns = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int offset = 1;
        for (int at = HEADER; at + COLUMN <= headerLength && file.bytes(at, 1).get() != END_OF_COLUMNS; at += COLUMN) {
            ByteBuffer column = file.bytes(at, COLUMN);
            DbfText name = DbfText.of(column.slice(0, 11), encoding);
            int length = Byte.toUnsignedInt(column.get(16));
            if (name.text().isEmpty() || !names.add(name.text()) || offset + length > rowLength) {
                throw ShapefileFaults.dbf(
                        "第 %d 列 %s 没有名称、重名或越出行 / column %1$d %2$s has no name, one used before, or lies beyond the row"
                                .formatted(columns.size() + 1, name.text()));
            }
            char type = (char) Byte.toUnsignedInt(column.get(11));
            columns.add(new DbfColumn(name.text(), type, offset, length));
            offset += length;
        }
        return columns;
    }

    /** As if in ISO 8859-1, which keeps the bytes. */
    List<DbfColumn> bytewise() {
        return columns(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        file.close();
    }
}
