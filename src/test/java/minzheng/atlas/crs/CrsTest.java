package minzheng.atlas.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ch.qos.logback.classic.LoggerContext;
import java.net.URL;
import minzheng.atlas.fault.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.slf4j.LoggerFactory;

class CrsTest {
    /** 1 mm on the ground is 9.0e-9 degrees of latitude and 9.7e-9 of longitude at 22.8 N. */
    private static final double ONE_MM = 9e-9;

    @ParameterizedTest
    @CsvSource({
        // recorded from PROJ 9.1.1 cs2cs for 22.8161 N 108.3661 E on CGCS2000, printed to 1 cm there
        "EPSG:4524, 36537584.33, 2524218.55",
        "EPSG:4545, 537584.33, 2524218.55",
        "EPSG:4497, 19229534.40, 2526583.82",
    })
    void zonesOfCgcs2000LeadToTheRecordedPlace(String crs, double easting, double northing) {
        Geometry place = Crs.named(crs).toStorage(point(easting, northing));

        assertThat(place.getSRID()).isEqualTo(4490);
        // the vector is rounded to 1 cm: half of that and the millimetre
        assertThat(place.getCoordinate().x).isCloseTo(108.3661, within(6 * ONE_MM));
        assertThat(place.getCoordinate().y).isCloseTo(22.8161, within(6 * ONE_MM));
    }

    @ParameterizedTest
    @CsvSource({
        // ST_Transform of (108.3661 22.8161) on PROJ 9.1.1
        "EPSG:4524, 36537584.33357233, 2524218.553736274",
        "EPSG:4545, 537584.3335723316, 2524218.553736274",
        "EPSG:4497, 19229534.39726628, 2526583.8239502106",
    })
    void agreesWithProjToOneMillimetre(String crs, double easting, double northing) {
        Geometry place = Crs.named(crs).toStorage(point(easting, northing));

        assertThat(place.getCoordinate().x).isCloseTo(108.3661, within(ONE_MM));
        assertThat(place.getCoordinate().y).isCloseTo(22.8161, within(ONE_MM));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EPSG:4490",
                "4326",
                "urn:ogc:def:crs:EPSG::4490",
                "OGC:CRS84",
                "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
            })
    void degreesOfCgcs2000AndWgs84StayAsTheyAre(String crs) {
        Geometry place = Crs.named(crs).toStorage(point(108.3661, 22.8161));

        assertThat(place.getCoordinate()).isEqualTo(new Coordinate(108.3661, 22.8161));
        assertThat(place.getSRID()).isEqualTo(4490);
    }

    @ParameterizedTest
    @ValueSource(ints = {4610, 4214, 2361, 2382, 2413, 2434, 21418, 4555})
    void oldDatumsAreRefusedWithTheReason(int code) {
        assertThatThrownBy(() -> Crs.named("EPSG:" + code))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("没有公开的到 CGCS2000 的转换参数")
                .hasMessageContaining("EPSG:" + code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:999999", "beijing", "", "EPSG:54"})
    void unknownSystemsAreRefused(String name) {
        assertThatThrownBy(() -> Crs.named(name))
                .isInstanceOf(InvalidRequest.class)
                .extracting(e -> ((InvalidRequest) e).code())
                .isEqualTo("unknown_crs");
    }

    @Test
    void anOldDatumIsAKnownNameAndANumberOfNothingIsNot() {
        Crs.requireKnown("EPSG:2381");
        Crs.requireKnown("4545");

        assertThatThrownBy(() -> Crs.requireKnown("EPSG:999999")).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void marylandMetresLeadToWashington() {
        // a nursing home of Washington DC is delivered in both EPSG:26985 and degrees; they agree within a metre
        Geometry place = Crs.named("EPSG:26985").toStorage(point(398851.56, 128563.29));

        assertThat(place.getCoordinate().x).isCloseTo(-77.013228, within(1e-5));
        assertThat(place.getCoordinate().y).isCloseTo(38.824859, within(1e-5));
    }

    /** The GeoTools artifact bundles an old slf4j and guava; the ones of their own jars must win. */
    @Test
    void loggingAndGuavaComeFromTheirOwnJars() throws ClassNotFoundException {
        assertThat(LoggerFactory.getILoggerFactory()).isInstanceOf(LoggerContext.class);
        assertThat(jarOf(LoggerFactory.class)).contains("slf4j-api");
        assertThat(jarOf(Class.forName("com.fasterxml.jackson.core.JsonFactory")))
                .contains("jackson-core");
    }

    private static String jarOf(Class<?> type) {
        URL location = type.getProtectionDomain().getCodeSource().getLocation();
        return location.getPath();
    }

    private static Geometry point(double x, double y) {
        return new GeometryFactory().createPoint(new Coordinate(x, y));
    }
}
