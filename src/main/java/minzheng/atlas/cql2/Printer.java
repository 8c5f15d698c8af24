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
import minzheng.atlas.cql2.Operand.Accenti;
import minzheng.atlas.cql2.Operand.Arithmetic;
import minzheng.atlas.cql2.Operand.ArrayLiteral;
import minzheng.atlas.cql2.Operand.Casei;
import minzheng.atlas.cql2.Operand.GeometryLiteral;
import minzheng.atlas.cql2.Operand.Interval;
import minzheng.atlas.cql2.Operand.Literal;
import minzheng.atlas.cql2.Operand.Property;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.WKTWriter;

/** Writes a condition as CQL2 text, with no more parentheses than keep its structure. */
final class Printer {
    private static final int BRIEF_CHARS = 60;

    private Printer() {}

    /** For messages: the text, cut short when long. */
    static String brief(Node node) {
        return brief(node instanceof Expression expression ? print(expression) : print((Operand) node));
    }

    static String brief(String text) {
        return text.length() <= BRIEF_CHARS ? text : text.substring(0, BRIEF_CHARS) + "…";
    }

    static String print(Expression expression) {
        if (expression instanceof And and) {
            return joined(" AND ", and.operands(), true);
        }
        if (expression instanceof Or or) {
            return joined(" OR ", or.operands(), false);
        }
        if (expression instanceof Not not) {
            return negated(not.operand());
        }
        if (expression instanceof BooleanLiteral literal) {
            return literal.value() ? "TRUE" : "FALSE";
        }
        if (expression instanceof BooleanProperty property) {
            return name(property.name());
        }
        if (expression instanceof SpatialPredicate spatial) {
            return call(spatial.operator().name(), spatial.children());
        }
        if (expression instanceof TemporalPredicate temporal) {
            return call(temporal.operator().name(), temporal.children());
        }
        if (expression instanceof ArrayPredicate array) {
            return call(array.operator().name(), array.children());
        }
        return comparison(expression, "");
    }

    private static String joined(String word, List<Expression> operands, boolean inAnd) {
        return operands.stream()
                .map(operand -> operand instanceof Or || (inAnd && operand instanceof And)
                        ? "(" + print(operand) + ")"
                        : print(operand))
                .collect(Collectors.joining(word));
    }

    private static String negated(Expression operand) {
        if (operand instanceof And || operand instanceof Or || operand instanceof Not) {
            return "NOT (" + print(operand) + ")";
        }
        boolean notInside = operand instanceof Like
                || operand instanceof Between
                || operand instanceof In
                || operand instanceof IsNull;
        return notInside ? comparison(operand, "NOT ") : "NOT " + print(operand);
    }

    private static String comparison(Expression expression, String not) {
        if (expression instanceof Comparison comparison) {
            return print(comparison.left()) + " " + comparison.operator().sign() + " " + print(comparison.right());
        }
        if (expression instanceof Like like) {
            return print(like.value()) + " " + not + "LIKE " + print(like.pattern());
        }
        if (expression instanceof Between between) {
            return print(between.value()) + " " + not + "BETWEEN " + print(between.low()) + " AND "
                    + print(between.high());
        }
        if (expression instanceof In in) {
            return print(in.value()) + " " + not + call("IN ", in.candidates());
        }
        if (expression instanceof IsNull isNull) {
            return print(isNull.value()) + " IS " + not + "NULL";
        }
        throw new IllegalArgumentException("no text form for " + expression.getClass());
    }

    static String print(Operand operand) {
        if (operand instanceof Property property) {
            return name(property.name());
        }
        if (operand instanceof Literal literal) {
            return literal(literal);
        }
        if (operand instanceof Arithmetic arithmetic) {
            return factor(arithmetic.left()) + " " + arithmetic.operator().sign() + " " + factor(arithmetic.right());
        }
        if (operand instanceof Casei casei) {
            return call("CASEI", casei.children());
        }
        if (operand instanceof Accenti accenti) {
            return call("ACCENTI", accenti.children());
        }
        if (operand instanceof ArrayLiteral array) {
            return call("", array.elements());
        }
        if (operand instanceof Interval interval) {
            return "INTERVAL(" + bound(interval.start()) + ", " + bound(interval.end()) + ")";
        }
        if (operand instanceof GeometryLiteral literal) {
            return new WKTWriter(3).write(literal.geometry());
        }
        throw new IllegalArgumentException("no text form for " + operand.getClass());
    }

    private static String call(String function, List<Operand> arguments) {
        return arguments.stream().map(Printer::print).collect(Collectors.joining(", ", function + "(", ")"));
    }

    private static String factor(Operand operand) {
        return operand instanceof Arithmetic ? "(" + print(operand) + ")" : print(operand);
    }

    private static String literal(Literal literal) {
        return switch (literal.type()) {
            case TEXT -> Lexer.quoted((String) literal.value());
            case DATE, TIMESTAMP -> literal.type().name() + "('" + literal.value() + "')";
            case BOOLEAN -> (Boolean) literal.value() ? "TRUE" : "FALSE";
            default -> literal.value().toString();
        };
    }

    private static String bound(@Nullable Operand bound) {
        if (bound == null) {
            return "'..'";
        }
        return bound instanceof Literal literal ? "'" + literal.value() + "'" : print(bound);
    }

    private static String name(String name) {
        return Lexer.isPlainName(name) && !OperandParser.KEYWORDS.contains(name)
                ? name
                : "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
