package minzheng.atlas.cql2;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of OGC 21-065r2 (clauses 6 and 7 and the schema folder), custom functions apart. */
class StandardExamplesTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '`',
            value = {
                "city='Toronto' -> city = 'Toronto'",
                "balance-150.0 > 0 -> balance - 150.0 > 0",
                "updated >= date('1970-01-01') -> updated >= DATE('1970-01-01')",
                "geometry IS NOT NULL -> geometry IS NOT NULL",
                "name LIKE 'Smith%' -> name LIKE 'Smith%'",
                "owner NOT LIKE '%Mike%' -> owner NOT LIKE '%Mike%'",
                "NOT \"name\" LIKE 'foo%' -> name NOT LIKE 'foo%'",
                "CASEI(geophys:SURVEY_NAME) LIKE CASEI('%calcutta%')"
                        + " -> CASEI(geophys:SURVEY_NAME) LIKE CASEI('%calcutta%')",
                "depth BETWEEN 100.0 and 150.0 -> depth BETWEEN 100.0 AND 150.0",
                "NOT \"value\" BETWEEN 10 AND 20 -> value NOT BETWEEN 10 AND 20",
                "cityName IN ('Toronto','Frankfurt','Tokyo','New York')"
                        + " -> cityName IN ('Toronto', 'Frankfurt', 'Tokyo', 'New York')",
                "category NOT IN (1,2,3,4) -> category NOT IN (1, 2, 3, 4)",
                "CASEI(road_class) IN (CASEI('Οδος'),CASEI('Straße'))"
                        + " -> CASEI(road_class) IN (CASEI('Οδος'), CASEI('Straße'))",
                "ACCENTI(etat_vol) = ACCENTI('débárquér') -> ACCENTI(etat_vol) = ACCENTI('débárquér')",
                "landsat:wrs_path IN ('153','154','15X') -> landsat:wrs_path IN ('153', '154', '15X')",
                "eo:cloud_cover < 0.1 AND landsat:wrs_row=28 AND landsat:wrs_path=203"
                        + " -> eo:cloud_cover < 0.1 AND landsat:wrs_row = 28 AND landsat:wrs_path = 203",
                "eo:cloud_cover=0.1 OR eo:cloud_cover=0.2 -> eo:cloud_cover = 0.1 OR eo:cloud_cover = 0.2",
                "swimming_pool=true AND (floors>5 OR  material LIKE 'brick%' OR  material LIKE '%brick')"
                        + " -> swimming_pool = TRUE AND (floors > 5 OR material LIKE 'brick%' OR material LIKE '%brick')",
                "(floors>5 AND material='brick') OR swimming_pool=true"
                        + " -> floors > 5 AND material = 'brick' OR swimming_pool = TRUE",
                "NOT (floors<5) OR swimming_pool=true -> NOT floors < 5 OR swimming_pool = TRUE",
                "vehicle_height > (bridge_clearance-1) -> vehicle_height > bridge_clearance - 1",
                "\"value\" <> (22.1 * \"foo\") -> value <> 22.1 * foo",
                "0 = (\"foo\" % 2) -> 0 = foo % 2",
                "1 = (\"foo\" div 2) -> 1 = foo div 2",
                "value = - foo * 2.0 + \"bar\" / 6.1234 - \"x\" ^ 2.0"
                        + " -> value = (((-1 * foo) * 2.0) + (bar / 6.1234)) - (x ^ 2.0)",
                "A_CONTAINS(layer:ids, ('layers-ca','layers-us'))"
                        + " -> A_CONTAINS(layer:ids, ('layers-ca', 'layers-us'))",
                "A_EQUALS(('a', TRUE, 1.0, 8), \"values\") -> A_EQUALS(('a', TRUE, 1.0, 8), values)",
                "A_OVERLAPS(\"values\", (TIMESTAMP('2012-08-10T05:30:00.000000Z'), DATE('2010-02-10'), FALSE))"
                        + " -> A_OVERLAPS(values, (TIMESTAMP('2012-08-10T05:30:00Z'), DATE('2010-02-10'), FALSE))",
                "T_AFTER(built,DATE('2012-06-05')) -> T_AFTER(built, DATE('2012-06-05'))",
                "T_DISJOINT(INTERVAL('..', '2005-01-10T01:01:01.393216Z'), INTERVAL(starts_at, ends_at))"
                        + " -> T_DISJOINT(INTERVAL('..', '2005-01-10T01:01:01.393216Z'), INTERVAL(starts_at, ends_at))",
                "T_DURING(INTERVAL(touchdown, liftOff), INTERVAL('1969-07-16T13:32:00Z', '1969-07-24T16:50:35Z'))"
                        + " -> T_DURING(INTERVAL(touchdown, liftOff), INTERVAL('1969-07-16T13:32:00Z', '1969-07-24T16:50:35Z'))",
                "S_INTERSECTS(geometry,POINT(36.319836 32.288087))"
                        + " -> S_INTERSECTS(geometry, POINT (36.319836 32.288087))",
                "floors>5 AND S_WITHIN(geometry,BBOX(-118,33.8,-117.9,34))"
                        + " -> floors > 5 AND S_WITHIN(geometry, POLYGON ((-118 33.8, -118 34, -117.9 34, -117.9 33.8, -118 33.8)))",
                "s_disjoint(\"geometry\", MULTIPOLYGON (((144.022387 45.176126, -1.1 0.0, 180.0 47.808086, 144.022387 45.176126))))"
                        + " -> S_DISJOINT(geometry, MULTIPOLYGON (((144.022387 45.176126, -1.1 0, 180 47.808086, 144.022387 45.176126))))",
                "S_WITHIN(POLYGON Z ((0 0 1, 1 0 2, 1 1 3, 0 0 1)), \"geometry\")"
                        + " -> S_WITHIN(POLYGON Z((0 0 1, 1 0 2, 1 1 3, 0 0 1)), geometry)",
                "S_EQUALS(GEOMETRYCOLLECTION (POINT (1.9 2.00001), LINESTRING (179.0 1.179148, 0.5 0.333333)), \"geometry\")"
                        + " -> S_EQUALS(GEOMETRYCOLLECTION (POINT (1.9 2.00001), LINESTRING (179 1.179148, 0.5 0.333333)), geometry)",
            })
    void isReadAndWrittenInCanonicalForm(String text, String canonical) {
        Expression expression = Cql2.parseText(text);

        assertThat(expression.toText()).isEqualTo(canonical);
        assertThat(Cql2.parseText(canonical)).isEqualTo(expression);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T_INTERSECTS(event_time, INTERVAL('1969-07-16T05:32:00Z', '1969-07-24T16:50:35Z'))",
                "T_FINISHES(INTERVAL(starts_at, ends_at), INTERVAL('1991-10-07', '2010-02-10T05:29:20.073225Z'))",
                "T_STARTS(INTERVAL(starts_at, ends_at), INTERVAL('1991-10-07T08:21:06.393262Z', '..'))",
                "T_OVERLAPPEDBY(INTERVAL('1991-10-07T08:21:06.393262Z', '2010-02-10T05:29:20.073225Z'),"
                        + " INTERVAL(starts_at, ends_at))",
                "S_CROSSES(LINESTRING(43.72992 -79.2998, 43.73005 -79.2991, 43.73006 -79.2984),\n"
                        + "        POLYGON((43.7286 -79.2986, 43.7311 -79.2996, 43.7323 -79.2972, 43.7286 -79.2986)))",
                "S_EQUALS(MULTIPOINT ((180.0 -0.5), (179.0 -47.121701), (180.0 -0.0)), \"geometry\")",
                "S_TOUCHES(\"geometry\", MULTILINESTRING ((-1.9 -0.99999, 75.292574 1.5),(-1.9 -1.1, 1.5 8.547371)))",
                "S_INTERSECTS(\"geometry\", BBOX(-128.098193, -1.1, -99999.0, 180.0, 90.0, 100000.0))",
                "S_INTERSECTS(geometry, BBOX(160.6,-55.95,-170,-25.89))",
                "\"value\" <= (2 ^ \"foo\")",
                "\"name\" LIKE CASEI('FOO%')",
            })
    void isReadAndStaysEqualThroughItsText(String text) {
        Expression expression = Cql2.parseText(text);

        assertThat(Cql2.parseText(expression.toText())).isEqualTo(expression);
    }
}
