package minzheng.atlas.indicator.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minzheng.atlas.cql2.Expression;
import minzheng.atlas.indicator.Figure;
import minzheng.atlas.indicator.People;
import minzheng.atlas.indicator.Rule;
import minzheng.atlas.indicator.RuleKind;
import minzheng.atlas.indicator.RuleText;
import minzheng.atlas.indicator.Scene;
import minzheng.atlas.indicator.Tally;
import minzheng.atlas.indicator.Unit;

/** factor * sum(attribute) / (sum(attribute) or people or households), over everything below the root. */
public final class RatioOfSums implements RuleKind {
    @Override
    public String code() {
        return "ratio_of_sums";
    }

    @Override
    public Rule read(RuleText text) {
        RuleText above = text.part("numerator");
        Tally.Sum numerator = new Tally.Sum(above.word("sum"), above.condition("where"));
        above.nothingElse();
        BigDecimal factor = text.findNumber("factor").orElse(BigDecimal.ONE);
        RuleText below = text.part("denominator");
        Rule rule = below.has("population")
                ? new PerPeople(numerator, People.named(below.word("population"), below.place("population")), factor)
                : new PerSum(numerator, new Tally.Sum(below.word("sum"), below.condition("where")), factor);
        below.nothingElse();
        return rule;
    }

    private record PerSum(Tally.Sum numerator, Tally.Sum denominator, BigDecimal factor) implements Rule {
        @Override
        public List<Tally> tallies() {
            return List.of(numerator, denominator);
        }

        @Override
        public Figure figure(Scene scene, Unit root, List<Unit> units) {
            return Figure.ratio(
                    scene.amounts().of(numerator, root), scene.amounts().of(denominator, root), factor, Map.of());
        }

        @Override
        public Optional<Expression> contributing() {
            return Optional.of(numerator.where());
        }

        @Override
        public Optional<Expression> considered() {
            return Optional.of(denominator.where());
        }

        @Override
        public boolean additionRaisesDenominator() {
            return true;
        }
    }

    private record PerPeople(Tally.Sum numerator, People people, BigDecimal factor) implements Rule {
        @Override
        public List<Tally> tallies() {
            return List.of(numerator);
        }

        @Override
        public Figure figure(Scene scene, Unit root, List<Unit> units) {
            Long counted = scene.population().of(root, people);
            if (counted == null) {
                return Figure.noData();
            }
            Map<String, Object> notes = scene.population()
                    .countedOn()
                    .<Map<String, Object>>map(day -> Map.of("population_counted_on", day.toString()))
                    .orElse(Map.of());
            return Figure.ratio(scene.amounts().of(numerator, root), BigDecimal.valueOf(counted), factor, notes);
        }

        @Override
        public Optional<Expression> contributing() {
            return Optional.of(numerator.where());
        }
    }
}
