package minzheng.atlas.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoded UTF-8, strictly: what is not UTF-8 is refused by name and not replaced. */
final class Percent {
    private static final String EXPECTED = "UTF-8, percent-encoded";
    private static final char REPLACED = '\uFFFD';

    private Percent() {}

    /** For a header (RFC 8187): everything but letters and digits. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }

    /**
     * A part of a query string, where a plus is a space. What came unescaped has been read as UTF-8 by the server already;
     * bytes that were none it has replaced, so the replacement itself is refused.
     */
    static String decodeQuery(String name, String text) {
        if (text.indexOf(REPLACED) >= 0) {
            throw Query.malformed(name, text, EXPECTED);
        }
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point < 0x80) {
                escaped.append((char) point);
            } else {
                escaped.append(URLEncoder.encode(Character.toString(point), StandardCharsets.UTF_8));
            }
        });
        return utf8(name, text, escaped.toString());
    }

    /** A header: each of its characters is a byte. */
    static String decodeHeader(String name, String text) {
        return utf8(name, text, text.replace("+", "%2B"));
    }

    private static String utf8(String name, String text, String escaped) {
        try {
            String bytes = URLDecoder.decode(escaped, StandardCharsets.ISO_8859_1);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw Query.malformed(name, text, EXPECTED);
        }
    }
}
