package minzheng.atlas.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as people read them; rounding happens here and nowhere before. */
public final class ShownNumber {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ShownNumber() {}

    /** Shares in percent with two decimals, amounts with up to four. */
    public static String shown(@Nullable BigDecimal value, String unit) {
        if (value == null) {
            return "—";
        }
        return unit.equals("share")
                ? value.multiply(HUNDRED).setScale(2, RoundingMode.HALF_UP) + " %"
                : value.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    public static String fraction(@Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
        if (numerator == null) {
            return "—";
        }
        return denominator == null ? plain(numerator) : plain(numerator) + "/" + plain(denominator);
    }

    public static String plain(BigDecimal number) {
        return number.setScale(Math.min(number.scale(), 4), RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
