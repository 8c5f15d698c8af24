package minzheng.atlas.indicator.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import minzheng.atlas.cql2.Expression;
import minzheng.atlas.indicator.Figure;
import minzheng.atlas.indicator.Figure.UnitOutcome;
import minzheng.atlas.indicator.Rule;
import minzheng.atlas.indicator.RuleKind;
import minzheng.atlas.indicator.RuleText;
import minzheng.atlas.indicator.Scene;
import minzheng.atlas.indicator.Tally;
import minzheng.atlas.indicator.Unit;

/** |{u : some facility assigned to u qualifies}| / |units|: the plan's own, administrative reading of coverage. */
public final class ShareOfUnits implements RuleKind {
    @Override
    public String code() {
        return "share_of_units";
    }

    @Override
    public Rule read(RuleText text) {
        return new Covered(text.condition("where"), 1, Optional.empty());
    }

    /** Units with at least {@code least} qualifying facilities; units above {@code most} are only reported. */
    record Covered(Expression where, int least, Optional<Integer> most) implements Rule {
        private Tally tally() {
            return new Tally.Count(Tally.Over.FACILITY, where);
        }

        @Override
        public List<Tally> tallies() {
            return List.of(tally());
        }

        @Override
        public Figure figure(Scene scene, Unit root, List<Unit> units) {
            Function<Unit, BigDecimal> amounts = scene.amounts().per(tally());
            BigDecimal enough = BigDecimal.valueOf(least);
            List<UnitOutcome> outcomes = units.stream()
                    .map(unit -> {
                        BigDecimal found = amounts.apply(unit);
                        return new UnitOutcome(unit, found, found.compareTo(enough) >= 0);
                    })
                    .toList();
            return Figure.shareOf(
                    outcomes, most.map(limit -> above(outcomes, limit)).orElse(Map.of()));
        }

        private static Map<String, Object> above(List<UnitOutcome> outcomes, int limit) {
            List<String> codes = outcomes.stream()
                    .filter(outcome -> outcome.amount().compareTo(BigDecimal.valueOf(limit)) > 0)
                    .map(outcome -> outcome.unit().code())
                    .toList();
            return Map.of("units_above_maximum", codes);
        }

        @Override
        public boolean countsUnits() {
            return true;
        }

        @Override
        public Optional<Expression> contributing() {
            return Optional.of(where);
        }
    }
}
