package minzheng.atlas.cql2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import minzheng.atlas.cql2.Expression.And;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonMistakesTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " ==> ",
            quoteCharacter = '`',
            value = {
                "5 ==> `` ==> a condition {\"op\": …, \"args\": […]} expected, but 5 found",
                "null ==> `` ==> expected, but null found",
                "[true] ==> `` ==> expected, but [true] found",
                "{\"op\":\"=\",\"args\":[1,1],\"arg\":[]} ==> `` ==> there is no member arg here; known: op, args",
                "{\"op\":3,\"args\":[]} ==> /op ==> the name of an operation such as \"=\" expected, but 3 found",
                "{\"op\":\"s_intersect\",\"args\":[1,1]} ==> /op ==> did you mean s_intersects",
                "{\"op\":\"AND\",\"args\":[true,true]} ==> /op ==> there is no operation AND; did you mean and",
                "{\"op\":\"=\"} ==> /args ==> an array of arguments expected, but nothing found",
                "{\"op\":\"isNull\",\"args\":{\"property\":\"a\"}} ==> /args ==> an array of arguments expected",
                "{\"op\":\"not\",\"args\":[true,true]} ==> /args ==> not takes 1 argument, but 2 given: [true,true]",
                "{\"op\":\"and\",\"args\":[true]} ==> /args ==> and takes at least 2 arguments, but 1 given",
                "{\"op\":\"between\",\"args\":[1,2]} ==> /args ==> between takes 3 arguments, but 2 given",
                "{\"op\":\"not\",\"args\":[{\"op\":\"+\",\"args\":[1,2]}]} ==> /args/0 ==> + gives a value",
                "{\"op\":\"=\",\"args\":[{\"op\":\"not\",\"args\":[true]},1]} ==> /args/0 ==> not is a condition",
                "{\"op\":\"=\",\"args\":[{\"property\":\"a\"},null]} ==> /args/1 ==> isNull asks for no value",
                "{\"op\":\"=\",\"args\":[{\"property\":7},1]} ==> /args/0/property ==> the name of a property expected, but 7",
                "{\"op\":\"=\",\"args\":[{\"property\":\"a\",\"x\":1},1]} ==> /args/0 ==> there is no member x here",
                "{\"op\":\"in\",\"args\":[{\"property\":\"a\"},\"b\"]} ==> /args/1 ==> an array of values expected, but \"b\"",
                "{\"op\":\"in\",\"args\":[{\"property\":\"a\"},[]]} ==> /args/1 ==> at least one value expected",
                "{\"op\":\"like\",\"args\":[\"a\",{\"property\":\"b\"}]} ==> /args/1 ==> LIKE takes a text pattern",
                "{\"op\":\"like\",\"args\":[\"a\",\"b\\\\\"]} ==> /args/1 ==> ends in an escape \\ with nothing behind it",
                "{\"op\":\"=\",\"args\":[{\"date\":\"2025-02-30\"},1]} ==> /args/0/date ==> a date that exists",
                "{\"op\":\"=\",\"args\":[{\"timestamp\":\"2025-02-03\"},1]} ==> /args/0/timestamp ==> a timestamp such as",
                "{\"op\":\"t_during\",\"args\":[{\"interval\":[\"..\"]},1]} ==> /args/0/interval ==> two bounds [start, end]",
                "{\"op\":\"t_after\",\"args\":[{\"interval\":[\"2025-02-03\",\"2025-02-02\"]},1]} ==> /args/0 ==> is after its end",
                "{\"op\":\"a_contains\",\"args\":[{\"property\":\"a\"},\"b\"]} ==> /args/1 ==> an array such as [\"a\", \"b\"]",
                "{\"op\":\"a_equals\",\"args\":[[[1]],[]]} ==> /args/0/0 ==> a value (a property",
                "{\"op\":\"s_within\",\"args\":[1,{\"bbox\":[1,2,3]}]} ==> /args/1/bbox ==> BBOX takes 4 or 6 numbers",
                "{\"op\":\"s_within\",\"args\":[1,{\"type\":\"Circle\",\"coordinates\":[1]}]} ==> /args/1/type ==> \"Circle\" found",
                "{\"op\":\"s_within\",\"args\":[1,{\"type\":\"Point\",\"coordinates\":[1,\"2\"]}]}"
                        + " ==> /args/1/coordinates/1 ==> a number expected, but \"2\" found",
                "{\"op\":\"s_within\",\"args\":[1,{\"type\":\"Point\",\"coordinates\":[1,1E999]}]}"
                        + " ==> /args/1/coordinates/1 ==> a number expected",
                "{\"op\":\"s_within\",\"args\":[1,{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,1]]]}]}"
                        + " ==> /args/1/coordinates/0 ==> a ring of at least four positions, the last as the first",
                "{\"op\":\"s_within\",\"args\":[1,{\"type\":\"Point\",\"coordinates\":[1,2],\"crs\":{}}]}"
                        + " ==> /args/1 ==> there is no member crs here",
                "{\"op\":\"=\",\"args\":[1,1E309]} ==> /args/1 ==> a number with an exponent within ±308",
                "{\"op\":\"=\",\"args\":[1,\"a\\u0000b\"]} ==> /args/1 ==> the character U+0000 is not allowed",
                "{\"op\":\"=\",\"args\":[{\"property\":\"\\ud800\"},1]} ==> /args/0/property ==> U+D800",
            })
    void namesThePlaceTheValueAndTheFix(String json, String pointer, String message) {
        Cql2Exception mistake = catchThrowableOfType(Cql2Exception.class, () -> Cql2.parseJson(json));

        assertThat(mistake).hasMessageContaining(message).hasMessageStartingWith("位置 / at #" + pointer + ": ");
        assertThat(mistake.pointer()).isEqualTo(pointer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"op\":\"not\",\"op\":\"not\",\"args\":[true]}",
                "true true",
                "NaN",
                "/**/true",
                "{'op':1}"
            })
    void refusesWhatIsNotStrictJson(String json) {
        assertThatThrownBy(() -> Cql2.parseJson(json)).isInstanceOf(Cql2Exception.class);
    }

    @Test
    void aMistakeOfTypeNamesItsPointerToo() {
        Expression expression =
                Cql2.parseJson("{\"op\":\"and\",\"args\":[true,{\"op\":\"=\",\"args\":[{\"property\":\"kindd\"},1]}]}");

        assertThatThrownBy(() -> new SqlTranslator(Facilities.QUERYABLES).translate(expression))
                .hasMessageStartingWith("位置 / at #/args/1/args/0: ")
                .hasMessageContaining("did you mean kind");
    }

    @Test
    void nests100LevelsAndNotOneMore() {
        assertThat(Cql2.parseJson(nots(99))).isNotNull();
        for (int deeper : new int[] {100, 150, 3_000}) {
            assertThatThrownBy(() -> Cql2.parseJson(nots(deeper)))
                    .isInstanceOf(Cql2Exception.class)
                    .hasMessageContaining("nested more than 100 levels deep");
        }
    }

    @Test
    void holds10000PartsAndNotOneMore() {
        assertThat(((And) Cql2.parseJson(all("true", 9_999))).operands()).hasSize(9_999);
        assertThatThrownBy(() -> Cql2.parseJson(all("true", 10_000))).hasMessageContaining("more than 10000 parts");
    }

    @Test
    void holds10000VerticesInAllItsGeometries() {
        String half =
                "{\"op\":\"s_touches\",\"args\":[{\"property\":\"g\"},{\"type\":\"LineString\",\"coordinates\":[%s]}]}";
        String points =
                IntStream.range(0, 5_000).mapToObj(i -> "[" + i % 10 + ",0]").collect(Collectors.joining(","));
        String one = half.formatted(points);

        assertThat(Cql2.parseJson("{\"op\":\"or\",\"args\":[" + one + "," + one + "]}"))
                .isNotNull();
        assertThatThrownBy(() -> Cql2.parseJson(
                        "{\"op\":\"or\",\"args\":[" + one + "," + half.formatted(points + ",[0,1]") + "]}"))
                .isInstanceOf(Cql2Exception.class)
                .hasMessageContaining("more than 10000 vertices in all; simplify them");
    }

    @Test
    void has100000CharsAtMost() {
        assertThat(Cql2.parseJson("true" + " ".repeat(99_996))).isNotNull();
        assertThatThrownBy(() -> Cql2.parseJson("true" + " ".repeat(99_997)))
                .hasMessageContaining("at most 100000 are allowed");
    }

    private static String nots(int depth) {
        return "{\"op\":\"not\",\"args\":[".repeat(depth) + "true" + "]}".repeat(depth);
    }

    private static String all(String condition, int times) {
        return "{\"op\":\"and\",\"args\":[" + condition + ("," + condition).repeat(times - 1) + "]}";
    }
}
