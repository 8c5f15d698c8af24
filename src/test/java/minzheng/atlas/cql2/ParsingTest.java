package minzheng.atlas.cql2;

import static minzheng.atlas.cql2.Position.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import minzheng.atlas.cql2.Expression.And;
import minzheng.atlas.cql2.Expression.BooleanLiteral;
import minzheng.atlas.cql2.Expression.BooleanProperty;
import minzheng.atlas.cql2.Expression.Comparison;
import minzheng.atlas.cql2.Expression.In;
import minzheng.atlas.cql2.Expression.Not;
import minzheng.atlas.cql2.Expression.Or;
import minzheng.atlas.cql2.Expression.SpatialPredicate;
import minzheng.atlas.cql2.Operand.Arithmetic;
import minzheng.atlas.cql2.Operand.GeometryLiteral;
import minzheng.atlas.cql2.Operand.Literal;
import minzheng.atlas.cql2.Operand.Property;
import org.junit.jupiter.api.Test;

class ParsingTest {
    private static final Expression A = new BooleanProperty(NONE, "a");
    private static final Expression B = new BooleanProperty(NONE, "b");
    private static final Expression C = new BooleanProperty(NONE, "c");

    @Test
    void notBindsTighterThanAndAndAndTighterThanOr() {
        Expression expected = new Or(NONE, List.of(A, new And(NONE, List.of(new Not(NONE, B), C))));

        assertThat(Cql2.parseText("a OR NOT b AND c")).isEqualTo(expected);
        assertThat(Cql2.parseText("a or (not b and c)")).isEqualTo(expected);
        assertThat(Cql2.parseText("(a OR NOT b) AND c"))
                .isEqualTo(new And(NONE, List.of(new Or(NONE, List.of(A, new Not(NONE, B))), C)));
    }

    @Test
    void notCoversAWholeComparison() {
        assertThat(Cql2.parseText("NOT beds > 1"))
                .isEqualTo(new Not(NONE, compare(ComparisonOperator.GREATER, property("beds"), number("1"))));
    }

    @Test
    void productsBindTighterThanSumsAndSumsGroupFromTheLeft() {
        Operand product = arithmetic(property("b"), ArithmeticOperator.MULTIPLY, number("2"));
        Operand sum = arithmetic(
                arithmetic(property("a"), ArithmeticOperator.SUBTRACT, product),
                ArithmeticOperator.SUBTRACT,
                number("3"));

        assertThat(Cql2.parseText("a - b * 2 - 3 = 0")).isEqualTo(compare(ComparisonOperator.EQUAL, sum, number("0")));
    }

    @Test
    void parenthesesMayHoldConditionsNumbersOrNames() {
        Operand product = arithmetic(
                arithmetic(property("a"), ArithmeticOperator.ADD, number("1")),
                ArithmeticOperator.MULTIPLY,
                number("2"));

        assertThat(Cql2.parseText("((((a + 1)) * 2) > 3)"))
                .isEqualTo(compare(ComparisonOperator.GREATER, product, number("3")));
        assertThat(Cql2.parseText("((a)) AND (b)")).isEqualTo(new And(NONE, List.of(A, B)));
        assertThat(Cql2.parseText("(a) = (1)"))
                .isEqualTo(compare(ComparisonOperator.EQUAL, property("a"), number("1")));
    }

    @Test
    void aMinusBeforeANumberBelongsToIt() {
        assertThat(Cql2.parseText("a > -1.5E3"))
                .isEqualTo(compare(ComparisonOperator.GREATER, property("a"), number("-1.5E3")));
        assertThat(Cql2.parseText("a -1 > .5"))
                .isEqualTo(compare(
                        ComparisonOperator.GREATER,
                        arithmetic(property("a"), ArithmeticOperator.SUBTRACT, number("1")),
                        number("0.5")));
    }

    @Test
    void barePropertiesAndLiteralsAreConditions() {
        assertThat(Cql2.parseText("comprehensive AND beds_total > 10"))
                .isEqualTo(new And(
                        NONE,
                        List.of(
                                new BooleanProperty(NONE, "comprehensive"),
                                compare(ComparisonOperator.GREATER, property("beds_total"), number("10")))));
        assertThat(Cql2.parseText("TRUE")).isEqualTo(new BooleanLiteral(NONE, true));
    }

