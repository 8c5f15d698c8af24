package minzheng.atlas.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Features and marks as another program writes them. */
class GdalFilesTest {
    private static final String PLACES = """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"name":"敬老院","beds":62},"geometry":{"type":"Point","coordinates":[108.3,22.8]}},
            {"type":"Feature","properties":{"name":"福利院","beds":7},"geometry":{"type":"Point","coordinates":[108.4,22.9]}}
            ]}""";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "KML, places.kml, ''",
        "LIBKML, places.kml, ''",
        "LIBKML, places.kmz, ''",
        "GPX, places.gpx, -select name",
        "GeoJSON, places.geojson, ''",
        "GeoJSONSeq, places.geojsonl, ''",
        "GeoJSONSeq, places.geojsons, -lco RS=YES",
    })
    void comeBackWithNamesNumbersAndPlaces(String driver, String name, String options) {
        Path places = new FileText(folder, "in.geojson").write(PLACES, StandardCharsets.UTF_8);
        Path written = folder.resolve(name);
        List<String> arguments = new ArrayList<>(List.of("-f", driver, written.toString(), places.toString()));
        arguments.addAll(options.isEmpty() ? List.of() : Arrays.asList(options.split(" ")));
        Gdal.ogr2ogr(arguments.toArray(String[]::new));

        FileText.Content content = FileText.read(written, Opening.PLAIN);

        assertThat(content.shapes()).containsExactly("POINT (108.3 22.8)", "POINT (108.4 22.9)");
        assertThat(content.field(0, "name")).isEqualTo("\"敬老院\"");
        if (!driver.equals("GPX")) {
            assertThat(content.field(1, "beds")).isEqualTo("7");
        }
        assertThat(content.problems(0)).isEmpty();
    }
}
