package minzheng.atlas.ingest.target;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import minzheng.atlas.ingest.Finding;
import org.jspecify.annotations.Nullable;

/** The division a row names by code; a finding where it names none or more than one. */
final class DeclaredUnit {
    private DeclaredUnit() {}

    static @Nullable UUID of(MappedRow row, String field, LocalDate date, Known known) {
        String code = row.text(field);
        return code == null ? null : coded(row, field, code, date, known);
    }

    /** The division of one of the codes in a cell. */
    static @Nullable UUID coded(MappedRow row, String field, String code, LocalDate date, Known known) {
        List<KnownDivision> units = known.divisions(code, date);
        if (units.size() == 1) {
            return units.get(0).id();
        }
        row.add((units.isEmpty() ? unknown(known.divisionsLike(code)) : split(units)).about(field, code));
        return null;
    }

    private static Finding unknown(List<KnownDivision> near) {
        return Finding.error(
                "unknown_division",
                "没有这个区划代码 / no division has this code",
                near.isEmpty()
                        ? "核对代码，或先导入该区划 / check the code, or load that division first"
                        : "是否为 / did you mean %s？否则先导入该区划 / else load that division first".formatted(named(near)));
    }

    private static Finding split(List<KnownDivision> units) {
        return Finding.error(
                "division_was_split",
                "该区划已拆分 / this division was split into " + named(units),
                "改用其中一个代码 / use one of these codes");
    }

    private static String named(List<KnownDivision> units) {
        return units.stream()
                .map(unit -> unit.code() + " " + unit.name())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
