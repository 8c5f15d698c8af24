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

/** "1+N": units with a hub that at least n members name as theirs / units. */
public final class HubNetwork implements RuleKind {
    @Override
    public String code() {
        return "network";
    }

    @Override
    public Rule read(RuleText text) {
        return new Network(
                new Tally.Hubs(text.condition("hub"), text.condition("member"), text.wholeNumber("members")));
    }

    private record Network(Tally.Hubs hubs) implements Rule {
        @Override
        public List<Tally> tallies() {
            return List.of(hubs);
        }

        @Override
        public Figure figure(Scene scene, Unit root, List<Unit> units) {
            Function<Unit, BigDecimal> amounts = scene.amounts().per(hubs);
            return Figure.shareOf(
                    units.stream()
                            .map(unit -> {
                                BigDecimal found = amounts.apply(unit);
                                return new UnitOutcome(unit, found, found.signum() > 0);
                            })
                            .toList(),
                    Map.of("members_needed", hubs.members()));
        }

        @Override
        public boolean countsUnits() {
            return true;
        }

        @Override
        public Optional<Expression> contributing() {
            return Optional.of(hubs.hub());
        }
    }
}
