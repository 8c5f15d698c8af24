package minzheng.atlas.export.format;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Degrees as text with at most 9 decimals (0.1 mm), never with an exponent. */
final class Degrees {
    private Degrees() {}

    static String text(double degrees) {
        return BigDecimal.valueOf(degrees)
                .setScale(9, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
