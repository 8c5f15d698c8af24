package minzheng.atlas.cql2;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import minzheng.atlas.cql2.Expression.And;
import minzheng.atlas.cql2.Expression.ArrayPredicate;
import minzheng.atlas.cql2.Expression.BooleanLiteral;
import minzheng.atlas.cql2.Expression.Not;
import minzheng.atlas.cql2.Expression.Or;
import minzheng.atlas.cql2.Operand.ArrayLiteral;

/**
 * The same condition with AND and OR only above its leaves: NOT moved down to them (De Morgan, which also holds for
 * unknown values), and a list that must contain several elements split into one leaf per element.
 */
final class NormalForm {
    private NormalForm() {}

    static Expression of(Expression expression) {
        return of(expression, false);
    }

    private static Expression of(Expression expression, boolean negated) {
        if (expression instanceof Not not) {
            return of(not.operand(), !negated);
        }
        if (expression instanceof And and) {
            return joined(and.position(), and.operands(), !negated, negated);
        }
        if (expression instanceof Or or) {
            return joined(or.position(), or.operands(), negated, negated);
        }
        if (expression instanceof BooleanLiteral literal) {
            return new BooleanLiteral(literal.position(), literal.value() != negated);
        }
        List<Expression> split = expression instanceof ArrayPredicate array ? split(array) : List.of(expression);
        if (split.size() > 1) {
            return joined(expression.position(), split, !negated, negated);
        }
        return negated ? new Not(expression.position(), split.get(0)) : split.get(0);
    }

    private static Expression joined(Position at, List<Expression> operands, boolean and, boolean negated) {
        List<Expression> normal = new ArrayList<>();
        for (Expression operand : operands) {
            normal.add(of(operand, negated));
        }
        return and ? new And(at, normal) : new Or(at, normal);
    }

    private static List<Expression> split(ArrayPredicate array) {
        boolean contains = array.operator() == ArrayOperator.A_CONTAINS;
        boolean contained = array.operator() == ArrayOperator.A_CONTAINEDBY;
        Operand part = contains ? array.right() : array.left();
        Operand whole = contains ? array.left() : array.right();
        if (!(contains || contained)
                || !(part instanceof ArrayLiteral literal)
                || literal.elements().isEmpty()) {
            return List.of(array);
        }
        return literal.elements().stream()
                .distinct()
                .map(element -> new ArrayPredicate(
                        element.position(),
                        ArrayOperator.A_CONTAINS,
                        whole,
                        new ArrayLiteral(element.position(), List.of(element))))
                .collect(Collectors.toUnmodifiableList());
    }
}
