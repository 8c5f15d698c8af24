package minzheng.atlas.plan;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minzheng.atlas.cql2.Expression;
import minzheng.atlas.facility.Label;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.indicator.RuleKinds;
import minzheng.atlas.indicator.RuleText;

/** Reads the indicators of a plan file, whose unit lists and definitions are known. */
final class IndicatorFile {
    private final Map<String, UnitList> lists;
    private final Map<String, Expression> definitions;

    IndicatorFile(Map<String, UnitList> lists, Map<String, Expression> definitions) {
        this.lists = lists;
        this.definitions = definitions;
    }

    Indicator read(RuleText text) {
        String id = text.word("id");
        Label name = text.label("name");
        boolean compound = text.has("measures");
        Indicator indicator = new Indicator(
                id,
                name,
                source(text.part("source")),
                text.findWord("nature").orElse(null),
                oneOf(text, "strength", Strength.values()),
                text.parts("responsible").stream()
                        .map(IndicatorFile::responsible)
                        .toList(),
                text.has("note") ? text.label("note") : null,
                compound,
                compound ? text.parts("measures").stream().map(this::named).toList() : List.of(measure(id, name, text)),
                text.parts("companions").stream().map(this::named).toList());
        text.nothingElse();
        return indicator;
    }

    private static Indicator.Source source(RuleText text) {
        Indicator.Source source = new Indicator.Source(
                text.word("section"),
                text.findWord("table").orElse(null),
                text.findWholeNumber("row").map(String::valueOf).orElse(null));
        text.nothingElse();
        return source;
    }

    private static Indicator.Responsible responsible(RuleText text) {
        Indicator.Responsible responsible = new Indicator.Responsible(text.date("from"), text.label("department"));
        text.nothingElse();
        return responsible;
    }

    private Measure named(RuleText text) {
        Measure measure = measure(text.word("id"), text.label("name"), text);
        text.nothingElse();
        return measure;
    }

    private Measure measure(String id, Label name, RuleText text) {
        RuleText rule = text.part("rule").defining(definitions);
        return new Measure(
                id,
                name,
                text.word("unit"),
                baseline(text),
                target(text.part("target")),
                knownList(text, text.word("units")),
                text.has("alternatives")
                        ? text.words("alternatives").stream()
                                .map(list -> knownList(text, list))
                                .toList()
                        : List.of(),
                RuleKinds.read(rule),
                rule.word("kind"),
                candidates(text).orElse(null),
                text.findWord("exclusive_group").orElse(null));
    }

    private Optional<Expression> candidates(RuleText text) {
        if (!text.has("gap")) {
            return Optional.empty();
        }
        RuleText gap = text.part("gap").defining(definitions);
        Expression candidates = gap.condition("candidates");
        gap.nothingElse();
        return Optional.of(candidates);
    }

    private static Measure.@org.jspecify.annotations.Nullable Baseline baseline(RuleText measure) {
        if (!measure.has("baseline")) {
            measure.findWord("baseline");
            return null;
        }
        RuleText text = measure.part("baseline");
        Measure.Baseline baseline = new Measure.Baseline(
                text.number("value"),
                text.word("printed"),
                text.wholeNumber("decimals"),
                text.date("on"),
                text.word("scope"));
        text.nothingElse();
        return baseline;
    }

    private static Target target(RuleText text) {
        Target.Kind kind = oneOf(text, "kind", Target.Kind.values());
        Target target = new Target(
                kind,
                switch (kind) {
                    case AT_LEAST -> text.number("value");
                    case RANGE -> text.number("min");
                    case MILESTONE -> BigDecimal.ONE;
                    case MOVING, QUALITATIVE -> null;
                },
                kind == Target.Kind.RANGE ? text.number("max") : null,
                kind == Target.Kind.MOVING ? text.word("series") : null,
                kind == Target.Kind.QUALITATIVE ? text.findDate("due").orElse(null) : text.date("due"));
        text.nothingElse();
        return target;
    }

    private String knownList(RuleText text, String name) {
        if (!lists.containsKey(name)) {
            throw new InvalidRequest(
                    "unknown_unit_list",
                    text.place("units"),
                    text.place("units") + ": 未定义的单位集 / unknown unit list \"" + name + "\"; known: " + lists.keySet());
        }
        return name;
    }

    private static <E extends Enum<E>> E oneOf(RuleText text, String field, E[] values) {
        String word = text.word(field);
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest(
                        "bad_value",
                        text.place(field),
                        text.place(field) + " = \"" + word + "\"; one of "
                                + Arrays.stream(values)
                                        .map(value -> value.name().toLowerCase(java.util.Locale.ROOT))
                                        .toList()));
    }
}
