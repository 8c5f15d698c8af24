package minzheng.atlas.ogc.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import minzheng.atlas.ogc.collection.ServedCrs;
import minzheng.atlas.support.GridCity;
import org.junit.jupiter.api.Test;

class ShapeTest {
    private static final String SQUARE_WITH_HOLE = """
            {"type": "Polygon", "coordinates": [[[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]],
             [[0.5, 0.5], [1, 1], [1, 0.5], [0.5, 0.5]]]}""";

    @Test
    void aPointIsItsCoordinates() {
        Shape shape = shape("{\"type\": \"Point\", \"coordinates\": [108.123456789, 22.8]}");
        assertThat(shape.text()).isEqualTo("POINT (108.12346 22.8)");
        assertThat(shape.vertices()).isEqualTo(1);
    }

    @Test
    void aLongShapeIsItsBeginningAndItsVertices() {
        Shape shape = shape(SQUARE_WITH_HOLE);
        assertThat(shape.text()).isEqualTo("POLYGON (0 0, 2 0, 2 2, 0 2, …)");
        assertThat(shape.vertices()).isEqualTo(9);
    }

    @Test
    void metresHaveOneDecimal() {
        assertThat(shape("{\"type\": \"Point\", \"coordinates\": [2522880.1234, 36500000]}")
                        .text())
                .isEqualTo("POINT (2522880.1 36500000)");
    }

    @Test
    void partsOfACollectionAreAdded() {
        Shape shape = shape("{\"type\": \"GeometryCollection\", \"geometries\": ["
                + "{\"type\": \"Point\", \"coordinates\": [1, 2]}, " + SQUARE_WITH_HOLE + "]}");
        assertThat(shape.vertices()).isEqualTo(10);
    }

    @Test
    void noGeometryIsNotThere() {
        assertThat(Shape.of(GridCity.json("{}").path("geometry")).isThere()).isFalse();
        assertThat(Shape.of(GridCity.json("{\"geometry\": null}").path("geometry"))
                        .isThere())
                .isFalse();
    }

    /** 2 x 1 units, drawn 280 wide within margins of 10: north is up, so y 0 is at 150 and y 1 at 10. */
    @Test
    void aSketchHasNorthUp() {
        String line = "{\"type\": \"LineString\", \"coordinates\": [[0, 0], [2, 0], [2, 1], [2, 1.0001]]}";
        assertThat(sketch(line, metres(false))).contains("viewBox=\"0 0 300 160\"", "d=\"M10 150 290 150 290 10\"");
    }

    @Test
    void aSketchKnowsTheOrderOfAxes() {
        String line = "{\"type\": \"LineString\", \"coordinates\": [[0, 0], [0, 2], [1, 2]]}";
        assertThat(sketch(line, metres(true))).contains("d=\"M10 150 290 150 290 10\"");
    }

    @Test
    void aDegreeOfLongitudeIsShorterInTheNorth() {
        String line = "{\"type\": \"LineString\", \"coordinates\": [[0, 59], [2, 61]]}"; // cos 60° = 1/2
        assertThat(sketch(line, ServedCrs.CRS84)).contains("viewBox=\"0 0 160 300\"");
    }

    private static ServedCrs metres(boolean northFirst) {
        return new ServedCrs("urn:test", 4546, northFirst, false);
    }

    private static Shape shape(String geometry) {
        return Shape.of(GridCity.json(geometry));
    }

    private static String sketch(String geometry, ServedCrs crs) {
        Html html = new Html();
        Sketch.draw(html, GridCity.json(geometry), shape(geometry).box(), crs, "线");
        return new String(html.bytes(), StandardCharsets.UTF_8);
    }
}
