package minzheng.atlas.cql2;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import minzheng.atlas.cql2.Expression.ArrayPredicate;
import minzheng.atlas.cql2.Expression.SpatialPredicate;
import minzheng.atlas.cql2.Expression.TemporalPredicate;
import minzheng.atlas.cql2.Operand.Accenti;
import minzheng.atlas.cql2.Operand.ArrayLiteral;
import minzheng.atlas.cql2.Operand.Casei;
import minzheng.atlas.cql2.Operand.Property;

/** Reads what is written as a word with arguments: S_, T_ and A_ predicates, CASEI, ACCENTI, geometries, times. */
final class CallParser {
    private final Tokens tokens;
    private final PredicateParser predicates;
    private final GeometryParser geometries;
    private final TimeParser times;

    CallParser(Tokens tokens, PredicateParser predicates) {
        this.tokens = tokens;
        this.predicates = predicates;
        this.geometries = new GeometryParser(tokens);
        this.times = new TimeParser(tokens);
    }

    boolean startsHere() {
        return tokens.second().is("(") || geometries.startsHere();
    }

    Node read() {
        if (geometries.startsHere()) {
            return geometries.read();
        }
        if (times.startsHere()) {
            return times.read();
        }
        Token name = tokens.peek();
        Position at = tokens.here();
        if (name.is("CASEI") || name.is("ACCENTI")) {
            tokens.take();
            tokens.expect("(");
            Operand text = predicates.operand();
            tokens.expect(")");
            return name.is("CASEI") ? new Casei(at, text) : new Accenti(at, text);
        }
        return spatial(name, at)
                .or(() -> temporal(name, at))
                .or(() -> array(name, at))
                .orElseThrow(() -> unknown(name, at));
    }

    private Optional<Node> spatial(Token name, Position at) {
        return named(SpatialOperator.values(), name)
                .map(operator -> twoArguments((l, r) -> new SpatialPredicate(at, operator, l, r), false));
    }

    private Optional<Node> temporal(Token name, Position at) {
        return named(TemporalOperator.values(), name)
                .map(operator -> twoArguments((l, r) -> new TemporalPredicate(at, operator, l, r), false));
    }

    private Optional<Node> array(Token name, Position at) {
        return named(ArrayOperator.values(), name)
                .map(operator -> twoArguments((l, r) -> new ArrayPredicate(at, operator, l, r), true));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] operators, Token name) {
        return Arrays.stream(operators)
                .filter(operator -> name.is(operator.name()))
                .findFirst();
    }

    private Node twoArguments(BiFunction<Operand, Operand, Node> predicate, boolean arrays) {
        tokens.take();
        tokens.expect("(");
        Operand left = arrays ? array() : predicates.operand();
        tokens.expect(",");
        Operand right = arrays ? array() : predicates.operand();
        tokens.expect(")");
        return predicate.apply(left, right);
    }

    private Operand array() {
        if (tokens.at("(")) {
            return arrayLiteral();
        }
        Operand operand = predicates.operand();
        if (operand instanceof Property) {
            return operand;
        }
        String found = Printer.brief(operand);
        throw new Cql2Exception(
                operand.position(),
                found,
                "此处应为数组 ('a', 'b') 或属性，而不是 " + found,
                "an array ('a', 'b') or a property expected, but " + found + " found");
    }

    /** No arrays in arrays: no property holds such, and (a + b) is then always a number. */
    private ArrayLiteral arrayLiteral() {
        Position at = tokens.here();
        List<Operand> elements = new ArrayList<>();
        tokens.expect("(");
        if (tokens.accept(")")) {
            return new ArrayLiteral(at, elements);
        }
        do {
            elements.add(predicates.operand());
        } while (tokens.accept(","));
        tokens.expect(")");
        return new ArrayLiteral(at, elements);
    }

    private static Cql2Exception unknown(Token name, Position at) {
        List<String> known = Stream.of(
                        Stream.of("CASEI", "ACCENTI", "DATE", "TIMESTAMP", "INTERVAL", "BBOX", "POINT", "POLYGON"),
                        Arrays.stream(SpatialOperator.values()).map(Enum::name),
                        Arrays.stream(TemporalOperator.values()).map(Enum::name),
                        Arrays.stream(ArrayOperator.values()).map(Enum::name))
                .flatMap(names -> names)
                .toList();
        List<String> near = NearMatches.of(name.text().toUpperCase(Locale.ROOT), known);
        String shown = String.join(", ", near.isEmpty() ? known : near);
        return new Cql2Exception(
                at,
                name.text(),
                "没有函数 " + name.text() + (near.isEmpty() ? "，可用：" : "，是否指 ") + shown,
                "there is no function " + name.text() + (near.isEmpty() ? "; available: " : "; did you mean ") + shown);
    }
}