    @Test
    void namesMayBeChineseOrQuoted() {
        assertThat(Cql2.parseText("床位_总数 >= 10"))
                .isEqualTo(compare(ComparisonOperator.GREATER_OR_EQUAL, property("床位_总数"), number("10")));
        assertThat(Cql2.parseText("\"床位 (总)\" = 1"))
                .isEqualTo(compare(ComparisonOperator.EQUAL, property("床位 (总)"), number("1")));
        assertThat(Cql2.parseText("\"and\" AND \"say \"\"a\"\"\""))
                .isEqualTo(new And(
                        NONE, List.of(new BooleanProperty(NONE, "and"), new BooleanProperty(NONE, "say \"a\""))));
        assertThat(Cql2.parseText("date = 1"))
                .isEqualTo(compare(ComparisonOperator.EQUAL, property("date"), number("1")));
    }

    @Test
    void aQuoteInATextIsDoubledOrEscaped() {
        Expression expected = new In(NONE, property("name"), List.of(text("O'Brien"), text("a\\_b")));

        assertThat(Cql2.parseText("name IN ('O''Brien', 'a\\_b')")).isEqualTo(expected);
        assertThat(Cql2.parseText("name IN ('O\\'Brien', 'a\\_b')")).isEqualTo(expected);
        assertThat(expected.toText()).isEqualTo("name IN ('O''Brien', 'a\\_b')");
        assertThat(Cql2.parseText("name = '\\\\''''' OR a"))
                .isEqualTo(new Or(NONE, List.of(compare(ComparisonOperator.EQUAL, property("name"), text("\\''")), A)));
    }

    @Test
    void controlCharactersAndBackslashesAreEscapedAsTheStandardSays() {
        Expression expected =
                compare(ComparisonOperator.EQUAL, property("a"), text("\u0007\b\t\n\u000B\f\r\\n \\% \\"));

        assertThat(Cql2.parseText("a = '\\a\\b\\t\\n\\v\\f\\r\\\\n \\% \\\\'")).isEqualTo(expected);
        assertThat(Cql2.parseText(expected.toText())).isEqualTo(expected);
    }

    @Test
    void timestampsMayCarryAnOffset() {
        assertThat(Cql2.parseText("t = TIMESTAMP('2025-12-31T08:00:00+08:00')"))
                .isEqualTo(compare(
                        ComparisonOperator.EQUAL,
                        property("t"),
                        Literal.of(NONE, Instant.parse("2025-12-31T00:00:00Z"))));
    }

    @Test
    void aBoxAcrossTheAntimeridianIsTwoBoxes() {
        SpatialPredicate predicate = (SpatialPredicate) Cql2.parseText("S_INTERSECTS(g, BBOX(170, -10, -160, 20))");

        // 10 and 20 degrees wide, 30 high
        assertThat(((GeometryLiteral) predicate.right()).geometry().getArea()).isEqualTo(900);
        assertThat(((GeometryLiteral) predicate.right()).geometry().getNumGeometries())
                .isEqualTo(2);
    }

    @Test
    void everyNodeKnowsWhereItStands() {
        And and = (And) Cql2.parseText("beds > 10 AND NOT name LIKE 'x%'");

        assertThat(and.position().offset()).isZero();
        assertThat(((Comparison) and.operands().get(0)).right().position().offset())
                .isEqualTo(7);
        assertThat(and.operands().get(1).position().offset()).isEqualTo(14);
        assertThat(((Not) and.operands().get(1)).operand().position().offset()).isEqualTo(18);
    }

    private static Expression compare(ComparisonOperator operator, Operand left, Operand right) {
        return new Comparison(NONE, operator, left, right);
    }

    private static Operand arithmetic(Operand left, ArithmeticOperator operator, Operand right) {
        return new Arithmetic(NONE, operator, left, right);
    }

    private static Operand property(String name) {
        return new Property(NONE, name);
    }

    private static Operand number(String digits) {
        return Literal.of(NONE, new BigDecimal(digits));
    }

    private static Operand text(String text) {
        return Literal.of(NONE, text);
    }
}
