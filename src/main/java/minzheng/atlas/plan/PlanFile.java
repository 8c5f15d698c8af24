package minzheng.atlas.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minzheng.atlas.cql2.Cql2;
import minzheng.atlas.cql2.Cql2Exception;
import minzheng.atlas.cql2.Expression;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.indicator.RuleText;

/** Reads a plan file. Every mistake is told with its place; a plan that was read can be evaluated. */
public final class PlanFile {
    private PlanFile() {}

    /** Reads the plan; {@code version} is the content hash it is stored under. */
    public static Plan read(JsonNode body, String version) {
        RuleText text = new RuleText(body, body.path("code").asText("plan"), Map.of());
        Map<String, Expression> definitions = definitions(text);
        Map<String, UnitList> lists = UnitListFile.read(text);
        RuleText period = text.part("period");
        IndicatorFile indicators = new IndicatorFile(lists, definitions);
        Plan plan = new Plan(
                text.word("code"),
                text.label("name"),
                text.flag("illustrative"),
                document(text.part("document")),
                period.date("from"),
                period.date("to"),
                zone(text),
                text.word("root"),
                text.findWord("successor_of").orElse(null),
                entries(text, body, "parameters"),
                lists,
                text.parts("indicators").stream().map(indicators::read).toList(),
                list(text, body, "consistency"),
                version);
        text.nothingElse();
        requireCodeAndRows(plan);
        requireUniqueIds(plan);
        return plan;
    }

    private static Plan.Document document(RuleText text) {
        Plan.Document document = new Plan.Document(text.word("number"), text.word("title"), text.date("issued"));
        text.nothingElse();
        return document;
    }

    private static ZoneId zone(RuleText text) {
        String name = text.word("time_zone");
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new InvalidRequest(
                    "bad_time_zone",
                    text.place("time_zone"),
                    "未知时区 / unknown time zone \"" + name + "\", e.g. Asia/Shanghai");
        }
    }

    private static Map<String, Expression> definitions(RuleText text) {
        Map<String, Expression> definitions = new LinkedHashMap<>();
        if (text.has("definitions")) {
            RuleText part = text.part("definitions");
            for (String name : part.names()) {
                try {
                    definitions.put(name, Cql2.parseText(part.word(name)));
                } catch (Cql2Exception e) {
                    throw new InvalidRequest(
                            "bad_condition", part.place(name), part.place(name) + ": " + e.getMessage());
                }
            }
        }
        return definitions;
    }

    private static Map<String, JsonNode> entries(RuleText text, JsonNode body, String field) {
        Map<String, JsonNode> entries = new LinkedHashMap<>();
        if (text.has(field)) {
            text.part(field);
            body.path(field).properties().forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
        }
        return entries;
    }

    private static List<JsonNode> list(RuleText text, JsonNode body, String field) {
        text.parts(field);
        List<JsonNode> list = new ArrayList<>();
        body.path(field).forEach(list::add);
        return list;
    }

    private static void requireCodeAndRows(Plan plan) {
        if (!plan.code().matches("[A-Z0-9_-]{1,40}")) {
            throw new InvalidRequest(
                    "bad_value",
                    "code",
                    "code = \"" + plan.code() + "\": 应为大写字母、数字、_、- / must be capitals, digits, _ and -");
        }
        if (plan.indicators().isEmpty()) {
            throw new InvalidRequest(
                    "missing_field",
                    plan.code() + "/indicators",
                    plan.code() + ": 没有指标 / a plan needs at least one indicator");
        }
    }

    private static void requireUniqueIds(Plan plan) {
        List<String> ids = new ArrayList<>();
        plan.indicators().forEach(indicator -> {
            ids.add(indicator.id());
            if (indicator.compound()) {
                indicator.measures().forEach(measure -> ids.add(measure.id()));
            }
            indicator.companions().forEach(measure -> ids.add(measure.id()));
        });
        ids.stream()
                .filter(id -> ids.indexOf(id) != ids.lastIndexOf(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new InvalidRequest(
                            "duplicate_id", plan.code() + "/indicators", "指标编号重复 / the id \"" + id + "\" stands twice");
                });
    }
}
