package minzheng.atlas.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.geojson.GeoJsonWriter;
import org.locationtech.jts.geom.Geometry;

/**
 * Records on the wire: snake_case, ISO dates, an open end as null, geometries as GeoJSON. Reading is strict; what does not
 * fit is named by its JSON pointer.
 */
public final class Json {
    private static final int MAX_DEPTH = 64;
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;
    private static final String EXPECTED_DATE =
            "应为日期 / must be a date YYYY-MM-DD from %d to %d".formatted(FIRST_YEAR, LAST_YEAR);

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .propertyNamingStrategy(new WireNames())
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addSerializer(Geometry.class, new GeoJsonWriter())
                    .addSerializer(LocalDate.class, new Dates())
                    .addDeserializer(LocalDate.class, new StrictDates())
                    .addDeserializer(Geometry.class, new KeptGeometries()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** For the properties of a feature: its geometries stand beside them. */
    private static final ObjectMapper PROPERTIES = withoutGeometries();

    private Json() {}

    public static String text(Object value) {
        return new String(write(value), StandardCharsets.UTF_8);
    }

    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The value as a tree, for comparing or merging. */
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    public static JsonNode parse(byte[] body) {
        try {
            JsonNode tree = MAPPER.readTree(body);
            Characters.check(tree, "");
            return tree;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** A tree as a record; unknown, mistyped and missing things are named. */
    public static <T> T read(JsonNode tree, Class<T> type) {
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    static ObjectMapper properties() {
        return PROPERTIES;
    }

    private static ObjectMapper withoutGeometries() {
        ObjectMapper mapper = MAPPER.copy().disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
        mapper.configOverride(Geometry.class).setIsIgnoredType(true);
        return mapper;
    }

    static ObjectMapper mapper() {
        return MAPPER;
    }

    private static InvalidRequest unreadable(IOException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            Collection<Object> known = unknown.getKnownPropertyIds();
            String names = known.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
            return new InvalidRequest(
                    "unknown_field",
                    pointer(unknown),
                    "未知的字段 / unknown field %s; known: %s".formatted(unknown.getPropertyName(), names));
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            String at = pointer(mapping);
            return new InvalidRequest(
                    "malformed_field",
                    at,
                    wanted(mapping)
                            .map(word -> "字段 %s 应为%s / %1$s must be %s".formatted(at, word.getKey(), word.getValue()))
                            .orElseGet(() -> "字段 %s 的值不对 / wrong value at %1$s: %s"
                                    .formatted(at, mapping.getOriginalMessage())));
        }
        String where = e instanceof JsonParseException parse && parse.getLocation() != null
                ? "第 %d 行第 %d 列 / line %1$d, column %2$d: "
                        .formatted(
                                parse.getLocation().getLineNr(),
                                parse.getLocation().getColumnNr())
                : "";
        String why = e instanceof JsonProcessingException processing ? processing.getOriginalMessage() : e.getMessage();
        return new InvalidRequest("malformed_json", "", "正文不是合法的 JSON / the body is not valid JSON: " + where + why);
    }

    /** What JSON would have to stand there, in words; dates speak for themselves. */
    private static Optional<Map.Entry<String, String>> wanted(JsonMappingException e) {
        Class<?> type = e instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        if (type == null || type == LocalDate.class || type == Geometry.class) {
            return Optional.empty();
        }
        if (type.isEnum()) {
            String names = Arrays.stream(type.getEnumConstants())
                    .map(MAPPER::valueToTree)
                    .map(Object::toString)
                    .collect(Collectors.joining(", "));
            return Optional.of(Map.entry("其中之一：" + names, "one of " + names));
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return Optional.of(Map.entry("文本", "a string"));
        }
        if (type == Boolean.class || type == boolean.class) {
            return Optional.of(Map.entry(" true 或 false", "true or false"));
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return Optional.of(Map.entry("数", "a number"));
        }
        if (type == UUID.class) {
            return Optional.of(Map.entry("编号（UUID）", "a UUID"));
        }
        return Collection.class.isAssignableFrom(type)
                ? Optional.of(Map.entry("列表 [ ]", "an array"))
                : Optional.of(Map.entry("对象 { }", "an object"));
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }

    /** The database says geom, GeoJSON's word is geometry. */
    private static final class WireNames extends PropertyNamingStrategies.SnakeCaseStrategy {
        private static final long serialVersionUID = 1L;

        @Override
        public String translate(String name) {
            return switch (name) {
                case "geom" -> "geometry";
                case "documentGeom" -> "document_geometry";
                default -> super.translate(name);
            };
        }
    }

    /** Shapes are read by rules of their own and then put into the tree as they are. */
    private static final class KeptGeometries extends JsonDeserializer<Geometry> {
        @Override
        public Geometry deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.getEmbeddedObject() instanceof Geometry geometry) {
                return geometry;
            }
            return context.reportInputMismatch(Geometry.class, "no geometry is taken here");
        }
    }

    private static final class Dates extends JsonSerializer<LocalDate> {
        @Override
        public void serialize(LocalDate date, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (date.equals(LocalDate.MAX)) {
                out.writeNull();
            } else {
                out.writeString(date.toString());
            }
        }
    }

    /** Four-digit years of our time: no other date is meant, and not every one fits the database. */
    private static final class StrictDates extends JsonDeserializer<LocalDate> {
        @Override
        public LocalDate deserialize(JsonParser in, DeserializationContext context) throws IOException {
            String text = in.getText();
            try {
                LocalDate date =
                        in.hasToken(JsonToken.VALUE_STRING) && text.length() == 10 ? LocalDate.parse(text) : null;
                if (date != null && date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                    return date;
                }
            } catch (DateTimeException e) {
                throw context.weirdStringException(text, LocalDate.class, EXPECTED_DATE);
            }
            throw context.weirdStringException(text, LocalDate.class, EXPECTED_DATE);
        }
    }
}
