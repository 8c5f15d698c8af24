package minzheng.atlas.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.indicator.RuleText;

/** Reads {@code unit_lists} of a plan file. */
final class UnitListFile {
    private UnitListFile() {}

    static Map<String, UnitList> read(RuleText plan) {
        Map<String, UnitList> lists = new LinkedHashMap<>();
        RuleText part = plan.part("unit_lists");
        for (String name : part.names()) {
            lists.put(name, list(name, part.part(name)));
        }
        return lists;
    }

    private static UnitList list(String name, RuleText text) {
        UnitList list = new UnitList(
                name,
                text.label("name"),
                text.has("types") ? text.words("types") : List.of(),
                text.findWord("level").orElse(null),
                text.has("codes") ? text.words("codes") : List.of(),
                text.findDate("codes_as_of").orElse(null),
                text.findWord("areas").orElse(null),
                text.findWord("quasi").orElse(null),
                text.flag("root"),
                text.findWholeNumber("expected").orElse(null));
        text.nothingElse();
        boolean empty = list.types().isEmpty()
                && list.level() == null
                && list.codes().isEmpty()
                && list.areas() == null
                && !list.root();
        if (empty) {
            throw new InvalidRequest(
                    "empty_unit_list",
                    text.place("types"),
                    text.place("") + " 需要 types、level、codes、areas 或 root / "
                            + "needs types, level, codes, areas or root");
        }
        if (list.codes().isEmpty() != (list.codesAsOf() == null)) {
            throw new InvalidRequest(
                    "missing_field",
                    text.place("codes_as_of"),
                    "codes 和 codes_as_of 同时出现 / codes and codes_as_of go together");
        }
        return list;
    }
}
