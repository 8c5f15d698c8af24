package minzheng.atlas.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class GeodesicTest {
    /** One degree of the equator is a * pi / 180 on any ellipsoid of revolution. */
    @Test
    void measuresAlongTheEquator() {
        double degree = 6_378_137.0 * Math.PI / 180;
        assertThat(Geodesic.distance(new Coordinate(10, 0), new Coordinate(11, 0)))
                .isCloseTo(degree, within(1e-6));
        assertThat(Geodesic.azimuth(new Coordinate(10, 0), new Coordinate(9, 0)))
                .isCloseTo(270, within(1e-9));
        Coordinate there = Geodesic.from(new Coordinate(10, 0), 90, degree);
        assertThat(there.x).isCloseTo(11, within(1e-9));
    }

    /** The whole ellipsoid of GRS 80 has 510 065 621.7 km2; an eighth of it lies in one octant. */
    @Test
    void measuresAnOctant() throws ParseException {
        Geometry octant = new WKTReader().read("POLYGON ((0 0, 90 0, 90 90, 0 90, 0 0))");
        assertThat(Geodesic.area(octant) / 1e6).isCloseTo(510_065_621.7 / 8, within(0.1));
    }

    @Test
    void takesHolesOutAndAddsParts() throws ParseException {
        Geometry square = new WKTReader().read("POLYGON ((108 22, 108.1 22, 108.1 22.1, 108 22.1, 108 22))");
        Geometry holed = new WKTReader()
                .read("MULTIPOLYGON (((108 22, 108 22.1, 108.1 22.1, 108.1 22, 108 22), "
                        + "(108.02 22.02, 108.04 22.02, 108.04 22.04, 108.02 22.04, 108.02 22.02)))");
        Geometry hole = new WKTReader()
                .read("POLYGON ((108.02 22.02, 108.04 22.02, 108.04 22.04, 108.02 22.04, 108.02 22.02))");
        assertThat(Geodesic.area(holed)).isCloseTo(Geodesic.area(square) - Geodesic.area(hole), within(1e-3));
        assertThat(Geodesic.length(holed)).isCloseTo(Geodesic.length(square) + Geodesic.length(hole), within(1e-6));
    }
}
