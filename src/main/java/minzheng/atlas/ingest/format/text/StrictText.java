package minzheng.atlas.ingest.format.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Where bytes stop being text of an encoding; reads on in bounded memory. */
final class StrictText {
    static final long NOWHERE = -1;

    private static final int BLOCK = 64 * 1024;

    private StrictText() {}

    static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /**
     * The offset of the first byte that is no text of the encoding, or {@link #NOWHERE}.
     *
     * @param whole whether a character cut off at the end counts as wrong
     */
    static long firstBadByte(InputStream in, Charset charset, boolean whole) throws IOException {
        CharsetDecoder decoder = decoder(charset);
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
        CharBuffer characters = CharBuffer.allocate(BLOCK);
        long consumed = 0;
        while (true) {
            int got = in.read(bytes.array(), bytes.position(), bytes.remaining());
            boolean ended = got < 0;
            bytes.limit(bytes.position() + Math.max(got, 0)).position(0);
            CoderResult result = decoder.decode(bytes, characters.clear(), ended && whole);
            consumed += bytes.position();
            if (result.isError()) {
                return consumed;
            }
            if (ended && result.isUnderflow()) {
                return NOWHERE;
            }
            bytes.compact();
        }
    }
}
