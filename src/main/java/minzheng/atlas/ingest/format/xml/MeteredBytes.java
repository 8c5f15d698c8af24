package minzheng.atlas.ingest.format.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts bytes, and stops the parser from gathering one endless comment, attribute or CDATA section. */
final class MeteredBytes extends FilterInputStream {
    static final int MAX_PER_TOKEN = 8 * 1024 * 1024;

    private long total;
    private long atToken;

    MeteredBytes(InputStream in) {
        super(in);
    }

    /** The parser goes on to its next token. */
    void nextToken() {
        atToken = total;
    }

    long total() {
        return total;
    }

    @Override
    public int read() throws IOException {
        return counted(super.read(), 1);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int got = super.read(target, offset, length);
        return counted(got, got);
    }

    private int counted(int result, int got) throws IOException {
        if (result >= 0) {
            total += got;
        }
        if (total - atToken > MAX_PER_TOKEN) {
            throw new TokenTooLong();
        }
        return result;
    }

    /** More bytes than one token may take. */
    static final class TokenTooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
