package minzheng.atlas.ingest.target;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import minzheng.atlas.facility.FacilityKind;
import minzheng.atlas.facility.FacilityKinds;
import minzheng.atlas.ingest.Finding;
import org.jspecify.annotations.Nullable;

/** The kind a row names, by code or by its Chinese or English name; a finding with the nearest ones where there is none. */
final class KindWord {
    private KindWord() {}

    static @Nullable FacilityKind of(MappedRow row, String field, FacilityKinds kinds) {
        String given = row.required(field);
        if (given.isEmpty()) {
            return null;
        }
        for (FacilityKind kind : kinds.list()) {
            if (kind.code().equals(given)
                    || kind.name().zh().equals(given)
                    || kind.name().en().equalsIgnoreCase(given)) {
                return kind;
            }
        }
        row.add(Finding.error("unknown_kind", "没有这种设施类型 / unknown facility kind", fix(given, kinds.list()))
                .about(field, given));
        return null;
    }

    private static String fix(String given, List<FacilityKind> kinds) {
        List<String> words = new ArrayList<>();
        kinds.forEach(kind ->
                words.addAll(List.of(kind.code(), kind.name().zh(), kind.name().en())));
        List<String> near = NearWords.of(given, words);
        List<FacilityKind> meant = kinds.stream()
                .filter(kind -> near.contains(kind.code())
                        || near.contains(kind.name().zh())
                        || near.contains(kind.name().en()))
                .toList();
        return meant.isEmpty()
                ? "已有类型 / known kinds: " + named(kinds)
                : "是否为 / did you mean %s？已有类型共 %d 种 / there are %2$d kinds".formatted(named(meant), kinds.size());
    }

    private static String named(List<FacilityKind> kinds) {
        return kinds.stream()
                .map(kind -> kind.code() + "（" + kind.name().zh() + "）")
                .collect(Collectors.joining(", "));
    }
}
