package minzheng.atlas.ogc;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import minzheng.atlas.Settings;
import minzheng.atlas.boundary.register.RegisterWorld;
import minzheng.atlas.db.Edit;
import minzheng.atlas.facility.Facility;
import minzheng.atlas.ingest.Catalogue;
import minzheng.atlas.ingest.format.Gdal;
import minzheng.atlas.ogc.collection.View;
import minzheng.atlas.plan.PlanWorld;
import minzheng.atlas.support.Api;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import minzheng.atlas.support.Served;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** GDAL's own client reads every collection of both views, seven features at a time, and agrees with the database. */
class GdalReadsEverythingTest {
    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOW = "r.overlay_id IS NULL AND r.recorded_from <= :v AND :v < r.recorded_to"
            + " AND r.valid_from <= DATE '2025-06-30' AND DATE '2025-06-30' < r.valid_to";
    private static final String UNITS =
            "SELECT r.geom FROM division_row r JOIN division d ON d.id = r.division_id WHERE " + NOW;
    private static final String FACILITIES = "SELECT r.geom FROM facility_row r WHERE " + NOW + " AND :seen";
    private static final String FOUND =
            "SELECT r.geom FROM boundary_finding r WHERE r.set_name = 'live' AND r.gone_version IS NULL"
                    + " AND (:all OR NOT EXISTS (SELECT 1 FROM boundary_marker_row m WHERE NOT m.is_public"
                    + " AND CAST(r.subjects AS text) LIKE '%' || m.marker_id || '%'))";
    /** By another way than the service goes: of each collection its shapes, null ones too. */
    private static final Map<String, String> SHAPES = Map.ofEntries(
            entry("divisions-prefecture", UNITS + " AND d.level = 'prefecture'"),
            entry("divisions-county", UNITS + " AND d.level = 'county'"),
            entry("divisions-township", UNITS + " AND d.level = 'township'"),
            entry("divisions-community", UNITS + " AND d.level = 'community'"),
            entry("subdistricts", UNITS + " AND r.type = 'subdistrict'"),
            entry("townships", UNITS + " AND r.type IN ('town', 'township')"),
            entry("management-areas", "SELECT r.geom FROM management_area_row r WHERE " + NOW),
            entry("facilities", FACILITIES),
            entry("facilities-elder-care-institution", FACILITIES + " AND r.kind = 'elder_care_institution'"),
            entry("facilities-comprehensive-centre", FACILITIES + " AND r.kind = 'comprehensive_centre'"),
            entry("facilities-elder-care-station", FACILITIES + " AND r.kind = 'elder_care_station'"),
            entry("facilities-cemetery", FACILITIES + " AND r.kind = 'cemetery'"),
            entry("boundary-lines", "SELECT r.geom FROM boundary_line_row r WHERE " + NOW),
            entry("boundary-markers", "SELECT r.geom FROM boundary_marker_row r WHERE " + NOW + " AND :seen"),
            entry("boundary-findings", FOUND),
            entry("placement-findings", FACILITIES + " AND r.kind = 'elder_care_station'"),
            entry("coverage-G-02", UNITS + " AND d.level = 'county'"),
            entry("coverage-G-07", UNITS + " AND r.type = 'subdistrict'"),
            entry("coverage-G-08", UNITS + " AND r.type IN ('town', 'township')"),
            entry("coverage-G-T1", UNITS + " AND d.level = 'township'"),
            entry("coverage-G-OLD", UNITS + " AND r.code = '990102104'"));

    @TempDir
    static Path folder;

    private static Served served;

