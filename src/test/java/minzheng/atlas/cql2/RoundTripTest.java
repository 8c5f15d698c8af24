package minzheng.atlas.cql2;

import static minzheng.atlas.cql2.Position.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
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
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class RoundTripTest {
    @net.jqwik.api.Property
    void readingWhatWasWrittenGivesTheSameCondition(@ForAll("conditions") Expression expression) {
        assertThat(Cql2.parseText(expression.toText())).isEqualTo(expression);
    }

    @net.jqwik.api.Property
    void anyTextIsReadOrRefusedWithItsPosition(@ForAll("scraps") String text) {
        Throwable thrown = catchThrowable(() -> Cql2.parseText(text));

        if (thrown != null) {
            assertThat(thrown).isInstanceOf(Cql2Exception.class);
            assertThat(((Cql2Exception) thrown).position()).isBetween(0, text.length());
        }
    }

    @Provide
    Arbitrary<String> scraps() {
        Arbitrary<String> words = Arbitraries.of(
                "a",
                "beds",
                "'x'",
                "''",
                "'",
                "\"",
                "1",
                ".5",
                "1E3",
                "-",
                "(",
                ")",
                ",",
                "=",
                "<>",
                "AND",
                "OR",
                "NOT",
                "IN",
                "LIKE",
                "BETWEEN",
                "IS",
                "NULL",
                "CASEI(",
                "A_CONTAINS(",
                "S_INTERSECTS(",
                "POINT(",
                "BBOX(",
                "POLYGON Z",
                "INTERVAL(",
                "DATE('2025-01-01')",
                "T_AFTER(",
                "'..'",
                "TRUE",
                "^",
                "div",
                "，",
                "中心");
        Arbitrary<String> anything = Arbitraries.strings().ofMaxLength(3);
        return Arbitraries.oneOf(words, words, words, anything)
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join(" ", parts));
    }

    @Provide
    Arbitrary<Expression> conditions() {
        return conditions(3);
    }

    private Arbitrary<Expression> conditions(int depth) {
        if (depth == 0) {
            return Arbitraries.oneOf(comparisons(), predicates());
        }
        Arbitrary<Expression> inner = conditions(depth - 1);
        return Arbitraries.oneOf(
                comparisons(),
                predicates(),
                inner.list().ofMinSize(2).ofMaxSize(3).map(list -> new And(NONE, list)),
                inner.list().ofMinSize(2).ofMaxSize(3).map(list -> new Or(NONE, list)),
                inner.map(a -> new Not(NONE, a)));
    }

    private Arbitrary<Expression> comparisons() {
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(ComparisonOperator.class), values(), values())
                        .as((operator, a, b) -> new Comparison(NONE, operator, a, b)),
                Combinators.combine(values(), patterns()).as((a, b) -> new Like(NONE, a, b)),
                Combinators.combine(values(), values(), values()).as((a, b, c) -> new Between(NONE, a, b, c)),
                Combinators.combine(values(), values().list().ofMinSize(1).ofMaxSize(3))
                        .as((a, list) -> new In(NONE, a, list)),
                values().map(a -> new IsNull(NONE, a)));
    }

    private Arbitrary<Expression> predicates() {
        return Arbitraries.oneOf(
                Arbitraries.of(true, false).map(value -> new BooleanLiteral(NONE, value)),
                names().map(name -> new BooleanProperty(NONE, name)),
                Combinators.combine(Arbitraries.of(SpatialOperator.class), properties(), geometries())
                        .as((operator, a, b) -> new SpatialPredicate(NONE, operator, a, b)),
                Combinators.combine(Arbitraries.of(TemporalOperator.class), intervals(), instants())
                        .as((operator, a, b) -> new TemporalPredicate(NONE, operator, a, b)),
                Combinators.combine(Arbitraries.of(ArrayOperator.class), properties(), arrays())
                        .as((operator, a, b) -> new ArrayPredicate(NONE, operator, a, b)));
    }

    private Arbitrary<Operand> values() {
        return values(2);
    }

    private Arbitrary<Operand> values(int depth) {
        Arbitrary<Operand> plain = Arbitraries.oneOf(
                properties(),
                texts(),
                numbers(),
                instants(),
                Arbitraries.of(true, false).map(value -> Literal.of(NONE, value)));
        if (depth == 0) {
            return plain;
        }
        Arbitrary<Operand> inner = values(depth - 1);
        return Arbitraries.oneOf(
                plain,
                Combinators.combine(Arbitraries.of(ArithmeticOperator.class), inner, inner)
                        .as((operator, a, b) -> new Arithmetic(NONE, operator, a, b)),
                inner.map(a -> new Casei(NONE, a)),
                inner.map(a -> new Accenti(NONE, a)));
    }

    /** A CQL2 text cannot end in a backslash, since that would escape the closing quote. */
    private Arbitrary<Operand> texts() {
        Arbitrary<String> awkward =
                Arbitraries.strings().withChars("'\\a%_\" 中").ofMaxLength(8);
        return Arbitraries.oneOf(awkward, Arbitraries.strings().ofMaxLength(8).excludeChars('\0'))
                .filter(text -> !text.endsWith("\\") && text.chars().noneMatch(c -> Character.isSurrogate((char) c)))
                .map(text -> Literal.of(NONE, text));
    }

    private Arbitrary<Operand> patterns() {
        return Arbitraries.oneOf(texts(), texts().map(text -> new Casei(NONE, new Accenti(NONE, text))));
    }

    private Arbitrary<Operand> numbers() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-1E12"), new BigDecimal("1E12"))
                .ofScale(4)
                .flatMap(number -> Arbitraries.integers().between(-200, 200).map(number::scaleByPowerOfTen))
                .map(number -> Literal.of(NONE, number));
    }

    private Arbitrary<Operand> instants() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(-100_000, 100_000).map(day -> Literal.of(NONE, LocalDate.ofEpochDay(day))),
                Combinators.combine(
                                Arbitraries.longs().between(-4_000_000_000L, 4_000_000_000L),
                                Arbitraries.integers().between(0, 999_999_999))
                        .as((second, nano) -> Literal.of(NONE, Instant.ofEpochSecond(second, nano))));
    }

    private Arbitrary<Operand> intervals() {
        return Arbitraries.oneOf(
                properties().map(start -> new Interval(NONE, start, null)),
                instants().map(end -> new Interval(NONE, null, end)),
                instants().map(day -> new Interval(NONE, day, day)));
    }

    private Arbitrary<Operand> geometries() {
        Arbitrary<Coordinate> places = Combinators.combine(
                        Arbitraries.doubles().between(-180, 180).ofScale(7),
                        Arbitraries.doubles().between(-90, 90).ofScale(7))
                .as(Coordinate::new);
        return places.list().ofMinSize(2).ofMaxSize(4).map(coordinates -> {
            GeometryFactory geometries = new GeometryFactory();
            return new GeometryLiteral(NONE, geometries.createLineString(coordinates.toArray(Coordinate[]::new)));
        });
    }

    private Arbitrary<Operand> arrays() {
        return values().list().ofMaxSize(3).map(elements -> new ArrayLiteral(NONE, elements));
    }

    private Arbitrary<Operand> properties() {
        return names().map(name -> new Property(NONE, name));
    }

    private Arbitrary<String> names() {
        Arbitrary<String> any = Arbitraries.strings().ofMinLength(1).ofMaxLength(6);
        return Arbitraries.oneOf(
                        Arbitraries.of(
                                "kind", "床位数", "eo:cloud_cover", "a.b", "and", "DATE", "POINT", "div", "a\"b", "1a"),
                        any)
                .filter(name -> name.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c)));
    }
}
