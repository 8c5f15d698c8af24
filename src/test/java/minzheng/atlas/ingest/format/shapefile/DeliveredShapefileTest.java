package minzheng.atlas.ingest.format.shapefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import minzheng.atlas.ingest.format.BrokenFile;
import minzheng.atlas.ingest.format.FileText;
import minzheng.atlas.ingest.format.FileText.Content;
import minzheng.atlas.ingest.format.Gdal;
import minzheng.atlas.ingest.format.Opening;
import minzheng.atlas.ingest.format.archive.ZipMade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;

/** Shapefiles as GIS programs write and people zip them. */
class DeliveredShapefileTest {
    private static final String AREAS = """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"名称":"青秀区","编码":"450103","户数":120345678901,"面积":12.5,"日期":"2025/06/30"},
             "geometry":{"type":"MultiPolygon","coordinates":[[[[108,22],[109,22],[109,23],[108,23],[108,22]],
              [[108.2,22.2],[108.2,22.8],[108.8,22.8],[108.8,22.2],[108.2,22.2]]],
              [[[108.4,22.4],[108.6,22.4],[108.6,22.6],[108.4,22.6],[108.4,22.4]]]]}},
            {"type":"Feature","properties":{"名称":"兴宁区","编码":"450102","户数":null,"面积":null,"日期":null},"geometry":null}]}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // by JUnit
    Path folder;

    private Map<String, byte[]> written(String encoding) throws IOException {
        Path source = Files.writeString(folder.resolve("source.geojson"), AREAS);
        Path out = Files.createDirectories(folder.resolve(encoding));
        Gdal.ogr2ogr(
                "-f",
                "ESRI Shapefile",
                out.resolve("a.shp").toString(),
                source.toString(),
                "-lco",
                "ENCODING=" + encoding);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (String part : List.of("dbf", "shp", "shx", "prj", "cpg")) {
            parts.put("区划/a." + part, Files.readAllBytes(out.resolve("a." + part)));
        }
        return parts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "UTF-8"})
    void whatAGisWroteIsReadWhole(String encoding) throws IOException {
        Map<String, byte[]> parts = written(encoding);
        parts.put("README.txt", "说明".getBytes(StandardCharsets.UTF_8));

        Content content =
                FileText.read(ZipMade.of(folder.resolve("delivery.zip"), parts, Charset.forName("GBK")), Opening.PLAIN);

        assertThat(content.rows().get(0).fields().toString())
                .isEqualTo("{名称=\"青秀区\", 编码=\"450103\", 户数=120345678901, 面积=12.500000000000000, 日期=\"2025-06-30\"}");
        assertThat(content.rows().get(1).fields().toString())
                .isEqualTo("{名称=\"兴宁区\", 编码=\"450102\", 户数=null, 面积=null, 日期=null}");
        Geometry area = Objects.requireNonNull(content.rows().get(0).geometry());
        assertThat(area.getNumGeometries()).isEqualTo(2);
        assertThat(area.getArea()).isCloseTo(1 - 0.36 + 0.04, within(1e-12));
        assertThat(area.isValid()).isTrue();
        assertThat(content.shapes().get(1)).isEqualTo("null");
        assertThat(content.crs()).startsWith("GEOGCS[\"GCS_WGS_1984\"");
        assertThat(content.notes()).isEmpty();
    }

    @Test
    void severalShapefilesAreLayers() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>(written("UTF-8"));
        parts.put("区划/二.SHP", new ShapeParts().add(ShapeParts.point(1, 1, 2)).shp());
        Path file = ZipMade.of(folder.resolve("two.zip"), parts);

        assertThat(new ShapefileReader().layers(file)).containsExactly("区划/a", "区划/二");
        assertThat(FileText.read(file, new Opening("区划/二", null)).shapes()).containsExactly("POINT (1 2)");
        for (Opening opening : List.of(Opening.PLAIN, new Opening("三", null))) {
            assertThatThrownBy(() -> FileText.read(file, opening))
                    .isInstanceOfSatisfying(
                            BrokenFile.class,
                            e -> assertThat(e.finding().problem()).contains("区划/a, 区划/二"));
        }
    }

    @Test
    void aZipWithoutAShapefileSaysWhatToZip() {
        Path file = ZipMade.of(folder.resolve("none.zip"), Map.of("README.txt", new byte[1]));
        assertThatThrownBy(() -> FileText.read(file, Opening.PLAIN))
                .isInstanceOfSatisfying(
                        BrokenFile.class, e -> assertThat(e.finding().code()).isEqualTo("no_shapefile"));
    }
}
