package minzheng.atlas.cql2;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A value in a condition in JSON and the pointer to where it stands, for messages. */
record JsonPlace(JsonNode node, String pointer) {
    /** A condition opens two, its object and its arguments; a multipolygon five more. */
    private static final int MAX_BRACKETS = 2 * Limits.MAX_DEPTH + 10;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_BRACKETS)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    static JsonPlace root(String json) {
        try {
            return new JsonPlace(MAPPER.readTree(json), "");
        } catch (StreamConstraintsException e) {
            throw e.getOriginalMessage().contains("nesting") ? Limits.tooDeep(position(json, e)) : unreadable(json, e);
        } catch (JsonProcessingException e) {
            throw unreadable(json, e);
        }
    }

    private static Cql2Exception unreadable(String json, JsonProcessingException e) {
        String reason = e.getOriginalMessage().lines().findFirst().orElse("");
        return new Cql2Exception(
                position(json, e), "", "不是合法的 JSON：" + reason, "the condition is not valid JSON: " + reason);
    }

    private static Position position(String json, JsonProcessingException e) {
        long offset = e.getLocation() == null ? 0 : e.getLocation().getCharOffset();
        return new Position(json, (int) Math.max(0, Math.min(offset, json.length())));
    }

    Position position() {
        return Position.inJson(pointer);
    }

    /** The value as JSON, cut short when long. */
    String shown() {
        return Printer.brief(node.isMissingNode() ? "" : node.toString());
    }

    Cql2Exception unexpected(String chineseWanted, String englishWanted) {
        boolean missing = node.isMissingNode();
        return new Cql2Exception(
                position(),
                shown(),
                "此处应为 " + chineseWanted + (missing ? "，但什么也没有" : "，而不是 " + shown()),
                englishWanted + " expected, but " + (missing ? "nothing" : shown()) + " found");
    }

    JsonPlace member(String name) {
        return new JsonPlace(node.path(name), pointer + "/" + name);
    }

    List<JsonPlace> elements(String chineseWanted, String englishWanted) {
        if (!node.isArray()) {
            throw unexpected(chineseWanted, englishWanted);
        }
        List<JsonPlace> elements = new ArrayList<>(node.size());
        for (JsonNode element : node) {
            elements.add(new JsonPlace(element, pointer + "/" + elements.size()));
        }
        return elements;
    }

    /** Refuses other members: what is misspelt would be silently without effect. */
    void refuseOthers(String... known) {
        List<String> members = List.of(known);
        node.fieldNames().forEachRemaining(name -> {
            if (!members.contains(name)) {
                String shown = Printer.brief(name);
                String names = String.join(", ", members);
                throw new Cql2Exception(
                        position(),
                        name,
                        "未知成员 " + shown + "，此处只能有 " + names,
                        "there is no member " + shown + " here; known: " + names);
            }
        });
    }

    String text(String chineseWanted, String englishWanted) {
        if (!node.isTextual()) {
            throw unexpected(chineseWanted, englishWanted);
        }
        int refused = Limits.refusedCharacter(node.textValue());
        if (refused >= 0) {
            throw Limits.refusedCharacter(node.textValue().charAt(refused), position());
        }
        return node.textValue();
    }

    BigDecimal decimal() {
        BigDecimal decimal = node.decimalValue();
        int digits = decimal.precision() - 1;
        if (decimal.scale() < -Limits.MAX_EXPONENT || decimal.scale() - digits > Limits.MAX_EXPONENT) {
            throw unexpected(
                    "指数在 ±" + Limits.MAX_EXPONENT + " 以内的数字",
                    "a number with an exponent within ±" + Limits.MAX_EXPONENT);
        }
        return decimal;
    }

    double coordinate() {
        if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
            throw unexpected("数字", "a number");
        }
        return node.doubleValue();
    }
}
