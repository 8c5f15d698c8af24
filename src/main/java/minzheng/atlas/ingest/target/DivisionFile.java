package minzheng.atlas.ingest.target;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import minzheng.atlas.division.Division;
import minzheng.atlas.ingest.Finding;
import org.jspecify.annotations.Nullable;

/** The rows of one delivery of divisions among themselves: which permanent unit a row speaks of, and its parent. */
final class DivisionFile {
    private final Known known;
    private final Map<String, MappedRow> byCode = new HashMap<>();

    DivisionFile(List<MappedRow> rows, Known known) {
        this.known = known;
        for (MappedRow row : rows) {
            String code = row.text(DivisionTarget.CODE.name());
            if (code != null) {
                byCode.putIfAbsent(code, row);
            }
        }
    }

    /** The supplier's key; a unit that was re-coded keeps the key of its earliest row. */
    String externalId(MappedRow row) {
        Set<MappedRow> passed = new HashSet<>();
        MappedRow first = row;
        while (passed.add(first)) {
            String formerCode = first.text(DivisionTarget.SAME_AS.name());
            boolean onlyRenamed = formerCode != null && formerCode.equals(first.text(DivisionTarget.CODE.name()));
            MappedRow former = formerCode == null || onlyRenamed ? null : byCode.get(formerCode);
            if (former == null) {
                return formerCode == null ? own(first) : recordedAs(row, formerCode);
            }
            first = former;
        }
        row.add(Finding.error("same_as_circle", "原代码循环引用 / same_as leads back to itself", "删去其中一个 / remove one of them")
                .about(DivisionTarget.SAME_AS.name(), row.text(DivisionTarget.SAME_AS.name())));
        return own(row);
    }

    UUID id(MappedRow row) {
        return known.id("division", row.source(), externalId(row));
    }

    @Nullable
    UUID parent(MappedRow row, Span span, Known.@Nullable Type type) {
        String code = row.text(DivisionTarget.PARENT_CODE.name());
        if (code == null) {
            return null;
        }
        MappedRow inFile = byCode.get(code);
        if (inFile != null) {
            known.type(String.valueOf(inFile.text("type"))).ifPresent(t -> requireHigher(row, code, t.rank(), type));
            return id(inFile);
        }
        known.divisions(code, span.from()).forEach(parent -> requireHigher(row, code, parent.rank(), type));
        return DeclaredUnit.of(row, DivisionTarget.PARENT_CODE.name(), span.from(), known);
    }

    void findRepeatedCodes(List<Entry<Division>> entries) {
        Map<String, List<Entry<Division>>> seen = new HashMap<>();
        for (Entry<Division> entry : entries) {
            Division division = entry.record();
            List<Entry<Division>> same = seen.computeIfAbsent(division.code(), code -> new ArrayList<>());
            same.stream()
                    .filter(other -> !other.record().id().equals(division.id()))
                    .filter(other -> DivisionFile.span(other).overlaps(DivisionFile.span(entry)))
                    .findFirst()
                    .ifPresent(other -> entry.row()
                            .add(Finding.error(
                                            "repeated_code",
                                            "代码与第 %d 行重复 / the code is also in row %1$d"
                                                    .formatted(other.row().number()),
                                            "一个代码同一时间只属于一个区划 / a code belongs to one division at a time")
                                    .about(DivisionTarget.CODE.name(), division.code())));
            same.add(entry);
        }
    }

    private static Span span(Entry<Division> entry) {
        return new Span(entry.record().validFrom(), entry.record().validTo());
    }

    private static String own(MappedRow row) {
        String own = row.text(TargetField.EXTERNAL_ID.name());
        return own != null ? own : String.valueOf(row.text(DivisionTarget.CODE.name()));
    }

    private String recordedAs(MappedRow row, String formerCode) {
        List<KnownDivision> units = known.divisions(formerCode, row.span().from()).stream()
                .filter(unit -> unit.source().equals(row.source()))
                .toList();
        if (units.size() == 1) {
            return units.get(0).externalId();
        }
        row.add(Finding.error(
                        "unknown_division",
                        "原代码不在文件中，也不在本来源已有的区划中 / the former code is neither in the file nor recorded from this source",
                        "核对 same_as / check same_as")
                .about(DivisionTarget.SAME_AS.name(), formerCode));
        return own(row);
    }

    private static void requireHigher(MappedRow row, String code, int parentRank, Known.@Nullable Type type) {
        if (type != null && parentRank >= type.rank()) {
            row.add(Finding.error(
                            "parent_not_higher",
                            "上级区划的层级不高于本级 / the parent is not of a higher level",
                            "核对 parent_code 和 type / check parent_code and type")
                    .about(DivisionTarget.PARENT_CODE.name(), code));
        }
    }
}
