package minzheng.atlas.indicator.measure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import minzheng.atlas.cql2.Expression;
import minzheng.atlas.cql2.Operand;
import minzheng.atlas.cql2.Position;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.indicator.Rule;
import minzheng.atlas.indicator.RuleKind;
import minzheng.atlas.indicator.RuleText;
import minzheng.atlas.indicator.Tally;

/** Facilities built since a date whose own ratio reaches a share / all facilities built since then. */
public final class NewBuilds implements RuleKind {
    @Override
    public String code() {
        return "new_builds";
    }

    @Override
    public Rule read(RuleText text) {
        LocalDate since = since(text);
        Expression built = Conditions.both(
                text.condition("of"), Conditions.atLeast(text.word("built"), Operand.Literal.of(Position.NONE, since)));
        Expression reaching = Conditions.both(
                built,
                Conditions.ratioAtLeast(text.word("numerator"), text.word("denominator"), text.number("at_least")));
        return new ShareOfFacilities.Share(
                Tally.Over.FACILITY, built, reaching, Map.of("built_since", since.toString()));
    }

    private static LocalDate since(RuleText text) {
        String word = text.word("since");
        try {
            return LocalDate.parse(word);
        } catch (DateTimeException e) {
            throw new InvalidRequest(
                    "bad_date",
                    text.place("since"),
                    text.place("since") + " = \"" + word + "\": 应为日期 / must be a date such as 2021-01-01");
        }
    }
}
