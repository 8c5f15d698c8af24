package minzheng.atlas.export.collection;

import java.math.BigDecimal;

/** Doubles as exact shortest decimals, never with an exponent. */
final class Decimals {
    private Decimals() {}

    static BigDecimal of(double value) {
        return new BigDecimal(BigDecimal.valueOf(value).toPlainString());
    }
}
