package minzheng.atlas.ingest.format.shapefile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import minzheng.atlas.ingest.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The records of the geometry file, in the order of its index (.shx): programs that edit in place leave old records
 * behind. Without an index one after the other.
 */
final class ShpFile implements AutoCloseable {
    static final int HEADER = 100;
    static final int RECORD_HEADER = 8;

    private static final int FILE_CODE = 9994;

    /**
     * A record.
     *
     * @param content begins with the type of the shape; little-endian
     */
    record Item(int number, long at, ByteBuffer content) {}

    private final BoundFile shp;
    private final @Nullable BoundFile shx;
    private final List<Finding> notes = new ArrayList<>();
    private long at = HEADER;
    private int count;
    private int firstNumber = 1;

    ShpFile(Path shpFile, @Nullable Path shxFile) {
        shp = new BoundFile(shpFile);
        try {
            requireHeader();
            shx = shxFile == null ? null : index(shxFile);
        } catch (RuntimeException e) {
            shp.close();
            throw e;
        }
    }

    List<Finding> notes() {
        return notes;
    }

    /** The number of all records, where the index tells it. */
    OptionalLong records() {
        return shx == null ? OptionalLong.empty() : OptionalLong.of(indexed(shx));
    }

    /** How many were read. */
    int count() {
        return count;
    }

    double progress() {
        return Math.min(1, at / (double) shp.size());
    }

    /** The next record; null after the last. */
    @Nullable
    Item next() {
        long here = shx == null ? at : indexed(shx, count);
        if (here < 0 || here == shp.size()) {
            return null;
        }
        String position = ".shp byte " + here;
        if (!shp.holds(here, RECORD_HEADER)) {
            throw ShapefileFaults.shp("记录越出文件 / a record lies outside the file", position);
        }
        ByteBuffer header = shp.bytes(here, RECORD_HEADER).order(ByteOrder.BIG_ENDIAN);
        int number = header.getInt();
        long length = 2L * header.getInt();
        count++;
        if (length < 4 || !shp.holds(here + RECORD_HEADER, length) || length > Integer.MAX_VALUE) {
            throw ShapefileFaults.shp(
                    "记录 %d 的长度 %d 字节越出文件 / record %1$d of %2$d bytes goes beyond the file".formatted(count, length),
                    position);
        }
        requireInOrder(number, position);
        at = here + RECORD_HEADER + length;
        return new Item(count, here, content(here + RECORD_HEADER, (int) length));
    }

    @Override
    public void close() {
        shp.close();
        if (shx != null) {
            shx.close();
        }
    }

    /** From 1, or by some programs from 0; where an index tells the order numbers do not matter. */
    private void requireInOrder(int number, String position) {
        if (count == 1 && number == 0) {
            firstNumber = 0;
        }
        if (shx == null && number != firstNumber + count - 1) {
            throw ShapefileFaults.shp(
                    "第 %d 条记录编号为 %d / record %1$d is numbered %2$d".formatted(count, number), position);
        }
    }

    /** A record may be as long as the file: no more of it than the largest shape is loaded. */
    private ByteBuffer content(long from, int length) {
        return shp.bytes(from, Math.min(length, ShapeRecord.MOST_BYTES)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void requireHeader() {
        if (!shp.holds(0, HEADER)) {
            throw ShapefileFaults.shp("文件不足 100 字节 / shorter than its header of 100 bytes", "byte 0");
        }
        ByteBuffer header = shp.bytes(0, HEADER);
        int code = header.getInt(0);
        long length = 2L * header.getInt(24);
        if (code != FILE_CODE) {
            throw ShapefileFaults.shp("不是 shapefile / it is no shapefile", "byte 0");
        }
        if (length > shp.size()) {
            throw ShapefileFaults.shp(
                    "应为 %d 字节，只有 %d 字节 / it should have %1$d bytes and has %2$d".formatted(length, shp.size()),
                    "byte 24");
        }
        if (length != shp.size()) {
            notes.add(Finding.warning(
                    "shp_length_differs",
                    ".shp 文件头写的长度为 %d 字节，实际 %d 字节，按实际读取 / the header of the .shp says %1$d bytes, it has %2$d; all were read"
                            .formatted(length, shp.size()),
                    "核对记录数 / check the number of records"));
        }
    }

    /** An index that is itself cut off or broken is as good as none. */
    private @Nullable BoundFile index(Path file) {
        BoundFile index = new BoundFile(file);
        boolean sound = index.holds(0, HEADER)
                && index.bytes(0, HEADER).getInt(0) == FILE_CODE
                && 2L * index.bytes(0, HEADER).getInt(24) == index.size()
                && (index.size() - HEADER) % RECORD_HEADER == 0;
        if (sound) {
            return index;
        }
        index.close();
        notes.add(Finding.warning(
                "shx_broken",
                "索引文件 .shx 损坏，按 .shp 中的顺序读取 / the index (.shx) is broken; records were read in the order of the .shp",
                "核对记录数 / check the number of records"));
        return null;
    }

    private static long indexed(BoundFile shx) {
        return Math.max(0, (shx.size() - HEADER) / RECORD_HEADER);
    }

    /** Where a record begins by the index; -1 after the last. */
    private static long indexed(BoundFile shx, int record) {
        if (record >= indexed(shx)) {
            return -1;
        }
        int words = shx.bytes(HEADER + (long) record * RECORD_HEADER, 4)
                .order(ByteOrder.BIG_ENDIAN)
                .getInt();
        return 2 * Integer.toUnsignedLong(words);
    }
}
