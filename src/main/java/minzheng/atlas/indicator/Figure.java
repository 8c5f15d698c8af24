package minzheng.atlas.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found: value = factor * numerator / denominator, kept apart so that it is compared unrounded.
 *
 * @param numerator null when there is no data
 * @param denominator null for plain amounts; a figure over an empty set has no value, never 0
 * @param outcomes per counted unit, where the rule counts units
 * @param notes further facts a reader needs, e.g. units above a reported-only maximum
 */
public record Figure(
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        BigDecimal factor,
        State state,
        List<UnitOutcome> outcomes,
        Map<String, Object> notes) {
    /** Whether there is anything to compare. */
    public enum State {
        KNOWN,
        /** Nothing was reported or counted. */
        NO_DATA,
        /** The set the target speaks of is empty here. */
        NOT_APPLICABLE
    }

    /** What one unit contributes: how many or how much, and whether it counts as covered. */
    public record UnitOutcome(Unit unit, BigDecimal amount, boolean covered) {}

    public static Figure shareOf(List<UnitOutcome> outcomes, Map<String, Object> notes) {
        if (outcomes.isEmpty()) {
            return new Figure(null, null, BigDecimal.ONE, State.NOT_APPLICABLE, List.of(), notes);
        }
        long covered = outcomes.stream().filter(UnitOutcome::covered).count();
        return new Figure(
                BigDecimal.valueOf(covered),
                BigDecimal.valueOf(outcomes.size()),
                BigDecimal.ONE,
                State.KNOWN,
                outcomes,
                notes);
    }

    /** A ratio; an empty denominator means that it does not apply here. */
    public static Figure ratio(
            BigDecimal numerator, BigDecimal denominator, BigDecimal factor, Map<String, Object> notes) {
        if (denominator.signum() == 0) {
            return new Figure(null, null, factor, State.NOT_APPLICABLE, List.of(), notes);
        }
        return new Figure(numerator, denominator, factor, State.KNOWN, List.of(), notes);
    }

    public static Figure amount(BigDecimal amount, Map<String, Object> notes) {
        return new Figure(amount, null, BigDecimal.ONE, State.KNOWN, List.of(), notes);
    }

    public static Figure noData() {
        return new Figure(null, null, BigDecimal.ONE, State.NO_DATA, List.of(), Map.of());
    }

    public Figure noting(String fact, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(notes);
        more.put(fact, value);
        return new Figure(numerator, denominator, factor, state, outcomes, more);
    }

    /** 34 significant digits where the division does not come out even. */
    public @Nullable BigDecimal value() {
        if (numerator == null) {
            return null;
        }
        BigDecimal scaled = numerator.multiply(factor);
        return denominator == null ? scaled : scaled.divide(denominator, MathContext.DECIMAL128);
    }

    /** Exact: factor * numerator >= target * denominator. */
    public boolean reaches(BigDecimal target) {
        if (numerator == null) {
            return false;
        }
        BigDecimal right = denominator == null ? target : target.multiply(denominator);
        return numerator.multiply(factor).compareTo(right) >= 0;
    }
}
