package minzheng.atlas.cql2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntaxErrorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "|0||a property, a value or a condition expected, but the condition ends",
                "beds > |7||a property, a value or a condition expected, but the condition ends",
                "beds >> 10|6|>|a property, a value or a condition expected, but > found",
                "beds > 10 kind = 'x'|10|kind|AND, OR or the end of the condition expected, but kind found",
                "beds > 10 AND|13||the condition ends",
                "a = 1 = 2|6|=|AND, OR or the end",
                "(a AND b|8||) expected, but the condition ends",
                "a AND b)|7|)|AND, OR or the end",
                "name = 'abc|7|'abc|the text lacks its closing quote '",
                "\"name = 1|0|\"name = 1|the property name lacks its closing quote",
                "\"\" = 1|0|\"\" = 1|the property name is empty",
                "beds != 3|5|!=|write <>",
                "beds == 3|5|==|write =",
                "a && b|2|&&|write AND",
                "beds ＞ 3|5|＞|write >",
                "kind IN （'x'）|8|（|write (",
                "kind = ‘x’|7|‘|write '",
                "a; DROP TABLE facility|1|;|the character ; cannot stand here",
                "beds AND 3|9|3|3 is not a condition; compare it with something, as in 3 = …",
                "beds + 1|0|beds + 1|beds + 1 is not a condition",
                "(a AND b) = 1|1|a AND b|a value is expected here, not the condition a AND b",
                "beds BETWEEN 1 OR 2|15|OR|AND expected, but OR found",
                "kind IN ()|9|)|a property, a value or a condition expected",
                "a IS 3|5|3|NULL expected, but 3 found",
                "NULL = a|0|NULL|a property named like a keyword takes double quotes",
                "2 ^ 3 ^ 4 = a|6|^|parentheses (needed around one of several ^) expected",
                "a = 1E400|4|1E400|the exponent of 1E400 is beyond ±308",
                "a = 1E999999999999|4|1E999999999999|beyond ±308",
                "name LIKE other|10|other|LIKE takes a text pattern such as 'A%', not other",
                "S_INTERSECT(g, h)|0|S_INTERSECT|did you mean S_INTERSECTS",
                "avg(beds) > 3|0|avg|there is no function avg; available: CASEI",
                "A_CONTAINS(functions, 'meals')|22|'meals'|an array ('a', 'b') or a property expected",
                "A_CONTAINS(functions, (('a', 'b')))|27|,|) expected, but , found",
                "d = DATE('2025-02-30')|9|'2025-02-30'|a date that exists",
                "d = DATE('2025-2-3')|9|'2025-2-3'|a date that exists",
                "d = TIMESTAMP('2025-02-03')|14|'2025-02-03'|a timestamp such as",
                "T_DURING(INTERVAL('2025-12-31','2025-01-01'), x)|9|INTERVAL('2025-12-31', '2025-01-01')|after its end",
                "S_INTERSECTS(g, POLYGON((0 0, 1 0, 1 1)))|16|POLYGON((0 0, 1 0, 1 1))|the geometry cannot be read",
                "S_INTERSECTS(g, POINT(1 1E999))|16|POINT(1 1E999)|coordinates must be finite",
                "S_INTERSECTS(g, POINT(1 2)|26||) expected",
                "S_INTERSECTS(g, POINT(1 2|25||) expected",
                "S_INTERSECTS(g, BBOX(1,2,3))|16|BBOX(1,2,3)|BBOX takes 4 or 6 numbers",
                "S_INTERSECTS(g, BBOX(1,9,3,4))|16|BBOX(1,9,3,4)|south of the BBOX lies beyond its north",
                "S_INTERSECTS(g, BBOX(1,a,3,4))|23|a|a number expected, but a found",
            })
    void namesThePositionTheTokenAndTheRemedy(String text, int position, String token, String english) {
        String written = text == null ? "" : text;
        Cql2Exception error = catchThrowableOfType(Cql2Exception.class, () -> Cql2.parseText(written));

        assertThat(error).isNotNull();
        assertThat(error.position()).isEqualTo(position);
        assertThat(error.token()).isEqualTo(token == null ? "" : token);
        assertThat(error)
                .hasMessageStartingWith("位置 " + position + " / position " + position + ": ")
                .hasMessageContaining(english);
    }

    @Test
    void theMessageShowsThePlaceInItsSurroundings() {
        String text = "kind = 'institution' AND beds_total >> 10 AND operational_from < DATE('2026-01-01')";

        Cql2Exception error = catchThrowableOfType(Cql2Exception.class, () -> Cql2.parseText(text));

        assertThat(error)
                .hasMessage("位置 37 / position 37: 此处应为 属性、值或条件，而不是 > /"
                        + " a property, a value or a condition expected, but > found"
                        + "  ⟨…tution' AND beds_total >▸> 10 AND operational_fro…⟩");
    }
}
