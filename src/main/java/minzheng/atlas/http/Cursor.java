package minzheng.atlas.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The last key of a page, made opaque so that callers do not build on it. */
final class Cursor {
    private Cursor() {}

    static String encode(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    static String decode(String cursor) {
        return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    }
}
