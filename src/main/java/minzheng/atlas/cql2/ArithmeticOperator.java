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
    /**
     * In double precision: exact powers could take numeric arithmetic minutes. What has no real value or one beyond
     * 1E±300 is unknown, as by PostgreSQL it would fail the whole statement.
     */
    POWER("^", """
            (SELECT CASE
            WHEN base = 0 AND exponent > 0 THEN 0
            WHEN exponent = 0 THEN 1
            WHEN base = 0 OR (base < 0 AND exponent <> trunc(exponent)) THEN NULL
            WHEN NOT abs(base) BETWEEN 1E-300 AND 1E300 OR NOT abs(exponent) BETWEEN 1E-300 AND 1E300 THEN NULL
            WHEN abs(CAST(exponent AS double precision) * ln(abs(CAST(base AS double precision)))) > 690 THEN NULL
            ELSE CAST(power(CAST(base AS double precision), CAST(exponent AS double precision)) AS numeric) END
            FROM (VALUES (%s, %s)) AS p (base, exponent))""".replace('\n', ' '));

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
