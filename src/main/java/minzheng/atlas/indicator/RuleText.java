package minzheng.atlas.indicator;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minzheng.atlas.cql2.Cql2;
import minzheng.atlas.cql2.Cql2Exception;
import minzheng.atlas.cql2.Expression;
import minzheng.atlas.facility.Label;
import minzheng.atlas.fault.InvalidRequest;

/** A rule as the plan file says it. Every error names the indicator and the field; every unread field is an error. */
public final class RuleText {
    private final JsonNode body;
    private final String path;
    private final Map<String, Expression> definitions;
    private final Set<String> read = new HashSet<>();

    /**
     * Wraps a rule's part of the plan.
     *
     * @param path where it stands, e.g. {@code NN145-07/rule}
     * @param definitions the plan's named conditions
     */
    public RuleText(JsonNode body, String path, Map<String, Expression> definitions) {
        this.body = body;
        this.path = path;
        this.definitions = definitions;
    }

    public String place(String field) {
        return path + "/" + field;
    }

    public boolean has(String field) {
        return body.hasNonNull(field);
    }

    public String word(String field) {
        JsonNode node = required(field);
        if (!node.isTextual() || node.asText().isBlank()) {
            throw wrong(field, node, "应为文字 / must be text");
        }
        return node.asText();
    }

    public int wholeNumber(String field) {
        JsonNode node = required(field);
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw wrong(field, node, "应为整数 / must be a whole number");
        }
        return node.asInt();
    }

    public Optional<Integer> findWholeNumber(String field) {
        return has(field) ? Optional.of(wholeNumber(field)) : skipped(field);
    }

    public BigDecimal number(String field) {
        JsonNode node = required(field);
        if (!node.isNumber()) {
            throw wrong(field, node, "应为数字 / must be a number");
        }
        return node.decimalValue();
    }

    public Optional<BigDecimal> findNumber(String field) {
        return has(field) ? Optional.of(number(field)) : skipped(field);
    }

    public Optional<String> findWord(String field) {
        return has(field) ? Optional.of(word(field)) : skipped(field);
    }

    public LocalDate date(String field) {
        String text = word(field);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidRequest(
                    "bad_date",
                    place(field),
                    place(field) + " = \"" + text + "\": 应为日期 / must be a date such as 2025-12-31");
        }
    }

    public Optional<LocalDate> findDate(String field) {
        return has(field) ? Optional.of(date(field)) : skipped(field);
    }

    /** Chinese and English words. */
    public Label label(String field) {
        RuleText words = part(field);
        Label label = new Label(words.word("zh"), words.word("en"));
        words.nothingElse();
        return label;
    }

    /** A list of objects, each read by itself; empty when the field is not there. */
    public List<RuleText> parts(String field) {
        read.add(field);
        List<RuleText> parts = new ArrayList<>();
        JsonNode list = body.path(field);
        for (int i = 0; i < list.size(); i++) {
            parts.add(new RuleText(list.get(i), place(field) + "/" + i, definitions));
        }
        return parts;
    }

    /** The names of the fields of a nested part that maps names to something. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        body.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The same text with the plan's named conditions at hand. */
    public RuleText defining(Map<String, Expression> named) {
        return new RuleText(body, path, named);
    }

    private <T> Optional<T> skipped(String field) {
        read.add(field);
        return Optional.empty();
    }

    public boolean flag(String field) {
        read.add(field);
        return body.path(field).asBoolean(false);
    }

    public List<String> words(String field) {
        JsonNode node = required(field);
        List<String> words = new ArrayList<>();
        node.forEach(item -> words.add(item.asText()));
        if (words.isEmpty()) {
            throw wrong(field, node, "应为非空列表 / must be a list with at least one entry");
        }
        return words;
    }

    /** A condition in CQL2 text, with the plan's definitions put in. */
    public Expression condition(String field) {
        String text = word(field);
        try {
            return Cql2.expand(Cql2.parseText(text), definitions);
        } catch (Cql2Exception e) {
            throw new InvalidRequest("bad_condition", place(field), place(field) + ": " + e.getMessage());
        }
    }

    /** A nested part, e.g. the numerator of a ratio. */
    public RuleText part(String field) {
        JsonNode node = required(field);
        if (!node.isObject()) {
            throw wrong(field, node, "应为对象 / must be an object");
        }
        return new RuleText(node, place(field), definitions);
    }

    /** Fails on a field that nobody read: a misspelt option must not be silently ignored. */
    public void nothingElse() {
        for (Iterator<String> names = body.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!read.contains(name)) {
                throw new InvalidRequest(
                        "unknown_field", place(name), place(name) + ": 未知字段 / unknown field; known: " + read);
            }
        }
    }

    private JsonNode required(String field) {
        read.add(field);
        JsonNode node = body.path(field);
        if (node.isMissingNode() || node.isNull()) {
            throw new InvalidRequest("missing_field", place(field), place(field) + ": 缺少字段 / this field is missing");
        }
        return node;
    }

    private InvalidRequest wrong(String field, JsonNode value, String fix) {
        return new InvalidRequest("bad_value", place(field), place(field) + " = " + value + ": " + fix);
    }
}
