package minzheng.atlas.http;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import minzheng.atlas.fault.InvalidRequest;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** The query parameters of one request, typed. Unknown, repeated and malformed ones are refused by name. */
public final class Query {
    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1000;
    private static final int MAX_FEATURES = 50_000;
    private static final int MAX_TEXT = 200;
    private static final int MAX_DIGITS = 40;
    /** Of conditions and lists; the query string as a whole has a limit of its own. */
    private static final int MAX_LONG_TEXT = 8_000;

    private final Map<String, String> given;
    private final Parameters known;

    private Query(Map<String, String> given, Parameters known) {
        this.given = given;
        this.known = known;
    }

    /** Reads {@code a=1&b=2}, percent-encoded UTF-8. */
    public static Query parse(@Nullable String raw, Parameters known) {
        Map<String, String> given = new LinkedHashMap<>();
        if (raw != null && !raw.isEmpty()) {
            for (String pair : raw.split("&", -1)) {
                int equals = pair.indexOf('=');
                String name = Percent.decodeQuery("?", equals < 0 ? pair : pair.substring(0, equals));
                if (!known.names().contains(name)) {
                    throw unknown(name, known);
                }
                String value = Percent.decodeQuery(name, equals < 0 ? "" : pair.substring(equals + 1));
                if (given.put(name, value) != null) {
                    throw new InvalidRequest("repeated_parameter", name, "参数重复 / parameter given twice: " + name);
                }
            }
        }
        return new Query(given, known);
    }

    /** Parameters as given, in order, for links. */
    public Map<String, String> given() {
        return given;
    }

    /** As from a form, where a field that is left empty asks for nothing. */
    public Query withoutBlanks() {
        Map<String, String> filled = new LinkedHashMap<>(given);
        filled.values().removeIf(String::isBlank);
        return new Query(filled, known);
    }

    public Optional<String> text(String name) {
        return value(name, "1-" + MAX_TEXT + " characters", text -> text.length() <= MAX_TEXT ? text : null);
    }

    /** A condition or a list, which may be longer than a name. */
    public Optional<String> longText(String name) {
        return value(name, "1-" + MAX_LONG_TEXT + " characters", text -> text.length() <= MAX_LONG_TEXT ? text : null);
    }

    public Optional<BigDecimal> decimal(String name) {
        return value(name, "a number", text -> {
            BigDecimal number = text.length() <= MAX_DIGITS ? new BigDecimal(text) : null;
            return number != null && Math.abs((long) number.scale()) <= MAX_DIGITS ? number : null;
        });
    }

    public Optional<LocalDate> date(String name) {
        return value(name, "YYYY-MM-DD", text -> text.length() == 10 ? LocalDate.parse(text) : null);
    }

    /** Days parted by commas, in order of time; each once. */
    public Optional<List<LocalDate>> dates(String name, int most) {
        return value(name, "1-%d days YYYY-MM-DD parted by commas".formatted(most), text -> {
            String[] parts = text.split(",", -1);
            if (parts.length > most || Arrays.stream(parts).anyMatch(part -> part.length() != 10)) {
                return null;
            }
            return Arrays.stream(parts)
                    .map(LocalDate::parse)
                    .distinct()
                    .sorted()
                    .toList();
        });
    }

    public Optional<UUID> id(String name) {
        return value(name, "a UUID", text -> text.length() == 36 ? UUID.fromString(text) : null);
    }

    public Optional<Long> number(String name, long min, long max) {
        return value(name, "a whole number %d..%d".formatted(min, max), text -> {
            long number = Long.parseLong(text);
            return number < min || number > max ? null : number;
        });
    }

    public Optional<Boolean> flag(String name) {
        return value(name, "true or false", text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> null;
        });
    }

    public Optional<String> choice(String name, Collection<String> choices) {
        return value(name, "one of " + String.join(", ", choices), text -> choices.contains(text) ? text : null);
    }

    /** West, south, east, north in degrees, CGCS2000. */
    public Optional<Envelope> bbox(String name) {
        return value(name, "west,south,east,north in degrees, west < east, south < north", text -> {
            String[] parts = text.split(",", -1);
            if (parts.length != 4) {
                return null;
            }
            double[] side = new double[4];
            for (int i = 0; i < 4; i++) {
                side[i] = new BigDecimal(parts[i]).doubleValue();
            }
            boolean inWorld = side[0] >= -180 && side[2] <= 180 && side[1] >= -90 && side[3] <= 90;
            return inWorld && side[0] < side[2] && side[1] < side[3]
                    ? new Envelope(side[0], side[2], side[1], side[3])
                    : null;
        });
    }

    public int limit() {
        return limit(DEFAULT_LIMIT, MAX_LIMIT);
    }

    /** Of a feature collection, which has no pages and says when it is truncated. */
    public int featureLimit() {
        return limit(MAX_FEATURES, MAX_FEATURES);
    }

    public int limit(int otherwise, int max) {
        return number("limit", 1, max).map(Long::intValue).orElse(otherwise);
    }

    /** The key after which the next page begins; a cursor that holds no such key is malformed. */
    public <T> Optional<T> cursor(Function<String, T> key) {
        return value("cursor", "the cursor of a next link", text -> {
            String decoded = Cursor.decode(text);
            return Characters.areAllowed(decoded) ? key.apply(decoded) : null;
        });
    }

    private <T> Optional<T> value(String name, String format, Function<String, @Nullable T> reader) {
        if (!known.names().contains(name)) {
            throw new IllegalStateException("the route does not declare the parameter " + name);
        }
        String text = given.get(name);
        if (text == null) {
            return Optional.empty();
        }
        T value;
        try {
            value = text.isBlank() || !Characters.areAllowed(text) ? null : reader.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) { // NumberFormatException is one
            value = null;
        }
        if (value == null) {
            throw malformed(name, text, format);
        }
        return Optional.of(value);
    }

    public static InvalidRequest malformed(String name, String value, String format) {
        return new InvalidRequest(
                "malformed_parameter",
                name,
                "参数 %s=%s 格式不对；应为 %s / parameter %1$s=%2$s must be %3$s".formatted(name, value, format));
    }

    private static InvalidRequest unknown(String name, Parameters known) {
        String allowed = known.names().isEmpty() ? "（无 / none）" : String.join(", ", known.names());
        return new InvalidRequest(
                "unknown_parameter", name, "未知的参数 / unknown parameter: %s; allowed: %s".formatted(name, allowed));
    }
}
