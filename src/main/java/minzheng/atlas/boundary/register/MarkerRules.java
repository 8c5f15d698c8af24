package minzheng.atlas.boundary.register;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import minzheng.atlas.boundary.BoundaryMarker;
import minzheng.atlas.boundary.Chainage;
import minzheng.atlas.db.Change;
import minzheng.atlas.db.Sql;
import minzheng.atlas.fault.Conflict;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** What must hold for a marker before it is recorded. Its number is taken as it is given. */
final class MarkerRules {
    private static final Map<String, Set<String>> MEMBERS =
            Map.of("single", Set.of(""), "double", Set.of("A", "B"), "triple", Set.of("C", "D", "E"));

    private MarkerRules() {}

    record Known(
            boolean line,
            boolean managing,
            boolean lines,
            @Nullable UUID numberTakenBy) {}

    static void check(Change change, BoundaryMarker marker) {
        Words.require("/erection", marker.erection(), Words.ERECTIONS);
        Set<String> members = MEMBERS.getOrDefault(marker.erection(), Set.of());
        Trouble.refuseIf(
                !members.contains(marker.member()),
                "/member",
                "单立桩无字母，双立桩为 A、B，三立桩为 C、D、E / empty for single, A or B for double, C, D or E for triple");
        Trouble.refuseIf(marker.faces() != 2 && marker.faces() != 3, "/faces", "应为 2 或 3 / must be 2 or 3");
        Trouble.refuseIf(marker.serial() != null && marker.serial() < 1, "/serial", "应从 1 起 / must be from 1");
        Trouble.refuseIf(
                marker.accuracyM() != null && !(marker.accuracyM() > 0), "/accuracy_m", "应大于 0 / must be above 0");
        ReferenceObjectRules.check(marker.referenceObjects());
        for (int i = 0; i < marker.chainages().size(); i++) {
            Trouble.refuseIf(!(marker.chainages().get(i).m() >= 0), "/chainages/" + i + "/m", "不能为负 / below 0");
        }
        Trouble.refuseIfHigh(marker.heightM());
        Consent.requireUnused(change, Kind.MARKER, marker.id(), marker.filingNumber());
        checkKnown(marker, known(change, marker));
    }

    private static void checkKnown(BoundaryMarker marker, Known known) {
        Trouble.refuseIf(
                !known.line(), "/line_id", "在 %s 没有此界线 / there is no such line on %1$s".formatted(marker.validFrom()));
        Trouble.refuseIf(!known.managing(), "/managing_id", "应为界线的一侧 / must be one of the units on the line's sides");
        Trouble.refuseIf(!known.lines(), "/chainages", "含未知的界线 / names a line that there is not");
        if (known.numberTakenBy() != null) {
            throw new Conflict(
                    "number_taken",
                    "该界线上桩号 %s%s 在此期间属于 %s / on this line the number belongs to another marker at that time"
                            .formatted(marker.number(), marker.member(), known.numberTakenBy()));
        }
    }

    private static Known known(Change change, BoundaryMarker marker) {
        List<UUID> lines = marker.chainages().stream().map(Chainage::line).toList();
        return change.handle()
                .createQuery(Sql.of(MarkerRules.class, "marker_trouble"))
                .bind("version", change.version())
                .bind("id", marker.id())
                .bind("line", marker.lineId())
                .bind("number", marker.number())
                .bind("member", marker.member())
                .bind("managing", marker.managingId())
                .bindArray("lines", UUID.class, lines)
                .bind("from", marker.validFrom())
                .bind("to", marker.validTo())
                .map(ConstructorMapper.of(Known.class))
                .one();
    }
}
