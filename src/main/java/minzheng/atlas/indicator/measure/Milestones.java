package minzheng.atlas.indicator.measure;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minzheng.atlas.indicator.Figure;
import minzheng.atlas.indicator.Figure.UnitOutcome;
import minzheng.atlas.indicator.Rule;
import minzheng.atlas.indicator.RuleKind;
import minzheng.atlas.indicator.RuleText;
import minzheng.atlas.indicator.Scene;
import minzheng.atlas.indicator.Tally;
import minzheng.atlas.indicator.Unit;

/** Milestones that are done / all of them; with {@code per_unit}: units whose milestones are all done / units. */
public final class Milestones implements RuleKind {
    private static final String DONE = "done";

    @Override
    public String code() {
        return "milestone";
    }

    @Override
    public Rule read(RuleText text) {
        return new Reached(text.words("series"), text.flag("per_unit"));
    }

    private record Reached(List<String> series, boolean perUnit) implements Rule {
        @Override
        public List<Tally> tallies() {
            return List.of();
        }

        @Override
        public Figure figure(Scene scene, Unit root, List<Unit> units) {
            return perUnit ? overUnits(scene, units) : overSeries(scene, root);
        }

        @Override
        public boolean countsUnits() {
            return perUnit;
        }

        private Figure overUnits(Scene scene, List<Unit> units) {
            boolean anything = units.stream()
                    .anyMatch(unit -> series.stream()
                            .anyMatch(name -> scene.reported(name, unit).isPresent()));
            if (!units.isEmpty() && !anything) {
                return Figure.noData();
            }
            return Figure.shareOf(
                    units.stream()
                            .map(unit -> {
                                long done = series.stream()
                                        .filter(name -> DONE.equals(state(scene, name, unit)))
                                        .count();
                                return new UnitOutcome(unit, BigDecimal.valueOf(done), done == series.size());
                            })
                            .toList(),
                    Map.of());
        }

        private Figure overSeries(Scene scene, Unit root) {
            Map<String, Object> states = new LinkedHashMap<>();
            series.forEach(name -> states.put(name, state(scene, name, root)));
            if (series.stream().noneMatch(name -> scene.reported(name, root).isPresent())) {
                return Figure.noData();
            }
            long done = states.values().stream().filter(DONE::equals).count();
            return Figure.ratio(
                    BigDecimal.valueOf(done),
                    BigDecimal.valueOf(series.size()),
                    BigDecimal.ONE,
                    Map.of("milestones", states));
        }

        private static String state(Scene scene, String name, Unit unit) {
            return scene.reported(name, unit)
                    .map(value -> value.state() == null ? "not_reported" : value.state())
                    .orElse("not_reported");
        }
    }
}