    @BeforeAll
    static void readEverything() {
        GridCity city = RegisterWorld.build(postgis);
        new PlanWorld(city.database(), city.kinds()).save(PlanWorld.yaml("grid.yaml"));
        List<Facility> planted = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            planted.add(GridCity.facility("养老" + i, "elder_care_institution", i % 6, i / 6 % 4, "{\"beds_total\": 9}"));
        }
        planted.add(
                GridCity.facility("中心", "comprehensive_centre", 1, 1, "{\"functions\": [\"meals\", \"day_care\"]}"));
        planted.add(GridCity.facility("公墓", "cemetery", 2, 2, "{}"));
        planted.add(GridCity.facility("隐藏", "comprehensive_centre", 5, 3, "{}"));
        // outside all units, one of them hidden: each is a finding on its place
        planted.add(GridCity.facility("外面", "elder_care_station", -3, -2, "{}"));
        planted.add(GridCity.facility("外面隐藏", "elder_care_station", -4, -2, "{}"));
        city.add(planted.toArray(Facility[]::new));
        city.record(
                Edit.LOAD,
                change -> Catalogue.read(Path.of("seeds/boundary/limits.yaml"))
                        .inspections()
                        .save(change));
        postgis.asSuperuser(
                "UPDATE atlas.facility_row SET is_public = false WHERE name LIKE '%隐藏'",
                "UPDATE atlas.boundary_marker_row SET is_public = true WHERE marker_id = '" + RegisterWorld.FIRST
                        + "'");
        Settings settings = Served.settings(postgis);
        served = Served.start(
                new Settings(
                        settings.serving(),
                        null,
                        settings.host(),
                        0,
                        settings.home(),
                        settings.actor(),
                        settings.conversions(),
                        settings.uploads(),
                        false,
                        null,
                        null),
                RegisterWorld.TODAY);
        Api.Answer run = served.api().write("POST", "/api/boundaries/runs", "{}");
        assertThat(run.status()).as(run.text()).isBetween(200, 201);
        for (View view : View.values()) {
            Gdal.ogr2ogr(
                    "-f",
                    "GPKG",
                    file(view).toString(),
                    source(view),
                    "-oo",
                    "PAGE_SIZE=7",
                    "-mapFieldType",
                    "StringList=String");
        }
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    static Stream<Arguments> collections() {
        return Stream.of(View.values())
                .flatMap(view -> SHAPES.keySet().stream().sorted().map(id -> Arguments.of(view, id)));
    }

    @ParameterizedTest
    @EnumSource(View.class)
    void everyCollectionIsALayer(View view) throws SQLException {
        assertThat(texts(view, "SELECT table_name FROM gpkg_contents")).isEqualTo(new TreeSet<>(SHAPES.keySet()));
    }

    @ParameterizedTest
    @MethodSource("collections")
    void countAndExtentAreThoseOfTheDatabase(View view, String id) throws SQLException {
        String shapes = SHAPES.get(id)
                .replace(":v", Long.toString(postgis.database().currentVersion()))
                .replace(":seen", view.showsHidden() ? "true" : "r.is_public")
                .replace(":all", Boolean.toString(view.showsHidden()));
        List<Double> expected = postgis.database()
                .read(handle -> handle.createQuery(
                                "SELECT unnest(ARRAY[count(*), ST_XMin(ST_Extent(geom)), ST_YMin(ST_Extent(geom)),"
                                        + " ST_XMax(ST_Extent(geom)), ST_YMax(ST_Extent(geom))]) FROM (" + shapes
                                        + ") shapes")
                        .mapTo(Double.class)
                        .list());
        List<Double> read = row(
                view,
                "SELECT (SELECT count(*) FROM \"" + id + "\"), min_x, min_y, max_x, max_y FROM gpkg_contents"
                        + " WHERE table_name = '" + id + "'");
        assertThat(read).hasSameSizeAs(expected);
        for (int i = 0; i < read.size(); i++) {
            if (expected.get(i) == null) {
                assertThat(read.get(i)).as(id).isNull();
            } else {
                assertThat(read.get(i)).as(id).isCloseTo(expected.get(i), within(1e-9));
            }
        }
    }

    /** That nothing is left out by both alike. */
    @ParameterizedTest
    @CsvSource({
        "PUBLIC, facilities, 33", "INTERNAL, facilities, 35",
        "PUBLIC, boundary-markers, 1", "INTERNAL, boundary-markers, 3",
        "PUBLIC, placement-findings, 1", "INTERNAL, placement-findings, 2"
    })
    void theHiddenIsInTheInternalViewOnly(View view, String id, double count) throws SQLException {
        assertThat(row(view, "SELECT count(*) FROM \"" + id + "\"")).containsExactly(count);
    }

    @ParameterizedTest
    @EnumSource(View.class)
    void findingsAreThere(View view) throws SQLException {
        assertThat(row(view, "SELECT count(*) FROM \"boundary-findings\"").get(0))
                .isPositive();
    }

