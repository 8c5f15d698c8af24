package minzheng.atlas.plan;

import java.util.Optional;
import java.util.stream.Stream;
import minzheng.atlas.cql2.Cql2Exception;
import minzheng.atlas.cql2.Expression;
import minzheng.atlas.cql2.Position;
import minzheng.atlas.cql2.Queryables;
import minzheng.atlas.cql2.SqlTranslator;
import minzheng.atlas.cql2.Type;
import minzheng.atlas.facility.FacilityKinds;
import minzheng.atlas.facility.FacilityQueryables;
import minzheng.atlas.facility.ResidentialAreaQueryables;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.indicator.Tally;

/** Whether every condition of a plan names properties there are, with values of their types. */
final class PlanConditions {
    private final Queryables facilities;
    private final Queryables residentialAreas = ResidentialAreaQueryables.all();

    PlanConditions(FacilityKinds kinds) {
        this.facilities = FacilityQueryables.of(kinds);
    }

    /** Refuses the plan at its first condition that cannot be evaluated, by indicator, position and property. */
    void check(Plan plan) {
        plan.measures().forEach(measure -> {
            try {
                measure.rule().tallies().forEach(this::check);
                Optional.ofNullable(measure.candidates()).ifPresent(candidates -> translate(facilities, candidates));
            } catch (Cql2Exception e) {
                throw new InvalidRequest("bad_condition", measure.id(), measure.id() + ": " + e.getMessage());
            }
        });
    }

    private void check(Tally tally) {
        if (tally instanceof Tally.Sum sum
                && facilities.require(sum.attribute(), Position.NONE).type() != Type.NUMBER) {
            throw new InvalidRequest(
                    "not_a_number", "sum", sum.attribute() + ": 只有数字属性可以求和 / only numeric attributes can be summed");
        }
        Queryables known = tally.over() == Tally.Over.RESIDENTIAL_AREA ? residentialAreas : facilities;
        conditions(tally).forEach(condition -> translate(known, condition));
    }

    private static Stream<Expression> conditions(Tally tally) {
        if (tally instanceof Tally.Hubs hubs) {
            return Stream.of(hubs.hub(), hubs.member());
        }
        return Stream.of(tally instanceof Tally.Sum sum ? sum.where() : ((Tally.Count) tally).where());
    }

    private static void translate(Queryables known, Expression condition) {
        new SqlTranslator(known).translate(condition);
    }
}
