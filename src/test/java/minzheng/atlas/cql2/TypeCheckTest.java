package minzheng.atlas.cql2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeCheckTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "beds_total = '10'|13|'10'|property beds_total (number) and text '10' differ in type",
                "10 < kind|0|10|number 10 and property kind (text) differ in type",
                "kind IN ('a', 3)|14|3|property kind (text) and number 3 differ in type",
                "beds_total BETWEEN 1 AND 'x'|25|'x'|property beds_total (number) and text 'x' differ in type",
                "kind BETWEEN 'a' AND 'b'|0|kind|BETWEEN takes numbers, dates and timestamps; property kind (text) is none",
                "public_benefit = 1|17|1|property public_benefit (boolean) and number 1 differ in type",
                "edited_at > DATE('2025-01-01')|12|DATE('2025-01-01')|or TIMESTAMP('2025-12-31T08:00:00Z')",
                "beds_total LIKE '1%'|0|beds_total|a text is needed here, but property beds_total (number) is none",
                "kind + 1 = 2|0|kind|a number is needed here, but property kind (text) is none",
                "1 + (kind - 1) = 2|5|kind|a number is needed here, but property kind (text) is none",
                "CASEI(beds_total) = 'a'|6|beds_total|a text is needed here",
                "beds_total|0|beds_total|property beds_total (number) is no condition by itself",
                "functions = 'meals'|0|functions|property functions (list of texts) cannot be compared like this; use A_CONTAINS",
                "location = location|11|location|property location (geometry) cannot be compared like this; use S_INTERSECTS",
                "S_WITHIN(location, kind)|19|kind|a geometry is needed here, but property kind (text) is none",
                "S_WITHIN(location, POLYGON((0 0, 1 1, 1 0, 0 1, 0 0)))|19|POLYGON ((0 0, 1 1, 1 0, 0 1, 0 0))|Self-intersection (0.5 0.5)",
                "A_CONTAINS(kind, ('a'))|11|kind|a list of texts is needed here, but property kind (text) is none",
                "A_CONTAINS(functions, ('a', 3))|28|3|the elements of an array must be texts such as 'meals', not 3",
                "A_CONTAINS(functions, (kind))|23|kind|the elements of an array must be texts such as 'meals', not kind",
                "T_AFTER(kind, DATE('2025-01-01'))|8|kind|T_AFTER takes dates or timestamps; property kind (text) is neither",
                "T_AFTER(edited_at, DATE('2025-01-01'))|19|DATE('2025-01-01')|differ in type",
                "T_EQUALS(operational_from, INTERVAL('2025-01-01', '2025-01-01T00:00:00Z'))|50|TIMESTAMP('2025-01-01T00:00:00Z')|differ in type",
                "T_DURING(operational_from, INTERVAL('2025-01-01', '..'))|9|operational_from|T_DURING takes two INTERVAL(…), operational_from is none; use T_INTERSECTS for an instant",
                "INTERVAL('2025-01-01', '..') = operational_from|0|INTERVAL('2025-01-01', '..')|belongs in a T_… predicate",
                "kind = 'a' AND bed_total > 1|15|bed_total|there is no property bed_total; did you mean beds_total; available: kind, name",
                "Kind = 'a'|0|Kind|did you mean kind;",
                "T_AFTER(operational_from, INTERVAL(opens, '..'))|35|opens|there is no property opens; available: kind",
                "xyz123|0|xyz123|there is no property xyz123; available: kind, name, ownership, beds_total",
            })
    void saysWhatDoesNotFitWhere(String text, int position, String token, String english) {
        Cql2Exception error = catchThrowableOfType(Cql2Exception.class, () -> Facilities.translate(text));

        assertThat(error).isNotNull();
        assertThat(error.position()).isEqualTo(position);
        assertThat(error.token()).isEqualTo(token);
        assertThat(error).hasMessageContaining(english);
    }

    @Test
    void saysItInChineseFirst() {
        assertThatThrownBy(() -> Facilities.translate("beds_total = '10'"))
                .hasMessage("位置 13 / position 13: 属性 beds_total（数字）与文本 '10' 类型不同，不能比较"
                        + " / property beds_total (number) and text '10' differ in type and cannot be compared"
                        + "  ⟨beds_total = ▸'10'⟩");
    }

    @Test
    void queryablesKeepTheirOrderAndAreUnique() {
        Queryable kind = new Queryable("kind", Type.TEXT, "f.kind");
        Queryable name = new Queryable("name", Type.TEXT, "f.name");

        assertThat(new Queryables(List.of(name, kind)).list()).containsExactly(name, kind);
        assertThatThrownBy(() -> new Queryables(List.of(kind, kind))).hasMessage("two queryables are named kind");
        assertThatThrownBy(() -> new Queryable("a", Type.BOOLEAN, "f.details ? 'a'"))
                .hasMessageContaining("SQL must hold no ? and no ::");
    }
}
