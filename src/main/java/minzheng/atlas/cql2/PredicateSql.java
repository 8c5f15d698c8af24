package minzheng.atlas.cql2;

import java.util.List;
import java.util.stream.Collectors;
import minzheng.atlas.cql2.Expression.And;
import minzheng.atlas.cql2.Expression.ArrayPredicate;
import minzheng.atlas.cql2.Expression.Between;
import minzheng.atlas.cql2.Expression.BooleanLiteral;
import minzheng.atlas.cql2.Expression.BooleanProperty;
import minzheng.atlas.cql2.Expression.Comparison;
import minzheng.atlas.cql2.Expression.In;
import minzheng.atlas.cql2.Expression.IsNull;
import minzheng.atlas.cql2.Expression.Like;
import minzheng.atlas.cql2.Expression.Not;
import minzheng.atlas.cql2.Expression.Or;
import minzheng.atlas.cql2.Expression.SpatialPredicate;
import minzheng.atlas.cql2.Expression.TemporalPredicate;
import minzheng.atlas.cql2.Operand.Property;

/** SQL of conditions, with their types checked. */
final class PredicateSql {
    private final OperandSql operands;
    private final SpatialSql spatial;
    private final TemporalSql temporal;
    private final ArraySql arrays;

    PredicateSql(OperandSql operands) {
        this.operands = operands;
        this.spatial = new SpatialSql(operands);
        this.temporal = new TemporalSql(operands);
        this.arrays = new ArraySql(operands);
    }

    String sql(Expression expression) {
        if (expression instanceof And and) {
            return joined(and.operands(), " AND ");
        }
        if (expression instanceof Or or) {
            return joined(or.operands(), " OR ");
        }
        if (expression instanceof Not not) {
            return "(NOT " + sql(not.operand()) + ")";
        }
        if (expression instanceof BooleanLiteral literal) {
            return literal.value() ? "TRUE" : "FALSE";
        }
        if (expression instanceof BooleanProperty property) {
            return property(property);
        }
        if (expression instanceof SpatialPredicate predicate) {
            return spatial.sql(predicate);
        }
        if (expression instanceof TemporalPredicate predicate) {
            return temporal.sql(predicate);
        }
        if (expression instanceof ArrayPredicate predicate) {
            return arrays.sql(predicate);
        }
        return comparison(expression);
    }

    private String joined(List<Expression> conditions, String word) {
        return conditions.stream().map(this::sql).collect(Collectors.joining(word, "(", ")"));
    }

    private String property(BooleanProperty property) {
        Property operand = new Property(property.position(), property.name());
        Type type = operands.type(operand);
        if (type != Type.BOOLEAN) {
            throw new Cql2Exception(
                    property.position(),
                    property.name(),
                    operands.chinese(operand) + "不是是/否属性，请与某个值比较",
                    operands.english(operand) + " is no condition by itself; compare it with a value");
        }
        return operands.sql(operand);
    }

    private String comparison(Expression expression) {
        if (expression instanceof Comparison comparison) {
            operands.requireComparable(comparison.left(), List.of(comparison.right()));
            return "(" + operands.sql(comparison.left()) + " "
                    + comparison.operator().sign() + " "
                    + operands.sql(comparison.right()) + ")";
        }
        if (expression instanceof Like like) {
            return "(" + operands.sql(like.value(), Type.TEXT) + " LIKE " + operands.sql(like.pattern(), Type.TEXT)
                    + ")";
        }
        if (expression instanceof Between between) {
            return between(between);
        }
        if (expression instanceof In in) {
            operands.requireComparable(in.value(), in.candidates());
            return in.candidates().stream()
                    .map(operands::sql)
                    .collect(Collectors.joining(", ", "(" + operands.sql(in.value()) + " IN (", "))"));
        }
        if (expression instanceof IsNull isNull) {
            return "(" + operands.sql(isNull.value()) + " IS NULL)";
        }
        throw new IllegalArgumentException("no SQL for " + expression.getClass());
    }

    private String between(Between between) {
        operands.requireComparable(between.value(), List.of(between.low(), between.high()));
        Type type = operands.type(between.value());
        if (type != Type.NUMBER && !type.isInstant()) {
            throw new Cql2Exception(
                    between.position(),
                    Printer.brief(between.value()),
                    "BETWEEN 只用于数字、日期和时刻，" + operands.chinese(between.value()) + "不是",
                    "BETWEEN takes numbers, dates and timestamps; " + operands.english(between.value()) + " is none");
        }
        return "(" + operands.sql(between.value()) + " BETWEEN " + operands.sql(between.low()) + " AND "
                + operands.sql(between.high()) + ")";
    }
}
