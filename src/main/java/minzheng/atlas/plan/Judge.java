package minzheng.atlas.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import minzheng.atlas.indicator.Figure;
import minzheng.atlas.plan.Measure.Baseline;
import org.jspecify.annotations.Nullable;

/**
 * Status of a measure on a date. After the due date it is judged at the due date; before it, by the straight line from
 * baseline to target. Values are compared unrounded with >=.
 */
final class Judge {
    private Judge() {}

    /** A figure together with the target value that held when it was taken (moving targets change every year). */
    record Reading(LocalDate on, Figure figure, @Nullable BigDecimal target) {
        boolean reached() {
            return target != null && figure.reaches(target);
        }
    }

    /**
     * Judges.
     *
     * @param now the figure on the evaluation date
     * @param atDue the figure on the due date, where that is before the evaluation date
     */
    static Judgement judge(Measure measure, Reading now, Optional<Reading> atDue) {
        Target target = measure.target();
        if (now.figure().state() == Figure.State.NOT_APPLICABLE) {
            return new Judgement(Status.NOT_APPLICABLE, "empty_set");
        }
        if (target.kind() == Target.Kind.QUALITATIVE) {
            return new Judgement(Status.NOT_COMPARABLE, "no_number_in_target");
        }
        Optional<Judgement> late =
                atDue.filter(due -> due.figure().state() == Figure.State.KNOWN).map(due -> afterDue(now, due));
        if (late.isPresent()) {
            return late.get();
        }
        if (now.figure().state() == Figure.State.NO_DATA || now.target() == null) {
            return new Judgement(Status.NO_DATA, now.target() == null ? "target_series_missing" : "nothing_reported");
        }
        if (now.reached()) {
            return new Judgement(Status.MET, "value_reaches_target");
        }
        LocalDate due = target.due();
        if (due == null || now.on().isBefore(due)) {
            return underWay(measure, now, due);
        }
        return new Judgement(Status.NOT_MET_AT_DUE_DATE, "value_below_target_at_due_date");
    }

    private static Judgement afterDue(Reading now, Reading due) {
        if (due.reached()) {
            return new Judgement(Status.MET, "reached_at_due_date");
        }
        return now.reached()
                ? new Judgement(Status.MET_LATE, "reached_after_due_date")
                : new Judgement(Status.NOT_MET_AT_DUE_DATE, "below_target_at_due_date");
    }

    private static Judgement underWay(Measure measure, Reading now, @Nullable LocalDate due) {
        Baseline baseline = measure.ownBaseline();
        BigDecimal target = now.target();
        if (baseline == null || due == null || target == null) {
            return new Judgement(Status.NO_BASELINE, "no_baseline_for_a_path");
        }
        if (!now.on().isAfter(baseline.on()) && baseline.isShownBy(now.figure(), measure.unit())) {
            return new Judgement(Status.ON_TRACK, "rounds_to_printed_baseline");
        }
        BigDecimal passed = BigDecimal.valueOf(ChronoUnit.DAYS.between(baseline.on(), now.on()));
        BigDecimal whole = BigDecimal.valueOf(ChronoUnit.DAYS.between(baseline.on(), due));
        BigDecimal expected = target.subtract(baseline.value())
                .multiply(passed)
                .divide(whole, MathContext.DECIMAL128)
                .add(baseline.value());
        return now.figure().reaches(expected)
                ? new Judgement(Status.ON_TRACK, "on_or_above_linear_path")
                : new Judgement(Status.LATE, "below_linear_path");
    }

    /** The status and the name of the rule that decided it. */
    record Judgement(Status status, String decidedBy) {}
}
