package minzheng.atlas.ingest.format.shapefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A file of records read at any place; small neighbouring records come from one block. */
final class BoundFile implements AutoCloseable {
    private static final int BLOCK = 256 * 1024;

    private final FileChannel channel;
    private final long size;
    private final ByteBuffer block = ByteBuffer.allocate(BLOCK).limit(0);
    private long blockBegins;

    BoundFile(Path file) {
        try {
            channel = FileChannel.open(file);
            size = channel.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long size() {
        return size;
    }

    boolean holds(long at, long length) {
        return at >= 0 && length >= 0 && at <= size - length;
    }

    /** Bytes that the file {@link #holds}; valid until the next call. */
    ByteBuffer bytes(long at, int length) {
        if (!holds(at, length)) {
            throw new IllegalArgumentException(length + " bytes at " + at + " of " + size);
        }
        if (length > BLOCK) {
            return filled(ByteBuffer.allocate(length), at);
        }
        if (at < blockBegins || at + length > blockBegins + block.limit()) {
            filled(block.clear().limit((int) Math.min(BLOCK, size - at)), at);
            blockBegins = at;
        }
        return block.slice((int) (at - blockBegins), length);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ByteBuffer filled(ByteBuffer into, long at) {
        try {
            while (into.hasRemaining() && channel.read(into, at + into.position()) >= 0) {
                // until it is full
            }
            return into.flip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
