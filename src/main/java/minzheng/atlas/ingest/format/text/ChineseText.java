package minzheng.atlas.ingest.format.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * How Chinese some bytes are when read as GB18030. Nearly any two high bytes are some character of GB18030; real
 * Chinese text keeps to the 6,763 characters and the symbols of GB 2312, Western text read so does not.
 */
record ChineseText(int characters, int usual) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset GB2312 = Charset.forName("GB2312");
    private static final double USUAL_SHARE = 0.8;
    private static final int ENOUGH = 8;

    static ChineseText of(byte[] sample) {
        CharBuffer text = CharBuffer.allocate(sample.length + 1);
        StrictText.decoder(GB18030).decode(ByteBuffer.wrap(sample), text, false);
        CharsetEncoder usual = GB2312.newEncoder();
        int all = 0;
        int known = 0;
        for (char c : text.flip().toString().toCharArray()) {
            if (c > 0x7F) {
                all++;
                known += usual.canEncode(c) ? 1 : 0;
            }
        }
        return new ChineseText(all, known);
    }

    boolean isChinese() {
        return characters > 0 && usual >= USUAL_SHARE * characters;
    }

    /** Two accented letters can pass for one Chinese character by chance, eight pairs hardly. */
    boolean isBeyondDoubt() {
        return isChinese() && characters >= ENOUGH;
    }
}
