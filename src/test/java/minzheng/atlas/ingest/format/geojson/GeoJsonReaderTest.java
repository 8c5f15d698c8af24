package minzheng.atlas.ingest.format.geojson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.BrokenFile;
import minzheng.atlas.ingest.format.FileText;
import minzheng.atlas.ingest.format.FileText.Content;
import minzheng.atlas.ingest.format.Opening;
import minzheng.atlas.ingest.format.RawRow;
import minzheng.atlas.ingest.format.VertexLimit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoJsonReaderTest {
    @TempDir
    Path folder;

    private FileText file = new FileText(Path.of("."), "");

    @BeforeEach
    void inTheFolder() {
        file = new FileText(folder, "file.geojson");
    }

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
                "[[[0,0],[1,0],[1,1],[0,1]]] | Polygon | shape_unusable | does not close",
                "[[[0,0],[0,0]]] | Polygon | shape_unusable | has 2 points",
                "[[0,0],[1,0]] | Polygon | shape_unusable | not nested",
                "[] | Polygon | shape_unusable | empty",
                "[] | Point | shape_unusable | empty",
                "[[1,2]] | LineString | shape_unusable | has 1 points",
                "[1] | Point | shape_unusable | only one number",
                "[[1,2],[[3,4]]] | LineString | shape_unusable | side by side",
                "[1, 2] | Circle | shape_unusable | no shape called Circle",
                "['x', 1] | Point | coordinate_not_a_number | not a number",
                "[null, 1] | Point | coordinate_not_a_number | not a number",
                "[1, {}] | Point | coordinate_not_a_number | not a number",
                "[[1, 2], 3, [4, 5]] | LineString | coordinate_not_a_number | not a number",
                "[NaN, 1] | Point | coordinate_not_finite | not finite",
                "[1, -Infinity] | Point | coordinate_not_finite | not finite",
                "[1, 1e999] | Point | coordinate_not_finite | not finite",
            })
    void aShapeThatCannotBeBuiltIsAFindingOfThatRowAlone(String coordinates, String type, String code, String words) {
        String bad = feature(type, coordinates.replace('\'', '"'));
        Content content = file.read(collection(bad + "," + feature("Point", "[5, 6]")));

        assertThat(content.shapes()).containsExactly("null", "POINT (5 6)");
        assertThat(content.rows().get(0).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.problem()).contains(words);
            assertThat(problem.row()).isEqualTo(1);
        });
    }

    @Test
    void aShapeOrSeveralMayStandAlone() {
        assertThat(file.read("{\"type\":\"Point\",\"coordinates\":[1,2]}").shapes())
                .containsExactly("POINT (1 2)");
        assertThat(file.read("{\"geometries\":[{\"type\":\"Point\",\"coordinates\":[1,2]},{\"type\":\"LineString\","
                                + "\"coordinates\":[[3,4],[5,6,7]]}],\"type\":\"GeometryCollection\"}")
                        .rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(wkt(row)).isEqualTo("GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (3 4, 5 6))");
                    assertThat(row.problems()).extracting(Finding::code).containsExactly("height_ignored");
                });
    }

    @ParameterizedTest
    @CsvSource({"'\u001E', '\n'", "'', '\n'", "'', ''", "'', '\r\n\r\n'"})
    void aSequenceIsReadWithSeparatorsOrLines(String before, String after) {
        Content content = file.read(before + feature("Point", "[1, 2]") + after + before
                + collection(feature("Point", "[3, 4]")) + after + before + "{\"type\":\"Point\",\"coordinates\":[5,6]}"
                + after);

        assertThat(content.shapes()).containsExactly("POINT (1 2)", "POINT (3 4)", "POINT (5 6)");
    }

    @Test
    void aSequenceIsKnownByItsNameOrItsFirstByte() {
        GeoJsonReader reader = new GeoJsonReader();

        assertThat(List.of("a.geojsonl", "a.ndjson", "a.geojsonseq"))
                .allMatch(name -> reader.accepts(name, new byte[0]));
        assertThat(reader.accepts("a.txt", new byte[] {0x1E, '{'})).isTrue();
        assertThat(reader.accepts("a.txt", "\uFEFF {".getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(reader.accepts("a.csv", new byte[] {'a'})).isFalse();
    }

    @Test
    void heightsAreToldNotSilentlyDropped() {
        Content content = file.read(feature("Point", "[1, 2, 55.5]"));

        assertThat(content.shapes()).containsExactly("POINT (1 2)");
        assertThat(content.problems(0)).containsExactly("height_ignored");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{} | json_broken",
                "{\"type\":\"FeatureCollection\",\"features\":[]} x | json_broken",
                "{\"type\":\"FeatureCollection\",\"features\":[]} {} | not_geojson",
                "{\"features\":[1]} | json_broken",
                "{\"type\":\"Topology\"} | not_geojson",
                "[] | not_geojson",
                "'' | not_geojson",
                "{\"features\":[{\"properties\":{\"a\":1,\"a\":2}}]} | json_broken",
                "{\"features\":[{'a':1}]} | json_broken",
                "{\"crs\":{\"properties\":{\"name\":\"EPSG:3857\"}},\"features\":[]} "
                        + "{\"crs\":{\"properties\":{\"name\":\"EPSG:4326\"}},\"features\":[]} | crs_differs",
            })
    void aBrokenFileIsAFindingWithItsPlace(String json, String code) {
        Finding finding = file.broken(json);

        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.position()).startsWith("byte ");
        assertThat(finding.problem())
                .contains(" / ")
                .doesNotContain("Unexpected")
                .doesNotContain("Jackson");
    }

    @Test
    void brokenTextIsShown() {
        Finding finding = file.broken("{\"type\": \"Feature\", \"properties\": {\"名\": tru}}");

        assertThat(finding.value()).contains("tru}");
    }

    @Test
    void numbersThatNobodyCanComputeWithStayText() {
        Content content = file.read("{\"type\":\"Feature\",\"properties\":{\"a\":NaN,\"b\":1e999999999,\"c\":1e5}}");

        assertThat(content.field(0, "a")).isEqualTo("\"NaN\"");
        assertThat(content.field(0, "b")).isEqualTo("\"1e999999999\"");
        assertThat(content.field(0, "c")).isEqualTo("1E+5");
    }

    @Test
    void deepNestingIsRefusedEarly() {
        String deep = "[".repeat(100_000);

        assertThat(List.of("\"properties\":{\"a\":", "\"geometry\":{\"coordinates\":", "\"other\":"))
                .allSatisfy(place -> assertThat(file.broken("{\"type\":\"Feature\"," + place + deep)
                                .code())
                        .isEqualTo("json_beyond_limits"));
        assertThat(file.broken("{\"type\":\"GeometryCollection\",\"geometries\":[".repeat(100_000))
                        .code())
                .isEqualTo("json_beyond_limits");
    }

    @Test
    void aShapeOfMillionsOfVerticesIsRefused() {
        Finding finding =
                file.broken(feature("LineString", "[" + "[1,2],".repeat(VertexLimit.MAX_VERTICES) + "[1,2]]"));

        assertThat(finding.code()).isEqualTo("too_many_vertices");
        assertThat(finding.row()).isEqualTo(1);
        assertThat(file.broken(feature("MultiPoint", "[" + "[1,2],".repeat(300_000) + "[1,2]]"))
                        .code())
                .isEqualTo("too_many_parts");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"FeatureCollection\",CRS,\"features\":[FEATURE]}",
                "{\"type\":\"FeatureCollection\",\"features\":[FEATURE],CRS}",
                "{\"type\":\"Feature\",\"properties\":{},\"geometry\":null,CRS}",
            })
    void theOlderCrsMemberIsTheDeclaredSystemWhereverItStands(String json) {
        Content content = file.read(
                json.replace("CRS", crs("urn:ogc:def:crs:EPSG::4545")).replace("FEATURE", feature("Point", "[1, 2]")));

        assertThat(content.crs()).isEqualTo("urn:ogc:def:crs:EPSG::4545");
        assertThat(content.rows()).hasSize(1);
    }

    @Test
    void aCrsHiddenFarBeforeTheEndIsRefusedNotOverlooked() {
        Finding finding = file.broken("{\"features\":[" + feature("Point", "[1, 2]") + "]," + crs("EPSG:4545")
                + ",\"x\":\"" + "-".repeat(70_000) + "\"}");

        assertThat(finding.code()).isEqualTo("crs_after_features");
    }

    @Test
    void oneFeatureMayNotHaveACrsOfItsOwn() {
        String odd = "{\"type\":\"Feature\"," + crs("EPSG:3857") + ",\"geometry\":null}";

        assertThat(file.read("{\"features\":[" + odd + "]}").problems(0)).containsExactly("crs_of_one_feature");
        assertThat(file.read("{" + crs("EPSG:3857") + ",\"features\":[" + odd + "]}")
                        .problems(0))
                .isEmpty();
    }

    @Test
    void theEncodingIsUtf8UnlessTold() {
        Charset gbk = Charset.forName("GB18030");
        String json = "{\"type\":\"Feature\",\"properties\":{\"name\":\"南宁\"}}";
        Opening told = new Opening(null, gbk);

        assertThat(file.read("\uFEFF" + json).field(0, "name")).isEqualTo("\"南宁\"");
        assertThat(FileText.read(file.write(json, gbk), told).field(0, "name")).isEqualTo("\"南宁\"");
        assertThatThrownBy(() -> FileText.read(file.write(json, gbk), Opening.PLAIN))
                .isInstanceOfSatisfying(
                        BrokenFile.class, e -> assertThat(e.finding().code()).isEqualTo("wrong_encoding"));
        assertThatThrownBy(() -> FileText.read(Files.write(folder.resolve("b.geojson"), new byte[] {'{', -1}), told))
                .isInstanceOf(BrokenFile.class);
    }

    private static String crs(String name) {
        return "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"" + name + "\"}}";
    }

    private static String collection(String features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}";
    }

    private static String feature(String type, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{\"name\":\"x\"},\"geometry\":{\"type\":\"%s\",\"coordinates\":%s}}"
                .formatted(type, coordinates);
    }

    private List<RawRow> read(String json) {
        return file.read(json).rows();
    }

    private static String wkt(RawRow row) {
        return Objects.requireNonNull(row.geometry()).toText();
    }
}
