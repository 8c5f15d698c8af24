package minzheng.atlas.boundary.register;

import java.util.stream.Stream;
import minzheng.atlas.boundary.BoundaryLine;
import minzheng.atlas.boundary.LinePart;
import minzheng.atlas.db.Change;
import minzheng.atlas.db.Sql;
import minzheng.atlas.fault.Conflict;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** What must hold for a line before it is recorded. */
final class LineRules {
    private LineRules() {}

    record Known(
            boolean level,
            boolean sideA,
            boolean sideB,
            @Nullable String codeTakenBy) {}

    static void check(Change change, BoundaryLine line) {
        Known known = change.handle()
                .createQuery(Sql.of(LineRules.class, "line_trouble"))
                .bind("version", change.version())
                .bind("id", line.id())
                .bind("level", line.level())
                .bind("side_a", line.sideA())
                .bind("side_b", line.sideB())
                .bind("code", line.code())
                .bind("from", line.validFrom())
                .bind("to", line.validTo())
                .map(ConstructorMapper.of(Known.class))
                .one();
        Trouble.refuseIf(!known.level(), "/level", "没有此层级 / there is no level " + line.level());
        String noUnit = "在 %s 没有此行政区划 / there is no such division on %1$s".formatted(line.validFrom());
        Trouble.refuseIf(!known.sideA(), "/side_a", noUnit);
        Trouble.refuseIf(!known.sideB(), "/side_b", noUnit);
        Trouble.refuseIf(line.sideA().equals(line.sideB()), "/side_b", "两侧须不同 / the two sides must differ");
        if (known.codeTakenBy() != null) {
            throw new Conflict(
                    "code_taken",
                    "代码 %s 在此期间属于 %s / the code %1$s belongs to %2$s at that time"
                            .formatted(line.code(), known.codeTakenBy()));
        }
        Consent.requireUnused(change, Kind.LINE, line.id(), line.filingNumber());
        checkFigures(line);
        for (int i = 0; i < line.parts().size(); i++) {
            check(line.parts().get(i), "/parts/" + i);
        }
    }

    private static void checkFigures(BoundaryLine line) {
        Trouble.refuseIf(
                line.registeredLengthM() != null && !(line.registeredLengthM() > 0),
                "/registered_length_m",
                "应大于 0 / must be above 0");
        Trouble.refuseIf(line.accuracyM() != null && !(line.accuracyM() > 0), "/accuracy_m", "应大于 0 / must be above 0");
        boolean negative = Stream.of(line.registeredSingle(), line.registeredDouble(), line.registeredTriple())
                .anyMatch(count -> count != null && count < 0);
        Trouble.refuseIf(negative, "/registered_single", "登记数量不能为负 / registered counts must not be below 0");
    }

    private static void check(LinePart part, String at) {
        Words.require(at + "/follows", part.follows(), Words.FOLLOWS);
        Trouble.refuseIf(
                !(part.fromM() >= 0 && part.toM() > part.fromM()),
                at + "/to_m",
                "应满足 0 <= from_m < to_m / 0 <= from_m < to_m must hold");
    }
}
