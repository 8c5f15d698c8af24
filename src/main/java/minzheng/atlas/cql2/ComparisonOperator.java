package minzheng.atlas.cql2;

import java.util.Arrays;
import java.util.Optional;

/** How two values are compared; the signs are the same in CQL2 and SQL. */
public enum ComparisonOperator {
    EQUAL("="),
    NOT_EQUAL("<>"),
    LESS("<"),
    GREATER(">"),
    LESS_OR_EQUAL("<="),
    GREATER_OR_EQUAL(">=");

    private final String sign;

    ComparisonOperator(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    static Optional<ComparisonOperator> find(Token token) {
        return Arrays.stream(values())
                .filter(operator -> token.is(operator.sign))
                .findFirst();
    }
}
