package minzheng.atlas.ingest.format.shapefile;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * The text of a field, blanks and zero bytes at its end left out.
 *
 * @param cutOff the field ends within a character, as programs that count bytes write it; that character is left out
 * @param wrong a byte within it is no text of the encoding; it is shown as a question mark
 */
record DbfText(String text, boolean cutOff, boolean wrong) {
    private static final int LONGEST_CHARACTER = 4;

    static DbfText of(ByteBuffer field, Charset encoding) {
        int length = 0;
        for (int i = 0; i < field.limit() && field.get(i) != 0; i++) {
            length = field.get(i) == ' ' ? length : i + 1;
        }
        ByteBuffer bytes = field.slice(0, length);
        CharBuffer text = CharBuffer.allocate(length + 1);
        CharsetDecoder decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(bytes, text, false);
        int left = bytes.remaining();
        if (result.isError()) {
            return new DbfText(shown(field.slice(0, length), encoding), false, true);
        }
        boolean full = length + LONGEST_CHARACTER > field.limit();
        return left > 0 && !full
                ? new DbfText(shown(field.slice(0, length), encoding), false, true)
                : new DbfText(text.flip().toString().strip(), left > 0, false);
    }

    private static String shown(ByteBuffer bytes, Charset encoding) {
        return encoding.decode(bytes).toString().replace('\uFFFD', '?').strip();
    }
}
