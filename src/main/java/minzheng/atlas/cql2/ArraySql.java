package minzheng.atlas.cql2;

import java.util.stream.Collectors;
import minzheng.atlas.cql2.Expression.ArrayPredicate;
import minzheng.atlas.cql2.Operand.ArrayLiteral;
import minzheng.atlas.cql2.Operand.Literal;

/** SQL of the A_ predicates on jsonb arrays of strings. */
final class ArraySql {
    private final OperandSql operands;

    ArraySql(OperandSql operands) {
        this.operands = operands;
    }

    String sql(ArrayPredicate predicate) {
        if (predicate.operator() == ArrayOperator.A_OVERLAPS) {
            return overlaps(predicate.left(), predicate.right());
        }
        String left = jsonb(predicate.left());
        String right = jsonb(predicate.right());
        return switch (predicate.operator()) {
            case A_CONTAINS -> "(" + left + " @> " + right + ")";
            case A_CONTAINEDBY -> "(" + left + " <@ " + right + ")";
            default -> "(" + left + " @> " + right + " AND " + left + " <@ " + right + ")";
        };
    }

    /** The functions behind jsonb ?|, a sign that JDBC would take for a parameter; they give NULL for a NULL list. */
    private String overlaps(Operand left, Operand right) {
        if (right instanceof ArrayLiteral literal) {
            return "jsonb_exists_any(" + jsonb(left) + ", CAST(ARRAY[" + elements(literal) + "] AS text[]))";
        }
        if (left instanceof ArrayLiteral) {
            return overlaps(right, left);
        }
        String second = jsonb(right);
        return "(CASE WHEN " + second + " IS NULL THEN NULL ELSE jsonb_exists_any(" + jsonb(left)
                + ", ARRAY(SELECT jsonb_array_elements_text(" + second + "))) END)";
    }

    private String jsonb(Operand operand) {
        return operand instanceof ArrayLiteral literal
                ? "jsonb_build_array(" + elements(literal) + ")"
                : operands.sql(operand, Type.TEXT_LIST);
    }

    private String elements(ArrayLiteral literal) {
        return literal.elements().stream().map(this::element).collect(Collectors.joining(", "));
    }

    private String element(Operand operand) {
        if (operand instanceof Literal literal && literal.type() == Type.TEXT) {
            return operands.sql(operand);
        }
        String found = Printer.brief(operand);
        throw new Cql2Exception(
                operand.position(),
                found,
                "数组元素应为文本，如 'meals'，而不是 " + found,
                "the elements of an array must be texts such as 'meals', not " + found);
    }
}
