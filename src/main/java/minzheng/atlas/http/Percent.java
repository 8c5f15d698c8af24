package minzheng.atlas.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoded UTF-8, strictly: what is not UTF-8 is refused by name and not replaced. */
final class Percent {
    private Percent() {}

    /** For a header (RFC 8187): everything but letters and digits. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }

    static String decode(String name, String text, boolean plusIsSpace) {
        try {
            String bytes =
                    URLDecoder.decode(plusIsSpace ? text : text.replace("+", "%2B"), StandardCharsets.ISO_8859_1);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw Query.malformed(name, text, "percent-encoded UTF-8");
        }
    }
}
