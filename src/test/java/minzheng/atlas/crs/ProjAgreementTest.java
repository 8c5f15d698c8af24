package minzheng.atlas.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Positions recorded from PROJ within 3 degrees of the central meridian; the file says how they were made. */
class ProjAgreementTest {
    /** One millimetre on the ground, in degrees along a meridian of 111 km a degree. */
    private static final double ONE_MM = 0.001 / 111_320;

    @ParameterizedTest
    @CsvFileSource(resources = "proj-9.1.1.csv", numLinesToSkip = 1)
    void leadsToTheSamePlaceAsProjWithinOneMillimetre(
            int code, double lon, double lat, double easting, double northing) {
        Coordinate place = Crs.named("EPSG:" + code)
                .toStorage(new GeometryFactory().createPoint(new Coordinate(easting, northing)))
                .getCoordinate();

        assertThat(place.x).isCloseTo(lon, within(ONE_MM / Math.cos(Math.toRadians(lat))));
        assertThat(place.y).isCloseTo(lat, within(ONE_MM));
    }
}
