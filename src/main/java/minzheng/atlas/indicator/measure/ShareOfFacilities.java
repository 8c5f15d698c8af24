package minzheng.atlas.indicator.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import minzheng.atlas.cql2.Expression;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.indicator.Figure;
import minzheng.atlas.indicator.Rule;
import minzheng.atlas.indicator.RuleKind;
import minzheng.atlas.indicator.RuleText;
import minzheng.atlas.indicator.Scene;
import minzheng.atlas.indicator.Tally;
import minzheng.atlas.indicator.Unit;

/** Facilities (or residential areas) of a sort that have a property / all of that sort. */
public final class ShareOfFacilities implements RuleKind {
    @Override
    public String code() {
        return "share_of_facilities";
    }

    @Override
    public Rule read(RuleText text) {
        Tally.Over over = text.has("over") ? over(text) : Tally.Over.FACILITY;
        Expression all = text.condition("of");
        return new Share(over, all, Conditions.both(all, text.condition("having")), Map.of());
    }

    private static Tally.Over over(RuleText text) {
        String word = text.word("over");
        return Arrays.stream(Tally.Over.values())
                .filter(over -> over.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest(
                        "bad_value",
                        text.place("over"),
                        text.place("over") + " = \"" + word + "\": 应为 / must be facility or residential_area"));
    }

    /** Count of {@code having} over count of {@code all}; {@code having} implies {@code all}. */
    record Share(Tally.Over over, Expression all, Expression having, Map<String, Object> notes) implements Rule {
        @Override
        public List<Tally> tallies() {
            return List.of(new Tally.Count(over, having), new Tally.Count(over, all));
        }

        @Override
        public Figure figure(Scene scene, Unit root, List<Unit> units) {
            return Figure.ratio(
                    scene.amounts().of(tallies().get(0), root),
                    scene.amounts().of(tallies().get(1), root),
                    java.math.BigDecimal.ONE,
                    notes);
        }

        @Override
        public Optional<Expression> contributing() {
            return Optional.of(having);
        }

        @Override
        public Optional<Expression> considered() {
            return Optional.of(all);
        }

        @Override
        public boolean additionRaisesDenominator() {
            return true;
        }
    }
}
