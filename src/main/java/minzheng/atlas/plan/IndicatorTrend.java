package minzheng.atlas.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import minzheng.atlas.facility.Label;
import org.jspecify.annotations.Nullable;

/**
 * One indicator or measure over time, in the words of one data version and one rule version.
 *
 * @param division as it was called on the last date on which it was there
 * @param synthetic whether demonstration data went into any of the points
 */
public record IndicatorTrend(
        String plan,
        Label planName,
        boolean illustrative,
        long dataVersion,
        long divisionVersion,
        String ruleVersion,
        String denominator,
        CoverageAnswer.Place division,
        boolean synthetic,
        String id,
        Label name,
        String unit,
        List<Point> points) {
    /**
     * The figures of one date, the same as those of an evaluation on that date.
     *
     * @param receipt null where the division was not there, which is no data
     */
    public record Point(
            LocalDate asOf,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal target,
            Status status,
            @Nullable Receipt receipt,
            boolean synthetic) {
        static Point of(LocalDate asOf, MeasureFigures figures, Receipt receipt, boolean synthetic) {
            return new Point(
                    asOf,
                    figures.value(),
                    figures.numerator(),
                    figures.denominator(),
                    figures.target(),
                    figures.status(),
                    receipt,
                    synthetic);
        }

        static Point missing(LocalDate asOf) {
            return new Point(asOf, null, null, null, null, Status.NO_DATA, null, false);
        }
    }

    /** What is followed: a row of the plan, or one measure of it. */
    record Followed(Indicator indicator, @Nullable Measure measure) {
        static Followed of(Plan plan, String id) {
            return plan.find(id).map(indicator -> new Followed(indicator, null)).orElseGet(() -> {
                Chosen chosen = Chosen.of(plan, id);
                return new Followed(chosen.indicator(), chosen.measure());
            });
        }

        String id() {
            return measure == null ? indicator.id() : measure.id();
        }

        Label name() {
            return measure == null ? indicator.name() : measure.name();
        }

        String unit() {
            return Stream.ofNullable(measure)
                    .findFirst()
                    .orElseGet(() -> indicator.measures().get(0))
                    .unit();
        }

        Point on(LocalDate date, Evaluation evaluation) {
            if (measure == null) {
                IndicatorResult result = evaluation.indicator(indicator, false);
                return Point.of(date, result.figures(), result.receipt(), result.synthetic());
            }
            MeasureResult result = evaluation.measure(indicator, measure, false);
            return Point.of(date, result.figures(), result.receipt(), evaluation.synthetic());
        }
    }

    static IndicatorTrend of(DatedEvaluations dated, Evaluation last, Followed followed, List<LocalDate> dates) {
        List<Point> points =
                dates.stream().map(date -> point(dated, followed, date)).toList();
        CoverageAnswer<Point> head = CoverageAnswer.of(last, points);
        return new IndicatorTrend(
                head.plan(),
                head.planName(),
                head.illustrative(),
                head.dataVersion(),
                head.divisionVersion(),
                head.ruleVersion(),
                head.denominator(),
                head.division(),
                points.stream().anyMatch(Point::synthetic),
                followed.id(),
                followed.name(),
                followed.unit(),
                points);
    }

    private static Point point(DatedEvaluations dated, Followed followed, LocalDate date) {
        Optional<Evaluation> evaluation = dated.on(date);
        return evaluation.map(there -> followed.on(date, there)).orElseGet(() -> Point.missing(date));
    }
}
