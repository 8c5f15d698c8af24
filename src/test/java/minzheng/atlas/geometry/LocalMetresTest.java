package minzheng.atlas.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class LocalMetresTest {
    private static final Coordinate NANNING = new Coordinate(108.3661, 22.8161);

    /** Vincenty on GRS 80 from (108.3661, 22.8161): 0.01 degrees east 1026.626 m, north 1107.483 m. */
    @Test
    void aHundredthOfADegree() {
        LocalMetres metres = LocalMetres.at(NANNING);

        assertThat(metres.distance(NANNING, new Coordinate(108.3761, 22.8161))).isCloseTo(1026.63, within(0.2));
        assertThat(metres.distance(NANNING, new Coordinate(108.3661, 22.8261))).isCloseTo(1107.5, within(0.2));
    }

    @Test
    void thereAndBack() {
        LocalMetres metres = LocalMetres.at(NANNING);
        Coordinate place = new Coordinate(108.37, 22.82);

        assertThat(metres.toDegrees(metres.of(place)).distance(place)).isLessThan(1e-12);
    }
}
