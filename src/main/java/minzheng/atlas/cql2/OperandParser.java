package minzheng.atlas.cql2;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import minzheng.atlas.cql2.Operand.Arithmetic;
import minzheng.atlas.cql2.Operand.Literal;
import minzheng.atlas.cql2.Operand.Property;
import minzheng.atlas.cql2.Token.Kind;
import org.jspecify.annotations.Nullable;

/** Reads sums, products, powers and what they are made of. */
final class OperandParser {
    /** Words that stand for themselves; a property of such a name is written in double quotes. */
    static final Set<String> KEYWORDS = keywords();

    private final Tokens tokens;
    private final PredicateParser predicates;
    private final CallParser calls;

    OperandParser(Tokens tokens, PredicateParser predicates) {
        this.tokens = tokens;
        this.predicates = predicates;
        this.calls = new CallParser(tokens, predicates);
    }

    private static Set<String> keywords() {
        Set<String> words = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        words.addAll(Set.of("AND", "OR", "NOT", "LIKE", "BETWEEN", "IN", "IS", "NULL", "TRUE", "FALSE", "DIV"));
        return words;
    }

    Node sum() {
        return leftToRight(this::product, ArithmeticOperator.ADD, ArithmeticOperator.SUBTRACT);
    }

    private Node product() {
        return leftToRight(
                this::power,
                ArithmeticOperator.MULTIPLY,
                ArithmeticOperator.DIVIDE,
                ArithmeticOperator.REMAINDER,
                ArithmeticOperator.INTEGER_DIVIDE);
    }

    private Node leftToRight(Supplier<Node> part, ArithmeticOperator... operators) {
        Node left = part.get();
        for (ArithmeticOperator operator = next(operators); operator != null; operator = next(operators)) {
            Operand value = PredicateParser.value(left);
            tokens.take();
            left = new Arithmetic(value.position(), operator, value, PredicateParser.value(part.get()));
        }
        return left;
    }

    private @Nullable ArithmeticOperator next(ArithmeticOperator... operators) {
        for (ArithmeticOperator operator : operators) {
            if (tokens.at(operator.sign())) {
                return operator;
            }
        }
        return null;
    }

    /** One power only: the standard leaves a ^ b ^ c undefined, so it has to be written with parentheses. */
    private Node power() {
        Node base = factor();
        if (!tokens.accept(ArithmeticOperator.POWER.sign())) {
            return base;
        }
        Operand value = PredicateParser.value(base);
        Operand exponent = PredicateParser.value(factor());
        if (tokens.at("^")) {
            throw tokens.unexpected("括号（连续的 ^ 须加括号）", "parentheses (needed around one of several ^)");
        }
        return new Arithmetic(value.position(), ArithmeticOperator.POWER, value, exponent);
    }

    private Node factor() {
        Token token = tokens.peek();
        if (token.kind() == Kind.TEXT) {
            return Literal.of(tokens.position(tokens.take()), token.text());
        }
        if (token.kind() == Kind.NUMBER) {
            return number(tokens.here(), "");
        }
        if (token.kind() == Kind.QUOTED_NAME) {
            return new Property(tokens.position(tokens.take()), token.text());
        }
        if (token.kind() == Kind.WORD) {
            return word(token);
        }
        if (tokens.accept("(")) {
            Node inner = tokens.nested(predicates::or);
            tokens.expect(")");
            return inner;
        }
        if (token.is("-") || (token.is("+") && tokens.second().kind() == Kind.NUMBER)) {
            return signed();
        }
        throw tokens.unexpected("属性、值或条件", "a property, a value or a condition");
    }

    private Operand signed() {
        Position at = tokens.here();
        boolean minus = tokens.take().is("-");
        if (tokens.peek().kind() == Kind.NUMBER) {
            return number(at, minus ? "-" : "");
        }
        Operand value = PredicateParser.value(tokens.nested(this::factor));
        Literal minusOne = Literal.of(at, BigDecimal.ONE.negate());
        return new Arithmetic(at, ArithmeticOperator.MULTIPLY, minusOne, value);
    }

    private Literal number(Position at, String sign) {
        Token token = tokens.peek();
        String digits = token.text();
        int e = Math.max(digits.indexOf('e'), digits.indexOf('E'));
        String exponent = e < 0 ? "0" : digits.substring(e + 1);
        if (exponent.length() > 5 || Math.abs(Integer.parseInt(exponent)) > Limits.MAX_EXPONENT) {
            throw new Cql2Exception(
                    at,
                    digits,
                    "数字 " + digits + " 的指数超出 ±" + Limits.MAX_EXPONENT,
                    "the exponent of " + digits + " is beyond ±" + Limits.MAX_EXPONENT);
        }
        tokens.take();
        return Literal.of(at, new BigDecimal(sign + digits));
    }

    private Node word(Token token) {
        if (token.is("TRUE") || token.is("FALSE")) {
            return Literal.of(tokens.position(tokens.take()), token.is("TRUE"));
        }
        if (KEYWORDS.contains(token.text())) {
            throw tokens.unexpected(
                    "属性、值或条件（属性名若为关键字，请加双引号）",
                    "a property, a value or a condition (a property named like a keyword takes double quotes)");
        }
        if (calls.startsHere()) {
            return tokens.nested(calls::read);
        }
        return new Property(tokens.position(tokens.take()), token.text());
    }
}
