package minzheng.atlas.ingest.format.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Counts what comes out of one zip; what the zip itself says of sizes is not trusted. */
final class Inflation {
    private static final long MOST_BYTES = 2L << 30;
    private static final long ALWAYS = 50L << 20;
    private static final int MOST_TIMES = 200;

    private final long limit;
    private long inflated;

    Inflation(long zipped) {
        limit = Math.min(MOST_BYTES, Math.max(ALWAYS, zipped * MOST_TIMES));
    }

    /** Refuses before anything is written what by its own account is too much. */
    void announced(long bytes) {
        requireWithin(inflated + Math.max(bytes, 0));
    }

    void copy(InputStream in, OutputStream out) throws IOException {
        byte[] block = new byte[1 << 16];
        for (int got = in.read(block); got >= 0; got = in.read(block)) {
            inflated += got;
            requireWithin(inflated);
            out.write(block, 0, got);
        }
    }

    private void requireWithin(long bytes) {
        if (bytes > limit) {
            throw ZipFaults.bomb("解压后超过 %d MB，或与压缩大小不相称 / inflates to more than %1$d MB, or out of all proportion"
                    .formatted(limit >> 20));
        }
    }
}
