package minzheng.atlas.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import minzheng.atlas.indicator.Figure;
import minzheng.atlas.indicator.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The exact whole number still missing.
 *
 * @param byConversion with the denominator as it is: smallest n with factor*(numerator+n)/denominator >= target
 * @param byAddition where new ones raise both sides: smallest n with (numerator+n)/(denominator+n) >= target; null where
 *     that makes no sense or can never be reached
 */
public record Needed(long byConversion, @Nullable Long byAddition) {
    static @Nullable Needed of(Figure figure, @Nullable BigDecimal target, Rule rule) {
        BigDecimal numerator = figure.numerator();
        if (numerator == null || target == null) {
            return null;
        }
        BigDecimal denominator = figure.denominator() == null ? BigDecimal.ONE : figure.denominator();
        BigDecimal shortBy = target.multiply(denominator).subtract(numerator.multiply(figure.factor()));
        long conversion = wholeUnits(shortBy, figure.factor());
        if (!rule.additionRaisesDenominator()) {
            return new Needed(conversion, null);
        }
        BigDecimal perAdded = figure.factor().subtract(target);
        Long addition =
                conversion == 0 ? Long.valueOf(0) : perAdded.signum() > 0 ? wholeUnits(shortBy, perAdded) : null;
        return new Needed(conversion, addition);
    }

    /** Smallest whole n >= 0 with n * step >= shortBy. */
    private static long wholeUnits(BigDecimal shortBy, BigDecimal step) {
        if (shortBy.signum() <= 0) {
            return 0;
        }
        BigDecimal guess = shortBy.divide(step, MathContext.DECIMAL128).setScale(0, RoundingMode.FLOOR);
        while (guess.multiply(step).compareTo(shortBy) < 0) {
            guess = guess.add(BigDecimal.ONE);
        }
        return guess.longValueExact();
    }
}
