package minzheng.atlas.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import minzheng.atlas.ingest.Finding;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoJsonReaderTest {
    @TempDir
    Path folder;

    @Test
    void featuresComeOneByOneWithFieldsIdAndShape() {
        List<RawRow> rows = read("""
                {"type": "FeatureCollection", "features": [
                  {"type": "Feature", "id": 7, "properties": {"name": "甲", "beds": 62, "share": 0.10, "open": true, "none": null},
                   "geometry": {"type": "Point", "coordinates": [108.37, 22.81]}},
                  {"geometry": {"coordinates": [[[0, 0], [2, 0], [2, 2], [0, 0]]], "type": "Polygon"},
                   "properties": {"tags": ["a", "b"], "more": {"x": 1}}, "type": "Feature"},
                  {"type": "Feature", "properties": null, "geometry": null}
                ]}""");

        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).fields()).containsOnlyKeys("id", "name", "beds", "share", "open", "none");
        assertThat(rows.get(0).fields().get("beds").isInt()).isTrue();
        assertThat(rows.get(0).fields().get("share").decimalValue()).isEqualTo("0.10");
        assertThat(wkt(rows.get(0))).isEqualTo("POINT (108.37 22.81)");
        assertThat(wkt(rows.get(1))).isEqualTo("POLYGON ((0 0, 2 0, 2 2, 0 0))");
        assertThat(rows.get(1).fields().get("tags").toString()).isEqualTo("[\"a\",\"b\"]");
        assertThat(rows.get(2).geometry() == null).isTrue();
        assertThat(rows).extracting(RawRow::number).containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[[1, 2], [3, 4]] | MultiPoint | MULTIPOINT ((1 2), (3 4))",
                "[[1, 2], [3, 4]] | LineString | LINESTRING (1 2, 3 4)",
                "[[[1, 2], [3, 4]], [[5, 6], [7, 8]]] | MultiLineString | MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))",
                "[[[[0,0],[3,0],[3,3],[0,0]]], [[[5,5],[6,5],[6,6],[5,5]]]] | MultiPolygon"
                        + " | MULTIPOLYGON (((0 0, 3 0, 3 3, 0 0)), ((5 5, 6 5, 6 6, 5 5)))",
            })
    void everySimpleTypeIsRead(String coordinates, String type, String wkt) {
        assertThat(wkt(read(feature(type, coordinates)).get(0))).isEqualTo(wkt);
    }

    @Test
    void oneFeatureAloneIsAFileToo() {
        List<RawRow> rows = read(feature("Point", "[1, 2]"));

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).fields()).containsKey("name");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[[[0,0],[1,0],[1,1],[0,1]]] | Polygon", // not closed
                "[[[0,0],[0,0]]] | Polygon", // two points
                "[[0,0],[1,0]] | Polygon", // not nested deep enough
                "[] | Polygon",
                "[1, 2] | Circle",
            })
    void aShapeThatCannotBeBuiltIsAFindingOfThatRowAlone(String coordinates, String type) {
        List<RawRow> rows = read(feature(type, coordinates));

        assertThat(rows.get(0).geometry() == null).isTrue();
        assertThat(rows.get(0).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("shape_unusable");
            assertThat(problem.row()).isEqualTo(1);
        });
    }

    @Test
    void heightsAreToldNotSilentlyDropped() {
        RawRow row = read(feature("Point", "[1, 2, 55.5]")).get(0);

        assertThat(wkt(row)).isEqualTo("POINT (1 2)");
        assertThat(row.problems()).extracting(Finding::code).containsExactly("height_ignored");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{} | json_broken",
                "{\"type\":\"FeatureCollection\",\"features\":[]} {} | json_broken",
                "{\"type\":\"Topology\"} | not_geojson",
                "{\"features\":[{\"geometry\":{\"type\":\"Point\",\"coordinates\":[\"x\",1]}}]} | coordinate_not_a_number",
                "{\"features\":[{\"geometry\":{\"type\":\"Point\",\"coordinates\":[null,1]}}]} | coordinate_not_a_number",
                "{\"features\":[{\"properties\":{\"a\":1,\"a\":2}}]} | json_broken",
                "{\"features\":[],\"crs\":{\"properties\":{\"name\":\"EPSG:3857\"}}} | crs_after_features",
            })
    void aBrokenFileIsAFindingWithItsPlace(String json, String code) {
        broken(json).satisfies(e -> {
            assertThat(((BrokenFile) e).finding().code()).isEqualTo(code);
            assertThat(((BrokenFile) e).finding().position()).startsWith("byte ");
        });
    }

    @Test
    void deepNestingIsRefusedEarly() {
        broken("{\"type\":\"Feature\",\"properties\":{\"a\":" + "[".repeat(100_000))
                .satisfies(e -> assertThat(((BrokenFile) e).finding().code()).isEqualTo("json_broken"));
    }

    @Test
    void aShapeOfMillionsOfVerticesIsRefused() {
        broken(feature("LineString", "[" + "[1,2],".repeat(GeoJsonGeometry.MAX_VERTICES) + "[1,2]]"))
                .satisfies(e -> assertThat(((BrokenFile) e).finding().code()).isEqualTo("too_many_vertices"));
    }

    @Test
    void theOlderCrsMemberIsTheDeclaredSystem() {
        Path file = write("{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":"
                + "{\"name\":\"urn:ogc:def:crs:EPSG::4545\"}},\"features\":[]}");

        try (RawRows rows = Formats.of(file).open(file, Opening.PLAIN)) {
            assertThat(rows.declaredCrs()).contains("urn:ogc:def:crs:EPSG::4545");
        }
    }

    private AbstractThrowableAssert<?, ? extends Throwable> broken(String json) {
        return assertThatThrownBy(() -> read(json)).isInstanceOf(BrokenFile.class);
    }

    private static String feature(String type, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{\"name\":\"x\"},\"geometry\":{\"type\":\"%s\",\"coordinates\":%s}}"
                .formatted(type, coordinates);
    }

    private List<RawRow> read(String json) {
        Path file = write(json);
        List<RawRow> all = new ArrayList<>();
        try (RawRows rows = Formats.of(file).open(file, Opening.PLAIN)) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }

    private Path write(String json) {
        try {
            return Files.writeString(folder.resolve("file.geojson"), json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String wkt(RawRow row) {
        return Objects.requireNonNull(row.geometry()).toText();
    }
}
