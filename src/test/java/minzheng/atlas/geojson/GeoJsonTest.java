package minzheng.atlas.geojson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import minzheng.atlas.fault.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class GeoJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"Point\",\"coordinates\":[108.1234567,22.5]}",
                "{\"type\":\"MultiPoint\",\"coordinates\":[[1.0,2.0],[3.0,4.0]]}",
                "{\"type\":\"LineString\",\"coordinates\":[[1.0,2.0],[3.0,4.0]]}",
                "{\"type\":\"MultiLineString\",\"coordinates\":[[[1.0,2.0],[3.0,4.0]],[[5.0,6.0],[7.0,8.0]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0.0,0.0],[9.0,0.0],[9.0,9.0],[0.0,0.0]],[[5.0,1.0],[6.0,1.0],[6.0,2.0],[5.0,1.0]]]}",
                "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[0.0,0.0],[1.0,0.0],[1.0,1.0],[0.0,0.0]]]]}"
            })
    void readsAndWritesTheSame(String text) throws IOException {
        Geometry geometry = read(text);
        assertThat(geometry.getSRID()).isEqualTo(4490);
        assertThat(write(geometry)).isEqualTo(text);
    }

    @Test
    void writesSevenDecimalsAndNoNegativeZero() throws IOException {
        assertThat(write(read("{\"type\":\"Point\",\"coordinates\":[108.00000004999,-0.00000000001]}")))
                .isEqualTo("{\"type\":\"Point\",\"coordinates\":[108.0,0.0]}");
    }

    @Test
    void writesCollections() throws IOException {
        GeometryFactory factory = new GeometryFactory();
        assertThat(write(factory.createGeometryCollection(new Geometry[] {factory.createPoint()})))
                .isEqualTo(
                        "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[]}]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "7 | /g",
                "{\"type\":\"Circle\",\"coordinates\":[1,2]} | /g/type",
                "{\"type\":\"Point\"} | /g/coordinates",
                "{\"type\":\"Point\",\"coordinates\":[1]} | /g/coordinates",
                "{\"type\":\"Point\",\"coordinates\":[\"1\",2]} | /g/coordinates",
                "{\"type\":\"Point\",\"coordinates\":[181,2]} | /g/coordinates",
                "{\"type\":\"Point\",\"coordinates\":[1,-91]} | /g/coordinates",
                "{\"type\":\"Point\",\"coordinates\":[1e999,2]} | /g/coordinates",
                "{\"type\":\"Point\",\"coordinates\":[1,2],\"crs\":{}} | /g/crs",
                "{\"type\":\"LineString\",\"coordinates\":[[1,2]]} | /g/coordinates",
                "{\"type\":\"Polygon\",\"coordinates\":[]} | /g/coordinates",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[0,0]]]} | /g/coordinates/0",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,1]]]} | /g/coordinates/0",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,95],[0,0]]]} | /g/coordinates/0/2",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,1],[1,0],[0,1],[0,0]]]} | /g"
            })
    void whatIsWrongIsNamedByItsPointer(String text, String pointer) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        InvalidRequest.class, e -> assertThat(e.field()).isEqualTo(pointer));
    }

    @Test
    void vertexAfterTheLimitIsRefused() throws IOException {
        String four = "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,0]]]}";
        assertThat(GeoJsonReader.read(JSON.readTree(four), "", 4).getNumPoints())
                .isEqualTo(4);
        assertThatThrownBy(() -> GeoJsonReader.read(JSON.readTree(four), "", 3))
                .hasMessageContaining("/coordinates/0/3")
                .hasMessageContaining("more than 3 vertices");
    }

    private static Geometry read(String text) throws IOException {
        return GeoJsonReader.read(JSON.readTree(text), "/g");
    }

    private static String write(Geometry geometry) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            GeoJsonWriter.write(geometry, out);
        }
        return text.toString();
    }
}
