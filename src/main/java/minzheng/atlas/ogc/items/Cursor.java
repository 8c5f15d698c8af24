package minzheng.atlas.ogc.items;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import minzheng.atlas.http.Json;
import minzheng.atlas.http.Query;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended and in which state of the data, so that all pages show one state, whatever is written meanwhile.
 *
 * @param matched how many features match in all, counted for the first page; -1 where it was not
 * @param last values of the order properties of the last feature, as text
 */
record Cursor(long version, LocalDate today, long matched, UUID id, List<@Nullable String> last) {
    String encode() {
        List<@Nullable Object> parts = new ArrayList<>();
        parts.add(version);
        parts.add(today.toString());
        parts.add(matched);
        parts.add(id.toString());
        parts.addAll(last);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.write(parts));
    }

    /** Reads what {@link #encode} wrote; anything else is the caller's mistake. */
    static Cursor decode(String text, int orders) {
        try {
            String json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            JsonNode parts = Json.parse(json.getBytes(StandardCharsets.UTF_8));
            if (parts.isArray() && parts.size() == 4 + orders) {
                List<@Nullable String> last = new ArrayList<>();
                for (int i = 4; i < parts.size(); i++) {
                    last.add(parts.get(i).isNull() ? null : parts.get(i).asText());
                }
                return new Cursor(
                        parts.get(0).longValue(),
                        LocalDate.parse(parts.get(1).asText()),
                        parts.get(2).longValue(),
                        UUID.fromString(parts.get(3).asText()),
                        last);
            }
        } catch (RuntimeException e) {
            throw Query.malformed("cursor", text, "the cursor of a next link");
        }
        throw Query.malformed("cursor", text, "the cursor of a next link");
    }
}
