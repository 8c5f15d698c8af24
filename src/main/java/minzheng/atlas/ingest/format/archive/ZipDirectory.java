package minzheng.atlas.ingest.format.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Looks at a zip's directory before it is loaded, because all of it is held in memory once the zip is open. */
final class ZipDirectory {
    static final int MOST_ENTRIES = 10_000;

    private static final int MOST_BYTES = 16 << 20;
    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int END_SIGNATURE = 0x06054b50;

    private ZipDirectory() {}

    /** Looks at all that may be the end record: a comment can hold a false one behind the one that counts. */
    static void requireSmall(Path file) throws IOException {
        ByteBuffer tail = tail(file);
        boolean found = false;
        for (int at = tail.limit() - END_RECORD; at >= 0; at--) {
            if (tail.getInt(at) == END_SIGNATURE) {
                int entries = Short.toUnsignedInt(tail.getShort(at + 10));
                long size = Integer.toUnsignedLong(tail.getInt(at + 12));
                if (entries > MOST_ENTRIES || size > MOST_BYTES) {
                    throw ZipFaults.bomb("压缩包内的文件超过 %d 个 / more than %1$d files in the zip".formatted(MOST_ENTRIES));
                }
                found = true;
            }
        }
        if (!found) {
            throw ZipFaults.broken("没有目录，文件不完整 / it has no directory, the file is cut off");
        }
    }

    private static ByteBuffer tail(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            int length = (int) Math.min(channel.size(), END_RECORD + LONGEST_COMMENT);
            ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            channel.position(channel.size() - length);
            while (tail.hasRemaining() && channel.read(tail) >= 0) {
                // until it is full
            }
            return tail.flip();
        }
    }
}
