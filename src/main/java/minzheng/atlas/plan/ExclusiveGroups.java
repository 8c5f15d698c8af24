package minzheng.atlas.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import minzheng.atlas.cql2.Expression;
import minzheng.atlas.cql2.Queryables;
import minzheng.atlas.cql2.SqlFragment;
import minzheng.atlas.cql2.SqlTranslator;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Reading;
import minzheng.atlas.db.Sql;
import minzheng.atlas.indicator.Figure;
import minzheng.atlas.indicator.Figure.UnitOutcome;
import minzheng.atlas.indicator.Scene;
import org.jspecify.annotations.Nullable;

/** Targets that may not be served by the same facility (domain note D8): the plan says so by a common group name. */
public final class ExclusiveGroups {
    private final Database database;
    private final Queryables facilities;

    public ExclusiveGroups(Database database, Queryables facilities) {
        this.database = database;
        this.facilities = facilities;
    }

    private record Member(@Nullable UUID assigned, List<Boolean> serves) {}

    /** The figure of a measure of a group, with each facility given to one target only. */
    Figure apart(Plan plan, Measure measure, Figure together, Scene scene) {
        List<Measure> group = plan.measures()
                .filter(other -> Objects.equals(other.exclusiveGroup(), measure.exclusiveGroup()))
                .filter(other -> other.rule().countsUnits())
                .toList();
        int target = group.indexOf(measure);
        if (target < 0) {
            return together;
        }
        List<Member> members = members(group, scene.reading());
        List<UnitOutcome> outcomes = together.outcomes().stream()
                .map(outcome -> new UnitOutcome(
                        outcome.unit(),
                        outcome.amount(),
                        outcome.covered()
                                && ExclusiveMatching.served(
                                                members.stream()
                                                        .filter(member ->
                                                                scene.tree().holds(outcome.unit(), member.assigned()))
                                                        .map(Member::serves)
                                                        .toList(),
                                                group.size())
                                        .get(target)))
                .toList();
        return Figure.shareOf(outcomes, together.notes())
                .noting("exclusive_with", group.stream().map(Measure::id).toList());
    }

    private List<Member> members(List<Measure> group, Reading reading) {
        SqlTranslator translator = new SqlTranslator(facilities);
        List<SqlFragment> fragments = new ArrayList<>();
        for (Measure measure : group) {
            Expression condition = measure.rule().contributing().orElseThrow();
            fragments.add(translator.translate(condition, "target" + "x".repeat(fragments.size() + 1)));
        }
        List<String> conditions = fragments.stream()
                .map(fragment -> "coalesce(" + fragment.sql() + ", false)")
                .toList();
        return database.read(handle -> {
            var query = handle.createQuery(Sql.of(ExclusiveGroups.class, "exclusive_members"))
                    .define("conditions", String.join(", ", conditions))
                    .define("any", String.join(" OR ", conditions))
                    .bind("as_of", reading.asOf())
                    .bind("version", reading.version())
                    .bind("overlay", reading.overlay());
            fragments.forEach(fragment -> query.bindMap(fragment.parameters()));
            return query.map((row, ctx) -> new Member(row.getObject("assigned_id", UUID.class), List.of((Boolean[])
                            row.getArray("serves").getArray())))
                    .list();
        });
    }
}
