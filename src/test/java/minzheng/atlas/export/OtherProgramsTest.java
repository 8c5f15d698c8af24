package minzheng.atlas.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import minzheng.atlas.support.PostgisExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

/** GDAL opens every export and agrees with the database on counts, extents and text. */
class OtherProgramsTest {
    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static Exported city;

    @BeforeAll
    static void seed() {
        city = Exported.demo(postgis.database(), folder);
    }

    @ParameterizedTest
    @CsvSource({
        "f=gpkg, facilities, ",
        "f=gpkg&crs=EPSG:4545, facilities, ",
        "f=shp&encoding=gbk, facilities_point, /vsizip/",
        "f=shp&crs=EPSG:4524, facilities_point, /vsizip/",
        "f=kml, 设施, ",
        "f=csv, facilities, ",
        "f=xlsx, facilities, ",
        "f=geojson, facilities, "
    })
    void facilitiesAreAllThere(String how, String layer, String prefix) throws Exception {
        Path file = city.file("facilities", how);

        List<JsonNode> features = features((prefix == null ? "" : prefix) + file, how.contains("csv") ? "" : layer);

        assertThat(features).hasSize(number("SELECT count(*) FROM facility_at('2025-12-31', :v, NULL)"));
        Set<String> names = new TreeSet<>();
        features.forEach(feature -> names.add(feature.at("/properties/name")
                .asText(feature.at("/properties/Name").asText())));
        assertThat(names)
                .isEqualTo(new TreeSet<>(texts("SELECT DISTINCT name FROM facility_at('2025-12-31', :v, NULL)")));
    }

    @ParameterizedTest
    @CsvSource({
        "f=gpkg, '', ",
        "f=gpkg&crs=EPSG:4545, '', ",
        "f=shp&crs=EPSG:4524, divisions, /vsizip/",
        "f=kml, '', ",
        "f=geojson, '', "
    })
    void outlinesLieWhereTheyShould(String how, String layer, String prefix) throws Exception {
        Path file = city.file("divisions", how);

        Envelope box = new Envelope();
        for (JsonNode feature : features((prefix == null ? "" : prefix) + file, layer)) {
            expand(box, feature.at("/geometry/coordinates"));
        }

        List<String> sides = texts("SELECT unnest(ARRAY[ST_XMin(e), ST_YMin(e), ST_XMax(e), ST_YMax(e)])"
                + " FROM (SELECT ST_Extent(geom) AS e FROM division_at('2025-12-31', :v, NULL)) x");
        assertThat(box.getMinX()).isCloseTo(Double.parseDouble(sides.get(0)), within(1e-6));
        assertThat(box.getMinY()).isCloseTo(Double.parseDouble(sides.get(1)), within(1e-6));
        assertThat(box.getMaxX()).isCloseTo(Double.parseDouble(sides.get(2)), within(1e-6));
        assertThat(box.getMaxY()).isCloseTo(Double.parseDouble(sides.get(3)), within(1e-6));
    }

    @Test
    void waypointsAreTheFacilitiesWithAPoint() throws Exception {
        List<JsonNode> features = features(city.file("facilities", "f=gpx").toString(), "waypoints");

        assertThat(features)
                .hasSize(number("SELECT count(*) FROM facility_at('2025-12-31', :v, NULL)"
                        + " WHERE ST_GeometryType(geom) = 'ST_Point'"));
    }

    @ParameterizedTest
    @CsvSource({"indicators", "gaps", "coverage", "parts", "findings"})
    void resultsOpenToo(String collection) throws Exception {
        String more = List.of("coverage", "parts").contains(collection) ? "&indicator=NN145-08" : "";

        List<JsonNode> features =
                features(city.file(collection, "f=gpkg" + more).toString(), "");

        assertThat(features).isNotEmpty();
        if (collection.equals("coverage")) {
            assertThat(features)
                    .hasSize(102)
                    .allMatch(feature -> !feature.get("geometry").isNull());
        }
    }

    private static List<JsonNode> features(String file, String layer) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("ogr2ogr", "-f", "GeoJSON", "-t_srs", "EPSG:4490", "-lco", "RFC7946=NO", "/vsistdout/", file));
        if (file.endsWith(".csv") || file.endsWith(".xlsx") || layer.isEmpty() && !file.contains("divisions")) {
            command.removeAll(List.of("-t_srs", "EPSG:4490"));
        }
        if (!layer.isEmpty()) {
            command.add(layer);
        }
        Process process = new ProcessBuilder(command)
                .redirectError(new File(folder.toFile(), "gdal.err"))
                .start();
        JsonNode collection = JSON.readTree(process.getInputStream());
        assertThat(process.waitFor())
                .as(String.join(" ", command) + "\n" + Files.readString(folder.resolve("gdal.err")))
                .isZero();
        return StreamSupport.stream(collection.get("features").spliterator(), false)
                .toList();
    }

    private static void expand(Envelope box, JsonNode coordinates) {
        if (coordinates.path(0).isNumber()) {
            box.expandToInclude(
                    coordinates.get(0).asDouble(), coordinates.get(1).asDouble());
        } else {
            coordinates.forEach(inner -> expand(box, inner));
        }
    }

    private static int number(String sql) {
        return Integer.parseInt(texts(sql).get(0));
    }

    private static List<String> texts(String sql) {
        return postgis.database()
                .read(handle -> handle.createQuery(sql.replace(
                                ":v", Long.toString(postgis.database().currentVersion())))
                        .mapTo(String.class)
                        .list());
    }
}
