package minzheng.atlas.cql2;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import minzheng.atlas.cql2.Expression.And;
import minzheng.atlas.cql2.Expression.Between;
import minzheng.atlas.cql2.Expression.BooleanLiteral;
import minzheng.atlas.cql2.Expression.BooleanProperty;
import minzheng.atlas.cql2.Expression.Comparison;
import minzheng.atlas.cql2.Expression.In;
import minzheng.atlas.cql2.Expression.IsNull;
import minzheng.atlas.cql2.Expression.Like;
import minzheng.atlas.cql2.Expression.Not;
import minzheng.atlas.cql2.Expression.Or;
import minzheng.atlas.cql2.Operand.Literal;
import minzheng.atlas.cql2.Operand.Property;

/**
 * Reads AND, OR, NOT and the comparisons. Whether a parenthesis holds a condition or a number shows only behind it, so
 * every rule returns a Node and the place that needs one or the other asks for it: one pass, no going back.
 */
final class PredicateParser {
    private final Tokens tokens;
    private final OperandParser operands;

    PredicateParser(Tokens tokens) {
        this.tokens = tokens;
        this.operands = new OperandParser(tokens, this);
    }

    Expression parse() {
        Expression expression = condition(or());
        if (tokens.peek().kind() != Token.Kind.END) {
            throw tokens.unexpected("AND、OR 或条件的结尾", "AND, OR or the end of the condition");
        }
        return expression;
    }

    Node or() {
        return joined("OR", this::and, Or::new);
    }

    private Node and() {
        return joined("AND", this::not, And::new);
    }

    private Node joined(String word, Supplier<Node> part, BiFunction<Position, List<Expression>, Expression> together) {
        Node first = part.get();
        if (!tokens.at(word)) {
            return first;
        }
        List<Expression> conditions = new ArrayList<>(List.of(condition(first)));
        while (tokens.accept(word)) {
            conditions.add(condition(part.get()));
        }
        return together.apply(first.position(), conditions);
    }

    private Node not() {
        Position at = tokens.here();
        return tokens.accept("NOT") ? new Not(at, condition(tokens.nested(this::not))) : predicate();
    }

    private Node predicate() {
        Node left = operands.sum();
        Optional<ComparisonOperator> operator = ComparisonOperator.find(tokens.peek());
        if (operator.isPresent()) {
            Operand value = value(left);
            tokens.take();
            return new Comparison(left.position(), operator.get(), value, operand());
        }
        if (tokens.accept("IS")) {
            boolean negated = tokens.accept("NOT");
            tokens.expect("NULL");
            return negated(negated, new IsNull(left.position(), value(left)));
        }
        Token second = tokens.second();
        boolean negated = tokens.at("NOT") && (second.is("LIKE") || second.is("BETWEEN") || second.is("IN"));
        if (negated) {
            tokens.take();
        }
        if (tokens.accept("LIKE")) {
            return negated(negated, new Like(left.position(), value(left), LikePattern.check(operand())));
        }
        if (tokens.accept("BETWEEN")) {
            return negated(negated, between(value(left)));
        }
        if (tokens.accept("IN")) {
            return negated(negated, new In(left.position(), value(left), list()));
        }
        return left;
    }

    private static Expression negated(boolean negated, Expression expression) {
        return negated ? new Not(expression.position(), expression) : expression;
    }

    private Between between(Operand value) {
        Operand low = operand();
        tokens.expect("AND");
        return new Between(value.position(), value, low, operand());
    }

    private List<Operand> list() {
        List<Operand> values = new ArrayList<>();
        tokens.expect("(");
        do {
            values.add(operand());
        } while (tokens.accept(","));
        tokens.expect(")");
        return values;
    }

    Operand operand() {
        return value(operands.sum());
    }

    static Operand value(Node node) {
        if (node instanceof Operand operand) {
            return operand;
        }
        String found = Printer.brief(node);
        throw new Cql2Exception(
                node.position(), found, "此处应为值，而不是条件 " + found, "a value is expected here, not the condition " + found);
    }

    static Expression condition(Node node) {
        if (node instanceof Expression expression) {
            return expression;
        }
        if (node instanceof Property property) {
            return new BooleanProperty(property.position(), property.name());
        }
        if (node instanceof Literal literal && literal.value() instanceof Boolean value) {
            return new BooleanLiteral(literal.position(), value);
        }
        String found = Printer.brief(node);
        throw new Cql2Exception(
                node.position(),
                found,
                found + " 不是条件，请与某个值比较，例如 " + found + " = …",
                found + " is not a condition; compare it with something, as in " + found + " = …");
    }
}
