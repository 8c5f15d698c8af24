package minzheng.atlas.division;

import java.util.UUID;
import minzheng.atlas.db.Change;
import minzheng.atlas.db.Sql;
import minzheng.atlas.fault.Conflict;
import minzheng.atlas.fault.InvalidRequest;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** What must hold for a dated division before it is recorded; asked under the writers' lock, so it still holds at commit. */
final class DivisionRules {
    private DivisionRules() {}

    record Trouble(
            @Nullable Integer ownRank,
            @Nullable String typeLevel,
            @Nullable Integer parentRank,
            @Nullable String codeTakenBy) {}

    static void check(Change change, Division division) {
        check(change, division, null);
    }

    /** Within an overlay its own proposals stand in front of what is recorded. */
    static void check(Change change, Division division, @Nullable UUID overlay) {
        Trouble trouble = change.handle()
                .createQuery(Sql.of(DivisionRules.class, "division_trouble"))
                .bind("version", change.version())
                .bind("overlay", overlay)
                .bind("id", division.id())
                .bind("level", division.level())
                .bind("type", division.type())
                .bind("parent", division.parentId())
                .bind("code", division.code())
                .bind("from", division.validFrom())
                .bind("to", division.validTo())
                .map(ConstructorMapper.of(Trouble.class))
                .one();
        if (!division.level().equals(trouble.typeLevel())) {
            throw new InvalidRequest(
                    "wrong_type",
                    "/type",
                    "类型 %s 不属于 %s 级 / type %1$s is not one of level %2$s".formatted(division.type(), division.level()));
        }
        if (division.parentId() != null && !isAbove(trouble.parentRank(), trouble.ownRank())) {
            throw new InvalidRequest(
                    "wrong_parent",
                    "/parent_id",
                    "上级在 %s 不存在或级别不高于本级 / the parent %s does not exist on %1$s or is not of a higher level"
                            .formatted(division.validFrom(), division.parentId()));
        }
        if (trouble.codeTakenBy() != null) {
            throw new Conflict(
                    "code_taken",
                    "代码 %s 在此期间属于 %s / the code %1$s belongs to %2$s within [%s, %s)"
                            .formatted(
                                    division.code(), trouble.codeTakenBy(), division.validFrom(), division.validTo()));
        }
    }

    private static boolean isAbove(@Nullable Integer parentRank, @Nullable Integer ownRank) {
        return parentRank != null && ownRank != null && parentRank < ownRank;
    }
}
