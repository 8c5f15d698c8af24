package minzheng.atlas.ogc.items;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.http.Json;
import minzheng.atlas.http.Query;
import minzheng.atlas.ogc.items.ItemsQuery.Order;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended and in which state of the data, so that all pages show one state, whatever is written meanwhile.
 *
 * @param matched how many features match in all, counted for the first page; -1 where it was not
 * @param last values of the order properties of the last feature, as text
 */
record Cursor(long version, LocalDate today, long matched, UUID id, List<@Nullable String> last) {
    private static final String FORMAT = "the cursor of a next link, for the same order";
    private static final int FIXED = 4;

    String encode() {
        List<@Nullable Object> parts = new ArrayList<>();
        parts.add(version);
        parts.add(today.toString());
        parts.add(matched);
        parts.add(id.toString());
        parts.addAll(last);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.write(parts));
    }

    /** Reads what {@link #encode} wrote for a query of that order; anything else is the caller's mistake. */
    static Cursor decode(String text, List<Order> order) {
        try {
            JsonNode parts = Json.parse(Base64.getUrlDecoder().decode(text));
            if (parts.isArray() && parts.size() == FIXED + order.size()) {
                List<@Nullable String> last = new ArrayList<>();
                for (int i = 0; i < order.size(); i++) {
                    JsonNode value = parts.get(FIXED + i);
                    last.add(value.isNull() ? null : checked(value.asText(), order.get(i)));
                }
                return new Cursor(
                        parts.get(0).longValue(),
                        LocalDate.parse(parts.get(1).asText()),
                        parts.get(2).longValue(),
                        UUID.fromString(parts.get(3).asText()),
                        last);
            }
        } catch (IllegalArgumentException | DateTimeException | InvalidRequest e) {
            throw Query.malformed("cursor", text, FORMAT);
        }
        throw Query.malformed("cursor", text, FORMAT);
    }

    /** The database would fail on a value of another type. */
    private static String checked(String value, Order order) {
        switch (order.property().type()) {
            case NUMBER -> new BigDecimal(value);
            case DATE -> LocalDate.parse(value);
            case BOOLEAN -> {
                if (!value.equals("true") && !value.equals("false")) {
                    throw new IllegalArgumentException(value);
                }
            }
            default -> {
                return value;
            }
        }
        return value;
    }
}
