package minzheng.atlas.ingest.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import minzheng.atlas.crs.Crs;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.target.Delivery;
import minzheng.atlas.ingest.target.MappedRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class ColumnGeometryTest {
    private static final Crs DEGREES = Crs.named("EPSG:4490");
    private static final Crs PLANE = Crs.named("EPSG:4545");

    /** 21′59″ = 1319″, 1319 / 3600 = 0.366389; 48′57.6″ = 2937.6″ = 0.816 of a degree. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "108°21′59″ | 22°48′57.6″",
                "108°21'59\"E | 22°48'57.6\"N",
                "108度21分59秒 | 22度48分57.6秒",
                "E108 21 59 | N22 48 57.6",
                "东经108°21’59” | 北纬22°48’57.6”",
                "１０８°２１′５９″ | ２２°４８′５７．６″",
                "108-21-59 | 22-48-57.6",
                "108:21:59 | 22:48:57.6",
                "108º21'59'' | 22.816"
            })
    void degreesMinutesAndSecondsAreReadInAnyUsualSpelling(String lon, String lat) {
        MappedRow row = row(Map.of("lon", lon, "lat", lat));
        Geometry place = new ColumnGeometry(DEGREES).of(row);

        assertThat(row.findings()).isEmpty();
        assertPlace(place, 108 + 1319 / 3600.0, 22.816);
    }

    @ParameterizedTest
    @CsvSource({
        "108°30′, 22°15′, 108.5, 22.25",
        "108°21.98′, 22°48.96′, 108.36633333333333, 22.816",
        "108.5°, 22.25°N, 108.5, 22.25",
        "１０８．５, ２２．２５, 108.5, 22.25",
        "108.36612345678901, 22.81612345678901, 108.36612345678901, 22.81612345678901",
        "77°W, 38°53′S, -77, -38.88333333333333"
    })
    void partsMayBeLeftOut(String lon, String lat, double x, double y) {
        assertPlace(new ColumnGeometry(DEGREES).of(row(Map.of("lon", lon, "lat", lat))), x, y);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "108°60′00″ | 22.8 | bad_angle | lon",
                "108°21′60″ | 22.8 | bad_angle | lon",
                "108.5°21′ | 22.8 | bad_angle | lon",
                "108°21.5′30″ | 22.8 | bad_angle | lon",
                "-108°21′W | 22.8 | bad_angle | lon",
                "108°21′N | 22.8 | wrong_hemisphere | lon",
                "108.3 | E22°48′ | wrong_hemisphere | lat",
                "'108,366' | 22.8 | decimal_comma | lon",
                "'108，366' | 22.8 | decimal_comma | lon",
                "一百零八 | 22.8 | bad_number | lon",
                "1e999999 | 22.8 | bad_number | lon",
                "108.3 |  | half_a_coordinate | lat"
            })
    void whatIsNoCoordinateIsAFindingWithFieldAndValue(String lon, @Nullable String lat, String code, String field) {
        Map<String, String> values = new HashMap<>(Map.of("lon", lon));
        if (lat != null) {
            values.put("lat", lat);
        }
        MappedRow row = row(values);

        assertThat((Object) new ColumnGeometry(DEGREES).of(row)).isNull();
        assertThat(row.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.field()).isEqualTo(field);
            assertThat(finding.row()).isEqualTo(7);
            assertThat(finding.value()).isEqualTo(values.get(field));
            assertThat(finding.fix()).isNotBlank();
        });
    }

    @Test
    void northingAndEastingMakeAPoint() {
        MappedRow row = row(Map.of("northing", "2524218.55", "easting", "５３７５８４．３３"));

        assertPlace(new ColumnGeometry(PLANE).of(row), 537584.33, 2524218.55);
        assertThat(row.findings()).isEmpty();
    }

    @Test
    void metresWithoutTheirSystemAreNotPlaced() {
        assertThat(codes(DEGREES, Map.of("northing", "2524218.55", "easting", "36537584.33")))
                .containsExactly("plane_needs_crs");
        assertThat(codes(DEGREES, Map.of("x", "2524218.55", "y", "36537584.33")))
                .containsExactly("axes_taken", "plane_needs_crs");
    }

    @Test
    void ofTwoPairsTheOneInTheSystemOfTheFileIsTaken() {
        Map<String, String> both =
                Map.of("lon", "108.3661", "lat", "22.8161", "northing", "2524218.55", "easting", "537584.33");

        assertPlace(new ColumnGeometry(DEGREES).of(row(both)), 108.3661, 22.8161);
        assertPlace(new ColumnGeometry(PLANE).of(row(both)), 537584.33, 2524218.55);
    }

    @ParameterizedTest
    @CsvSource({
        "2524218.55, 537584.33, 537584.33, 2524218.55",
        "2524218.55, 36537584.33, 36537584.33, 2524218.55",
        "537584.33, 2524218.55, 537584.33, 2524218.55"
    })
    void columnsCalledXAndYAreTakenByTheirDigitsWithAWarning(String x, String y, double east, double north) {
        ColumnGeometry columns = new ColumnGeometry(PLANE);
        MappedRow first = row(Map.of("x", x, "y", y));
        MappedRow second = row(Map.of("x", x, "y", y));

        assertPlace(columns.of(first), east, north);
        assertPlace(columns.of(second), east, north);
        assertThat(first.findings()).extracting(Finding::code).containsExactly("axes_taken");
        assertThat(second.findings()).isEmpty();
    }

    @Test
    void degreesInXAndYAreToldApartToo() {
        assertPlace(new ColumnGeometry(DEGREES).of(row(Map.of("x", "22.8", "y", "108.3"))), 108.3, 22.8);
    }

    @ParameterizedTest
    @CsvSource({"37584.33, 24218.55", "2524218.55, 2524300.10", "12063000, 2610000", "0, 0"})
    void columnsCalledXAndYThatCouldBeEitherNeedAMapping(String x, String y) {
        assertThat(codes(PLANE, Map.of("x", x, "y", y))).containsExactly("ambiguous_axes");
    }

    @Test
    void aRowWithTheAxesTheOtherWayRoundIsAFinding() {
        ColumnGeometry columns = new ColumnGeometry(PLANE);
        MappedRow odd = row(Map.of("x", "537584.33", "y", "2524218.55"));
        columns.of(row(Map.of("x", "2524218.55", "y", "537584.33")));

        assertThat((Object) columns.of(odd)).isNull();
        assertThat(odd.findings()).extracting(Finding::code).containsExactly("ambiguous_axes");
    }

    /** POINT (1 2) little-endian, then big-endian, then with PostGIS's SRID 4490 = 0x118A; and as WKT. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0101000000000000000000F03F0000000000000040",
                "00000000013FF00000000000004000000000000000",
                "01010000208A110000000000000000F03F0000000000000040",
                "POINT (1 2)",
                "SRID=4490;POINT(1 2)"
            })
    void aShapeMayBeWktOrHexadecimalWkb(String text) {
        assertPlace(new ColumnGeometry(DEGREES).of(row(Map.of("wkt", text))), 1, 2);
    }

    @Test
    void anSridOtherThanTheFilesIsAFinding() {
        assertThat(codes(PLANE, Map.of("wkt", "SRID=4490;POINT(1 2)"))).containsExactly("srid_differs");
    }

    @Test
    void hostileShapesAreRefusedAtOnce() {
        String deep = "GEOMETRYCOLLECTION(".repeat(100_000);
        String deepWkb = "010700000001000000".repeat(100_000);
        String manyPoints = "0102000000FFFFFF7F";
        String manyRings = "0103000000FFFFFF7F" + "00000000".repeat(3);
        String nested = "010600000001000000" + "010600000001000000" + "010300000000000000";

        for (String text : List.of(deep, deepWkb, manyPoints, manyRings, nested, "POINT(", "0101", "MULTIPOINT")) {
            assertThat(codes(DEGREES, Map.of("wkt", text))).containsExactly("bad_wkt");
        }
    }

    private static List<String> codes(Crs crs, Map<String, String> values) {
        MappedRow row = row(values);
        assertThat((Object) new ColumnGeometry(crs).of(row)).isNull();
        return row.findings().stream().map(Finding::code).toList();
    }

    private static void assertPlace(@Nullable Geometry place, double x, double y) {
        assertThat((Object) place).isNotNull();
        Coordinate c = place.getCoordinate();
        assertThat(c.x).isCloseTo(x, within(1e-12));
        assertThat(c.y).isCloseTo(y, within(1e-12));
    }

    private static MappedRow row(Map<String, String> values) {
        Map<String, JsonNode> nodes = new HashMap<>();
        values.forEach((name, value) -> nodes.put(name, TextNode.valueOf(value)));
        return new MappedRow(7, "line 8", nodes, new Delivery("s", "survey", null, null), List.of());
    }
}
