package minzheng.atlas.indicator.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import minzheng.atlas.cql2.Expression;
import minzheng.atlas.cql2.Operand;
import minzheng.atlas.cql2.Position;
import minzheng.atlas.indicator.Figure;
import minzheng.atlas.indicator.Rule;
import minzheng.atlas.indicator.RuleKind;
import minzheng.atlas.indicator.RuleText;
import minzheng.atlas.indicator.Scene;
import minzheng.atlas.indicator.Tally;
import minzheng.atlas.indicator.Unit;

/**
 * Units with a facility of at least {@code min} / units. Facilities above {@code max} count too and are only reported:
 * a 600-bed home presumably satisfies "300 to 500 beds" (domain note D9).
 */
public final class CapacityWindow implements RuleKind {
    @Override
    public String code() {
        return "capacity_window";
    }

    @Override
    public Rule read(RuleText text) {
        Expression where = text.condition("where");
        String attribute = text.word("attribute");
        Expression big = Conditions.both(where, Conditions.atLeast(attribute, literal(text.number("min"))));
        Expression tooBig = Conditions.both(
                where, Conditions.atLeast(attribute, literal(text.number("max").add(BigDecimal.ONE))));
        return new Window(new ShareOfUnits.Covered(big, 1, Optional.empty()), tooBig);
    }

    private static Operand literal(BigDecimal value) {
        return Operand.Literal.of(Position.NONE, value);
    }

    private record Window(ShareOfUnits.Covered covered, Expression tooBig) implements Rule {
        private Tally above() {
            return new Tally.Count(Tally.Over.FACILITY, tooBig);
        }

        @Override
        public List<Tally> tallies() {
            return List.of(covered.tallies().get(0), above());
        }

        @Override
        public Figure figure(Scene scene, Unit root, List<Unit> units) {
            Figure figure = covered.figure(scene, root, units);
            return figure.noting("facilities_above_maximum", scene.amounts().of(above(), root));
        }

        @Override
        public boolean countsUnits() {
            return true;
        }

        @Override
        public Optional<Expression> contributing() {
            return covered.contributing();
        }
    }
}
