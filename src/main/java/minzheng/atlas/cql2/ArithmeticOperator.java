package minzheng.atlas.cql2;

/**
 * The operations on numbers. Division, remainder and integer division by zero are unknown (NULL), so that one facility
 * without beds does not fail a ratio for all others.
 */
public enum ArithmeticOperator {
    ADD("+", "(%s + %s)"),
    SUBTRACT("-", "(%s - %s)"),
    MULTIPLY("*", "(%s * %s)"),
    DIVIDE("/", "(%s / NULLIF(%s, 0))"),
    REMAINDER("%", "mod(%s, NULLIF(%s, 0))"),
    INTEGER_DIVIDE("div", "div(%s, NULLIF(%s, 0))"),
    /** In double precision: exact powers could take numeric arithmetic minutes. */
    POWER("^", "CAST(power(CAST(%s AS double precision), CAST(%s AS double precision)) AS numeric)");

    private final String sign;
    private final String sqlPattern;

    ArithmeticOperator(String sign, String sqlPattern) {
        this.sign = sign;
        this.sqlPattern = sqlPattern;
    }

    public String sign() {
        return sign;
    }

    String sql(String left, String right) {
        return sqlPattern.formatted(left, right);
    }
}
