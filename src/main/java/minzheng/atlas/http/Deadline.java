package minzheng.atlas.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/** When a request must be over, so that a slow sender or reader cannot hold a thread and a connection for ever. */
final class Deadline {
    private final long nanos;

    private Deadline(long nanos) {
        this.nanos = nanos;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    boolean isOver() {
        return System.nanoTime() - nanos > 0;
    }

    /** Fails the writing once the time is over; the answer is then cut off, which its reader sees. */
    OutputStream over(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                if (isOver()) {
                    throw new IOException("the answer was not read within the time limit");
                }
                out.write(bytes, offset, length);
            }
        };
    }
}
