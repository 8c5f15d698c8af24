package minzheng.atlas.cql2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import minzheng.atlas.support.PostgisExtension;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.util.AffineTransformation;

/** Conditions on four things a, b, c and d in PostGIS; of c nothing but the name is known. */
class FilterOnPostgisTest {
    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    private static final String THINGS = """
            CREATE TEMPORARY TABLE thing (kind text, name text, beds_total int, beds_nursing int, public_benefit boolean,
                certified boolean, operational_from date, operational_to date, edited_at timestamptz, details jsonb,
                planned jsonb, geom geometry(Geometry, 4490));
            INSERT INTO thing VALUES
            ('a', '南宁市ABC福利院', 100, 55, TRUE, TRUE, '2020-01-01', NULL, '2025-06-30T16:00:00Z',
                '{"functions": ["meals", "day_care"]}', '["meals"]', ST_GeomFromText('POINT(108.3 22.8)', 4490)),
            ('b', E'100%_\\\\路', 0, 0, FALSE, FALSE, '2021-06-01', '2025-12-31', '2025-07-01T00:00:00Z',
                '{"functions": ["meals"]}', '[]', ST_GeomFromText('POLYGON((108 22,109 22,109 23,108 23,108 22))', 4490)),
            ('d', E'abc\\nd', 50, 5, TRUE, NULL, '2026-01-01', '2026-06-01', NULL,
                NULL, NULL, ST_GeomFromText('LINESTRING(107 22, 107.5 23)', 4490));
            INSERT INTO thing (kind, name) VALUES ('c', 'Straße Οδος É');
            """;

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '`',
            value = {
                "name LIKE '%ABC%' -> a",
                "CASEI(name) LIKE CASEI('%abc%') -> ad",
                "name LIKE '100\\%\\_\\\\\\\\路' -> b",
                "name LIKE '100_%' -> b",
                "name LIKE '100\\_%' -> ``",
                "name = 'abc\\nd' -> d",
                "name LIKE 'abc_d' -> d",
                "CASEI(name) LIKE CASEI('STRASSE%') -> c",
                "CASEI(name) LIKE CASEI('%ΟΔΟΣ%') -> c",
                "CASEI(name) LIKE CASEI('南宁%') -> a",
                "ACCENTI(name) LIKE '% E' -> c",
                "ACCENTI(CASEI(name)) LIKE CASEI(ACCENTI('% é')) -> c",
                "CASEI(name) IN (CASEI('STRASSE οδοσ é'), 'x') -> c",
                "S_INTERSECTS(location, BBOX(108.2,22.7,108.4,22.9)) -> ab",
                "NOT S_INTERSECTS(location, BBOX(108.2,22.7,108.4,22.9)) -> d",
                "S_DISJOINT(location, BBOX(108.2,22.7,108.4,22.9)) -> d",
                "S_WITHIN(location, BBOX(107,21,110,24)) -> abd",
                "S_INTERSECTS(location, GEOMETRYCOLLECTION(POINT(108.3 22.8), LINESTRING(0 0, 1 1))) -> ab",
                "S_EQUALS(location, LINESTRING(107.5 23, 107 22)) -> d",
                "S_TOUCHES(location, POINT(108 22.5)) -> b",
                "S_CONTAINS(location, POINT(108.5 22.5)) -> b",
                "S_CROSSES(location, LINESTRING(107 22.5, 107.5 22.5)) -> d",
                "S_OVERLAPS(location, BBOX(108.5,22.5,110,24)) -> b",
                "T_AFTER(operational_from, DATE('2020-12-31')) -> bd",
                "T_INTERSECTS(INTERVAL(operational_from, operational_to), INTERVAL('2022-01-01', '..')) -> bd",
                "T_DURING(INTERVAL(operational_from, operational_to), INTERVAL('2021-01-01', '2026-01-01')) -> b",
                "T_EQUALS(edited_at, TIMESTAMP('2025-07-01T00:00:00+08:00')) -> a",
                "edited_at > TIMESTAMP('2025-07-01T00:00:00+08:00') -> b",
                "operational_from >= DATE('2021-06-01') -> bd",
                "operational_from > DATE('0000-01-01') AND operational_from < DATE('9999-12-31') -> abd",
                "edited_at > TIMESTAMP('0000-01-01T00:00:00Z') AND edited_at < TIMESTAMP('9999-12-31T23:59:59-18:00') -> ab",
                "S_WITHIN(location, BBOX(-180.0000001,-90,180.0000001,90)) -> abd",
                "operational_from BETWEEN DATE('2021-06-01') AND DATE('2021-06-01') -> b",
                "beds_nursing / beds_total > 0.5 -> a",
                "beds_total ^ 5000 > 1 -> ``",
                "(0 - beds_total) ^ 0.5 >= 0 -> b",
                "beds_total ^ -1 < 0.5 -> ad",
                "(1E-308 * 1E-308 * beds_total) ^ 2 >= 0 -> b",
                "2 ^ 10 = 1024 AND (2 ^ 3) ^ 2 = 64 -> abcd",
                "beds_total < 1E308 -> abd",
                "A_CONTAINS(functions, ('meals')) -> ab",
                "A_EQUALS(planned_functions, ()) -> b",
                "A_OVERLAPS(functions, ('day_care', 'x')) -> a",
                "A_CONTAINEDBY(planned_functions, functions) -> ab",
                "beds_nursing * 2 > beds_total -> a",
                "location IS NULL -> c",
                "NOT public_benefit -> b",
            })
    void findsWhatTheStandardSays(String text, String found) {
        assertThat(postgis.database().<String>read(handle -> matching(things(handle), Cql2.parseText(text))))
                .isEqualTo(found);
    }

    @Test
    void geometriesInAnotherSystemAreBroughtIntoTheStoredOne() {
        // latitude before longitude, as EPSG:4326 and EPSG:4490 have it
        Expression written =
                Cql2.parseText("NOT (S_INTERSECTS(location, BBOX(22.7,108.2,22.9,108.4)) OR name LIKE 'S%')"
                        + " AND S_WITHIN(location, POLYGON((0 0, 0 180, 90 180, 90 0, 0 0)))");
        AffineTransformation swapped = new AffineTransformation(0, 1, 0, 1, 0, 0);

        Expression stored = Cql2.mapGeometries(written, swapped::transform);

        assertThatThrownBy(() -> translate(written))
                .hasMessageContaining("the position 22.7 108.2 is beyond longitude ±180, latitude ±90");
        assertThat(postgis.database().<String>read(handle -> matching(things(handle), stored)))
                .isEqualTo("d");
    }

    static List<String> attacks() {
        return List.of(
                "'",
                "''",
                "' OR '1'='1",
                "' OR 1=1 --",
                "'; DROP TABLE thing; --",
                "'); DROP TABLE thing; --",
                "x') OR TRUE --",
                "%' OR '1'='1",
                "\" OR \"\"=\"",
                "\"; DROP TABLE thing; --",
                "\\",
                "\\'",
                "\\\\",
                "\\'; DROP TABLE thing; --",
                "'/**/OR/**/1=1/**/--",
                "/* */ OR TRUE",
                "--",
                "#",
                ";",
                "; SELECT 1",
                ":name",
                ":c0",
                ":c0 OR TRUE",
                "::text",
                "?",
                "? OR TRUE",
                "$1",
                "$$; DROP TABLE thing; $$",
                "${kind}",
                "<kind>",
                "{0} %s %n",
                "’ OR ’1’=’1",
                "＇ OR ＇1＇=＇1",
                "ʼ OR 1=1",
                "\u2018; DROP TABLE thing; --",
                "UNION SELECT name FROM thing",
                "' UNION SELECT NULL --",
                "pg_sleep(10)",
                "'||pg_sleep(10)||'",
                "E'\\x27'",
                "U&'\\0027'",
                "\n'; DROP TABLE thing; --",
                "CAST(1 AS int)",
                "kind = kind",
                "f.name",
                "1; COMMIT; DROP TABLE thing",
                "\uFEFF' OR TRUE",
                "\u202E' OR TRUE",
                "'\t OR\t TRUE");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void noTextReachesTheStatement(String attack) {
        String value = TextNode.valueOf(attack).toString();
        String json = "{\"op\":\"or\",\"args\":[{\"op\":\"=\",\"args\":[{\"property\":\"name\"},%1$s]},"
                + "{\"op\":\"in\",\"args\":[{\"op\":\"casei\",\"args\":[{\"property\":\"name\"}]},[%1$s,\"-\"]]},"
                + "{\"op\":\"like\",\"args\":[{\"property\":\"name\"},%2$s]},"
                + "{\"op\":\"a_contains\",\"args\":[{\"property\":\"functions\"},[%1$s]]}]}";
        String pattern = TextNode.valueOf(attack.replace("\\", "\\\\")).toString();
        SqlFragment harmless = translate(Cql2.parseJson(json.formatted("\"x\"", "\"x\"")));

        Expression condition = Cql2.parseJson(json.formatted(value, pattern));

        assertThat(translate(condition).sql()).isEqualTo(harmless.sql());
        assertThat(Cql2.parseText(condition.toText())).isEqualTo(condition);
        postgis.database().<Void>read(handle -> {
            things(handle);
            assertThat(matching(handle, condition)).isEmpty();
            assertThat(matching(handle, Cql2.parseText("TRUE"))).isEqualTo("abcd");
            return null;
        });
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void noNameReachesTheStatement(String attack) {
        String name = TextNode.valueOf(attack).toString();

        assertThatThrownBy(
                        () -> translate(Cql2.parseJson("{\"op\":\"isNull\",\"args\":[{\"property\":" + name + "}]}")))
                .isInstanceOf(Cql2Exception.class);
        assertThatThrownBy(() -> Facilities.translate("\"" + attack.replace("\"", "\"\"") + "\" IS NULL"))
                .isInstanceOf(Cql2Exception.class);
        assertThatThrownBy(() -> Cql2.parseJson("{\"op\":" + name + ",\"args\":[1,1]}"))
                .isInstanceOf(Cql2Exception.class);
        assertThatThrownBy(() -> Cql2.parseJson("{" + name + ":[1,1]}")).isInstanceOf(Cql2Exception.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"S_INTERSECTS", "S_WITHIN", "S_CONTAINS", "S_EQUALS", "S_TOUCHES", "S_CROSSES", "S_OVERLAPS"})
    void aSpatialConditionUsesTheIndex(String operator) {
        SqlFragment fragment = Facilities.translate(operator + "(location, BBOX(108.2,22.7,108.4,22.9))");

        List<String> plan = postgis.database().read(handle -> {
            things(handle).execute("""
                    INSERT INTO thing (geom)
                    SELECT ST_SetSRID(ST_MakePoint(100 + n / 1000.0, 22.8), 4490) FROM generate_series(1, 20000) AS n;
                    CREATE INDEX thing_geom ON thing USING gist (geom);
                    ANALYZE thing;
                    """);
            return handle.createQuery("EXPLAIN SELECT f.kind FROM thing f WHERE " + fragment.sql())
                    .bindMap(fragment.parameters())
                    .mapTo(String.class)
                    .list();
        });

        assertThat(plan).anyMatch(line -> line.contains("thing_geom"));
    }

    private static Handle things(Handle handle) {
        handle.execute("DROP TABLE IF EXISTS pg_temp.thing");
        handle.createScript(THINGS).execute();
        return handle;
    }

    private static SqlFragment translate(Expression condition) {
        return new SqlTranslator(Facilities.QUERYABLES).translate(condition);
    }

    private static String matching(Handle handle, Expression condition) {
        SqlFragment fragment = translate(condition);
        return String.join(
                "",
                handle.createQuery("SELECT f.kind FROM thing f WHERE " + fragment.sql() + " ORDER BY f.kind")
                        .bindMap(fragment.parameters())
                        .mapTo(String.class)
                        .list());
    }
}
