package minzheng.atlas.ingest.format.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.BrokenFile;

/** Ends the inflating of a part that grows like no sheet does; what the zip itself says of sizes is not trusted. */
final class InflationLimit extends FilterInputStream {
    private static final long ALWAYS = 16L << 20;
    private static final long MOST_BYTES = 2L << 30;
    private static final int MOST_TIMES = 100;

    private final long limit;
    private long inflated;

    InflationLimit(InputStream in, long compressed) {
        super(in);
        limit = Math.min(MOST_BYTES, Math.max(ALWAYS, compressed * MOST_TIMES));
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int got = super.read(into, offset, length);
        count(Math.max(got, 0));
        return got;
    }

    private void count(int got) {
        inflated += got;
        if (inflated > limit) {
            throw new BrokenFile(Finding.error(
                    "zip_bomb",
                    "解压后超过 %d MB，与压缩大小不相称 / inflates to more than %1$d MB, out of all proportion"
                            .formatted(limit >> 20),
                    "在 Excel 中另存为 xlsx；很大的表请用 CSV / save it in Excel as xlsx; use CSV for very large tables"));
        }
    }
}
