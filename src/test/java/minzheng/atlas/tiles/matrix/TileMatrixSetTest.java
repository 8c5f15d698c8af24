package minzheng.atlas.tiles.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

/** The numbers of OGC 17-083r4, annexes D.1 (web mercator) and D.2 (degrees), and tiles worked out by hand. */
class TileMatrixSetTest {
    @ParameterizedTest
    @CsvSource({
        "WebMercatorQuad, 0, 559082264.028717, 156543.033928041, 1, 1",
        "WebMercatorQuad, 1, 279541132.014358, 78271.5169640205, 2, 2",
        "WebMercatorQuad, 18, 2132.72958385, 0.597164283559, 262144, 262144",
        "CGCS2000Quad, 0, 279541132.014358, 0.703125, 2, 1",
        "CGCS2000Quad, 1, 139770566.007179, 0.3515625, 4, 2",
        "CGCS2000Quad, 9, 545978.773465544, 0.001373291015625, 1024, 512"
    })
    void scalesAreThoseOfTheStandard(String id, int zoom, double scale, double cell, long columns, long rows) {
        TileMatrixSet set = TileMatrixSet.get(id);

        assertThat(set.scaleDenominator(zoom)).isCloseTo(scale, within(scale * 1e-9));
        assertThat(set.cellSize(zoom)).isCloseTo(cell, within(cell * 1e-9));
        assertThat(set.columns(zoom)).isEqualTo(columns);
        assertThat(set.rows(zoom)).isEqualTo(rows);
    }

    @ParameterizedTest
    @CsvSource({
        // a quarter of the world is the north-west tile of zoom 1; 10 degrees are 1 113 194.907932736 m of equator
        "WebMercatorQuad, 1, 0, 0, -20037508.342789244, 0, 0, 20037508.342789244",
        "WebMercatorQuad, 1, 1, 1, 0, -20037508.342789244, 20037508.342789244, 0",
        "WebMercatorQuad, 2, 1, 3, 10018754.171394622, 0, 20037508.342789244, 10018754.171394622",
        "CGCS2000Quad, 0, 0, 1, 0, -90, 180, 90",
        "CGCS2000Quad, 1, 0, 3, 90, 0, 180, 90",
        "CGCS2000Quad, 3, 2, 12, 90, 22.5, 112.5, 45"
    })
    void tilesAreCountedFromTheNorthWest(
            String id, int zoom, long row, long column, double west, double south, double east, double north) {
        Envelope box = TileMatrixSet.get(id).envelope(new TileAddress(zoom, row, column));

        assertThat(new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()})
                .containsExactly(new double[] {west, south, east, north}, within(1e-6));
    }

    @Test
    void mercatorGoesToDegreesAndBack() {
        Envelope half =
                TileMatrixSet.WEB_MERCATOR.toDegrees(TileMatrixSet.WEB_MERCATOR.envelope(new TileAddress(1, 0, 1)));

        // atan(sinh(pi)) is where the square of web mercator ends
        assertThat(half.getMaxX()).isCloseTo(180, within(1e-9));
        assertThat(half.getMaxY()).isCloseTo(85.0511287798066, within(1e-9));
        assertThat(half.getMinX()).isZero();
        assertThat(half.getMinY()).isCloseTo(0, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        // (108.35 + 180) / 360 * 1024 = 820.2; latitude 22.82 is the 445th row of 1024
        "WebMercatorQuad, 10, 108.35, 108.36, 22.82, 22.83, 10/445..445/820..820",
        // (90 - 22.83) / 180 * 512 = 191.06; (108.35 + 180) / 360 * 1024 = 820.2
        "CGCS2000Quad, 9, 108.35, 108.36, 22.82, 22.83, 9/191..191/820..820",
        // poles lie outside the square of web mercator: the first and last row are as near as it gets
        "WebMercatorQuad, 2, -180, 180, -90, 90, 2/0..3/0..3",
        "CGCS2000Quad, 1, -180, 180, -90, 90, 1/0..1/0..3"
    })
    void rangeHoldsWhatABoxMeets(
            String id, int zoom, double west, double east, double south, double north, String range) {
        assertThat(TileMatrixSet.get(id).range(zoom, new Envelope(west, east, south, north)))
                .hasToString(range);
    }

    @Test
    void nothingKnownMeansEverywhere() {
        TileRange range = TileMatrixSet.CGCS2000.range(1, new Envelope());

        assertThat(range).hasToString("1/0..1/0..3");
        assertThat(range.contains(new TileAddress(1, 1, 3))).isTrue();
        assertThat(range.contains(new TileAddress(1, 2, 0))).isFalse();
        assertThat(range.contains(new TileAddress(2, 0, 0))).isFalse();
    }

    @Test
    void degreesAreAsFineAsTheNextZoomOfMercator() {
        // 360 degrees over 512 pixels, against 360 over 512 at zoom 1
        assertThat(TileMatrixSet.CGCS2000.webMercatorZoom(0)).isEqualTo(1);
        assertThat(TileMatrixSet.CGCS2000.firstZoomFor(5)).isEqualTo(4);
        assertThat(TileMatrixSet.CGCS2000.firstZoomFor(0)).isZero();
        assertThat(TileMatrixSet.WEB_MERCATOR.webMercatorZoom(7)).isEqualTo(7);
    }

    @Test
    void documentStatesAxesAsTheSystemHasThem() {
        var degrees = MatrixDocument.of(TileMatrixSet.CGCS2000);

        assertThat(degrees.get("crs").asText()).isEqualTo("http://www.opengis.net/def/crs/EPSG/0/4490");
        assertThat(degrees.get("orderedAxes")).hasToString("[\"Lat\",\"Lon\"]");
        assertThat(degrees.at("/tileMatrices/5/pointOfOrigin")).hasToString("[90.0,-180.0]");
        assertThat(degrees.at("/boundingBox/lowerLeft")).hasToString("[-90.0,-180.0]");
        assertThat(degrees.has("uri")).isFalse();
        var mercator = MatrixDocument.of(TileMatrixSet.WEB_MERCATOR);
        assertThat(mercator.get("uri").asText())
                .isEqualTo("http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad");
        assertThat(mercator.get("tileMatrices")).hasSize(19);
        assertThat(mercator.at("/tileMatrices/0/pointOfOrigin/1").asDouble()).isCloseTo(20037508.3427892, within(1e-6));
        assertThat(mercator.at("/tileMatrices/18/id").asText()).isEqualTo("18");
    }
}
