package minzheng.atlas.indicator.measure;

import java.math.BigDecimal;
import java.util.List;
import minzheng.atlas.cql2.ArithmeticOperator;
import minzheng.atlas.cql2.ComparisonOperator;
import minzheng.atlas.cql2.Expression;
import minzheng.atlas.cql2.Operand;
import minzheng.atlas.cql2.Position;

/** Conditions a rule kind adds to those of the plan file. */
final class Conditions {
    private Conditions() {}

    static Expression both(Expression one, Expression other) {
        return new Expression.And(one.position(), List.of(one, other));
    }

    static Expression atLeast(String attribute, Operand least) {
        return new Expression.Comparison(
                Position.NONE, ComparisonOperator.GREATER_OR_EQUAL, property(attribute), least);
    }

    /** numerator >= share * denominator: no division, so an empty denominator is not an error. */
    static Expression ratioAtLeast(String numerator, String denominator, BigDecimal share) {
        return atLeast(
                numerator,
                new Operand.Arithmetic(
                        Position.NONE,
                        ArithmeticOperator.MULTIPLY,
                        Operand.Literal.of(Position.NONE, share),
                        property(denominator)));
    }

    private static Operand property(String name) {
        return new Operand.Property(Position.NONE, name);
    }
}
