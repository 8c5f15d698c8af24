package minzheng.atlas.cql2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTranslatorTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " ==> ",
            quoteCharacter = '`',
            value = {
                "kind = 'institution' ==> (f.kind = CAST(:c0 AS text))",
                "ownership <> 'private' ==> ((f.details ->> 'ownership') <> CAST(:c0 AS text))",
                "public_benefit ==> f.public_benefit",
                "public_benefit = false ==> (f.public_benefit = CAST(:c0 AS boolean))",
                "TRUE ==> TRUE",
                "NOT public_benefit OR kind IN ('a','b') AND beds_total >= 10"
                        + " ==> ((NOT f.public_benefit) OR ((f.kind IN (CAST(:c0 AS text), CAST(:c1 AS text)))"
                        + " AND (f.beds_total >= CAST(:c2 AS numeric))))",
                "name NOT LIKE '%中心' ==> (NOT (f.name LIKE CAST(:c0 AS text)))",
                "CASEI(name) LIKE CASEI('A%') ==> ((upper(lower(f.name COLLATE \"und-x-icu\")) COLLATE \"default\")"
                        + " LIKE (upper(lower(CAST(:c0 AS text) COLLATE \"und-x-icu\")) COLLATE \"default\"))",
                "ACCENTI(name) = 'e'"
                        + " ==> (normalize(regexp_replace(normalize(f.name, NFD), '[\\u0300-\\u036F]', '', 'g'), NFC)"
                        + " = CAST(:c0 AS text))",
                "beds_total BETWEEN 10 AND 20"
                        + " ==> (f.beds_total BETWEEN CAST(:c0 AS numeric) AND CAST(:c1 AS numeric))",
                "location IS NOT NULL ==> (NOT (f.geom IS NULL))",
                "beds_nursing / beds_total >= 0.55"
                        + " ==> ((CAST(f.beds_nursing AS numeric) / NULLIF(CAST(f.beds_total AS numeric), 0))"
                        + " >= CAST(:c0 AS numeric))",
                "beds_total div 2 - 3 % 2 = 1"
                        + " ==> ((div(CAST(f.beds_total AS numeric), NULLIF(CAST(:c0 AS numeric), 0))"
                        + " - mod(CAST(:c1 AS numeric), NULLIF(CAST(:c2 AS numeric), 0))) = CAST(:c3 AS numeric))",
                "operational_from <= DATE('2025-12-31') ==> (f.operational_from <= CAST(:c0 AS date))",
                "edited_at > TIMESTAMP('2025-12-31T00:00:00Z') ==> (f.edited_at > CAST(:c0 AS timestamptz))",
                "A_CONTAINS(functions, ('meals', 'day_care'))"
                        + " ==> ((f.details -> 'functions') @> jsonb_build_array(CAST(:c0 AS text), CAST(:c1 AS text)))",
                "A_CONTAINEDBY(planned_functions, functions) ==> (f.planned <@ (f.details -> 'functions'))",
                "A_EQUALS(planned_functions, ('meals'))"
                        + " ==> (f.planned @> jsonb_build_array(CAST(:c0 AS text))"
                        + " AND f.planned <@ jsonb_build_array(CAST(:c0 AS text)))",
                "A_OVERLAPS(planned_functions, ('meals'))"
                        + " ==> jsonb_exists_any(f.planned, CAST(ARRAY[CAST(:c0 AS text)] AS text[]))",
                "A_OVERLAPS((), planned_functions) ==> jsonb_exists_any(f.planned, CAST(ARRAY[] AS text[]))",
                "A_OVERLAPS(planned_functions, functions)"
                        + " ==> (CASE WHEN (f.details -> 'functions') IS NULL THEN NULL ELSE jsonb_exists_any(f.planned,"
                        + " ARRAY(SELECT jsonb_array_elements_text((f.details -> 'functions')))) END)",
                "S_INTERSECTS(location, POINT(108.32 22.82))"
                        + " ==> ST_Intersects(f.geom, ST_GeomFromText(CAST(:c0 AS text), 4490))",
                "S_WITHIN(BBOX(1,2,3,4), location)"
                        + " ==> ST_Within(ST_GeomFromText(CAST(:c0 AS text), 4490), f.geom)",
                "T_BEFORE(operational_from, DATE('2026-01-01')) ==> (f.operational_from < CAST(:c0 AS date))",
                "T_INTERSECTS(edited_at, INTERVAL('2025-01-01T00:00:00Z', '..'))"
                        + " ==> (f.edited_at <= CAST('infinity' AS timestamptz) AND f.edited_at >= CAST(:c0 AS timestamptz))",
                "T_DURING(INTERVAL(operational_from, operational_to), INTERVAL('2021-01-01', '2025-12-31'))"
                        + " ==> (f.operational_from > CAST(:c0 AS date) AND f.operational_to < CAST(:c1 AS date))",
                "T_AFTER(INTERVAL(operational_from, operational_to), INTERVAL('2021-01-01', '2025-12-31'))"
                        + " ==> (f.operational_from > CAST(:c0 AS date))",
                "T_DISJOINT(operational_from, INTERVAL('..', '2025-12-31'))"
                        + " ==> ((f.operational_from < CAST('-infinity' AS date) OR f.operational_from > CAST(:c0 AS date)))",
            })
    void becomesSqlWithBoundValues(String text, String sql) {
        SqlFragment fragment = Facilities.translate(text);

        assertThat(fragment.sql()).isEqualTo(sql);
        for (String name : fragment.parameters().keySet()) {
            assertThat(sql).contains(":" + name + " ");
        }
    }

    @Test
    void bindsEveryKindOfLiteralAsItsJavaType() {
        SqlFragment fragment = Facilities.translate("kind = 'a' AND beds_total = 1.50 AND public_benefit = TRUE"
                + " AND operational_from = DATE('2025-06-30') AND edited_at = TIMESTAMP('2025-06-30T01:02:03.5Z')"
                + " AND S_EQUALS(location, POINT Z (1 2 3))");

        assertThat(fragment.parameters())
                .containsEntry("c0", "a")
                .containsEntry("c1", new BigDecimal("1.50"))
                .containsEntry("c2", true)
                .containsEntry("c3", LocalDate.of(2025, 6, 30))
                .containsEntry("c4", OffsetDateTime.parse("2025-06-30T01:02:03.5Z"))
                .containsEntry("c5", "POINT (1 2)")
                .hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; DROP TABLE facility; --",
                "' OR '1'='1",
                "x') OR TRUE --",
                ":c0 ? $1 \\",
                "/* */ \" %s {0}",
            })
    void textNeverEntersTheStatement(String attack) {
        String quoted = attack.replace("'", "''") + " ";

        SqlFragment fragment = Facilities.translate("name = '" + quoted + "' AND name LIKE '" + quoted
                + "' AND A_CONTAINS(functions, ('" + quoted + "')) AND name IN ('" + quoted + "')");

        assertThat(fragment.sql())
                .isEqualTo("((f.name = CAST(:c0 AS text)) AND (f.name LIKE CAST(:c1 AS text))"
                        + " AND ((f.details -> 'functions') @> jsonb_build_array(CAST(:c2 AS text)))"
                        + " AND (f.name IN (CAST(:c3 AS text))))");
        assertThat(fragment.parameters().values()).hasSize(4).allMatch((attack + " ")::equals);
    }

    @Test
    void namesOutsideTheListNeverEnterTheStatement() {
        assertThatThrownBy(() -> Facilities.translate("\"kind = '' OR 1=1; --\" = 'x'"))
                .isInstanceOf(Cql2Exception.class)
                .hasMessageContaining("there is no property kind = '' OR 1=1; --");
    }

    @Test
    void aPrefixKeepsFragmentsApart() {
        Expression expression = Cql2.parseText("kind = 'a'");
        SqlTranslator translator = new SqlTranslator(Facilities.QUERYABLES);

        assertThat(translator.translate(expression, "target").sql()).isEqualTo("(f.kind = CAST(:target0 AS text))");
        assertThatThrownBy(() -> translator.translate(expression, "c1")).isInstanceOf(IllegalArgumentException.class);
    }
}