    @Test
    void chineseStaysChinese() throws SQLException {
        assertThat(texts(View.PUBLIC, "SELECT name FROM \"divisions-township\""))
                .isEqualTo(Set.of("一街道", "二街道", "三镇", "四镇", "五镇", "六乡"));
        assertThat(texts(View.PUBLIC, "SELECT type_name FROM townships")).isEqualTo(Set.of("乡", "镇"));
        assertThat(texts(View.PUBLIC, "SELECT functions FROM \"facilities-comprehensive-centre\""))
                .singleElement()
                .asString()
                .contains("meals", "day_care");
    }

    /** What GDAL's PROJ makes of the degrees, east before north, is what the service gives as north, east. */
    @ParameterizedTest
    @CsvSource({"4490, 1e-8", "4545, 1e-3", "4524, 1e-3", "4546, 1e-3"})
    void coordinatesInAnotherSystemAreThoseOfPROJ(int epsg, double off) throws IOException {
        Path projected = folder.resolve("projected-" + epsg + ".json");
        Gdal.ogr2ogr(
                "-f",
                "GeoJSON",
                "-lco",
                "RFC7946=NO",
                "-lco",
                "COORDINATE_PRECISION=9",
                "-t_srs",
                "EPSG:" + epsg,
                projected.toString(),
                source(View.PUBLIC),
                "facilities");
        JsonNode page = served.api()
                .get("/ogc/collections/facilities/items?crs=http://www.opengis.net/def/crs/EPSG/0/" + epsg)
                .json();
        List<JsonNode> expected = points(JSON.readTree(Files.readAllBytes(projected)));
        List<JsonNode> given = points(page);
        assertThat(given).hasSize(33).hasSameSizeAs(expected);
        for (int i = 0; i < given.size(); i++) {
            assertThat(given.get(i).get(0).asDouble())
                    .isCloseTo(expected.get(i).get(1).asDouble(), within(off));
            assertThat(given.get(i).get(1).asDouble())
                    .isCloseTo(expected.get(i).get(0).asDouble(), within(off));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the two western columns of cells, 108.00 to 108.01948
                "-spat 108.0 22.7 108.0194 22.9 | 11",
                "-where kind='elder_care_station' | 1",
                "-where name='设施养老7' | 1",
                "-where beds_total=9 | 30",
                "-where beds_total>9 | 0"
            })
    void aBoxAndAConditionArePassedOn(String filter, int count) throws IOException {
        Path found = Files.createTempFile(folder, "found", ".json");
        Files.delete(found);
        List<String> arguments = new ArrayList<>(List.of(filter.split(" ")));
        arguments.addAll(List.of("-f", "GeoJSON", found.toString(), source(View.PUBLIC), "facilities"));
        Gdal.ogr2ogr(arguments.toArray(String[]::new));
        assertThat(JSON.readTree(Files.readAllBytes(found)).get("features")).hasSize(count);
    }

    private static String source(View view) {
        return "OAPIF:http://127.0.0.1:" + served.port() + view.root();
    }

    private static Path file(View view) {
        return folder.resolve(view + ".gpkg");
    }

    private static List<JsonNode> points(JsonNode collection) {
        List<JsonNode> points = new ArrayList<>();
        collection.get("features").forEach(feature -> points.add(feature.at("/geometry/coordinates")));
        return points;
    }

    private static Set<String> texts(View view, String sql) throws SQLException {
        Set<String> texts = new TreeSet<>();
        try (Connection read = DriverManager.getConnection("jdbc:sqlite:" + file(view));
                ResultSet rows = read.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    /** The numbers of the one row, null where there is none. */
    private static List<Double> row(View view, String sql) throws SQLException {
        List<Double> numbers = new ArrayList<>();
        try (Connection read = DriverManager.getConnection("jdbc:sqlite:" + file(view));
                ResultSet rows = read.createStatement().executeQuery(sql)) {
            assertThat(rows.next()).as(sql).isTrue();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                double number = rows.getDouble(i);
                numbers.add(rows.wasNull() ? null : number);
            }
        }
        return numbers;
    }
}
