package minzheng.atlas.indicator.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minzheng.atlas.indicator.Figure;
import minzheng.atlas.indicator.People;
import minzheng.atlas.indicator.ReportedValue;
import minzheng.atlas.indicator.Rule;
import minzheng.atlas.indicator.RuleKind;
import minzheng.atlas.indicator.RuleText;
import minzheng.atlas.indicator.Scene;
import minzheng.atlas.indicator.Tally;
import minzheng.atlas.indicator.Unit;

/**
 * What the bureau enters with source and date: one series as it stands, one series over another (or over people),
 * or the growth of a series against the year before.
 */
public final class Reported implements RuleKind {
    @Override
    public String code() {
        return "reported_value";
    }

    @Override
    public Rule read(RuleText text) {
        BigDecimal factor = text.findNumber("factor").orElse(BigDecimal.ONE);
        if (text.has("growth_of")) {
            return new Growth(text.word("growth_of"));
        }
        if (text.has("denominator_population")) {
            People people = People.named(text.word("denominator_population"), text.place("denominator_population"));
            return new PerPeople(text.word("numerator_series"), people, factor);
        }
        if (text.has("numerator_series")) {
            return new Quotient(text.word("numerator_series"), text.word("denominator_series"), factor);
        }
        return new AsReported(text.word("series"), factor);
    }

    private static Map<String, Object> sources(ReportedValue... values) {
        return Map.of(
                "sources",
                java.util.Arrays.stream(values)
                        .map(value -> value.series() + ": " + value.source() + " (" + value.reportedOn() + ")")
                        .toList());
    }

    /** No facility is counted. */
    private interface FromReports extends Rule {
        @Override
        default List<Tally> tallies() {
            return List.of();
        }
    }

    private record AsReported(String series, BigDecimal factor) implements FromReports {
        @Override
        public Figure figure(Scene scene, Unit root, List<Unit> units) {
            return scene.reported(series, root)
                    .map(found -> found.numerator() != null && found.denominator() != null
                            ? Figure.ratio(found.numerator(), found.denominator(), factor, sources(found))
                            : found.value() == null
                                    ? Figure.noData()
                                    : Figure.amount(found.value().multiply(factor), sources(found)))
                    .orElseGet(Figure::noData);
        }
    }

    private record Quotient(String above, String below, BigDecimal factor) implements FromReports {
        @Override
        public Figure figure(Scene scene, Unit root, List<Unit> units) {
            Optional<ReportedValue> numerator = scene.reported(above, root);
            Optional<ReportedValue> denominator = scene.reported(below, root);
            BigDecimal over = numerator.map(ReportedValue::value).orElse(null);
            BigDecimal under = denominator.map(ReportedValue::value).orElse(null);
            return over == null || under == null
                    ? Figure.noData()
                    : Figure.ratio(over, under, factor, sources(numerator.get(), denominator.get()));
        }
    }

    private record PerPeople(String above, People people, BigDecimal factor) implements FromReports {
        @Override
        public Figure figure(Scene scene, Unit root, List<Unit> units) {
            Optional<ReportedValue> numerator = scene.reported(above, root);
            BigDecimal over = numerator.map(ReportedValue::value).orElse(null);
            Long counted = scene.population().of(root, people);
            return over == null || counted == null
                    ? Figure.noData()
                    : Figure.ratio(over, BigDecimal.valueOf(counted), factor, sources(numerator.get()));
        }
    }

    /** value / value of the year before - 1, with the rise as numerator and the earlier value as denominator. */
    private record Growth(String series) implements FromReports {
        @Override
        public Figure figure(Scene scene, Unit root, List<Unit> units) {
            Optional<ReportedValue> now = scene.reported(series, root);
            Optional<ReportedValue> before = scene.yearBefore(series, root.id());
            BigDecimal latest = now.map(ReportedValue::value).orElse(null);
            BigDecimal earlier = before.map(ReportedValue::value).orElse(null);
            return latest == null || earlier == null
                    ? Figure.noData()
                    : Figure.ratio(latest.subtract(earlier), earlier, BigDecimal.ONE, sources(now.get(), before.get()));
        }
    }
}
