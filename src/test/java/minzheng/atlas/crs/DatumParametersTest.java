package minzheng.atlas.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import minzheng.atlas.fault.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Invented round parameters. On the equator at 90 E a place is (0, a, 0), so that its shift is one line of arithmetic. */
class DatumParametersTest {
    private static final double XIAN_A = 6_378_140;
    private static final double ARCSEC = 1 / 3600.0;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        // the rotated vector goes from Y towards -X, that is east, by the angle itself
        "position_vector, 1, 0.000277777777778",
        // the rotated frame lets the same numbers mean the other way
        "coordinate_frame, 1, -0.000277777777778",
    })
    void rotationsGoTheWayTheConventionSays(String convention, double arcsec, double expectedDegrees)
            throws IOException {
        Coordinate moved = shifted(parameters(convention, "0, y: 0, z: 0", "0, y: 0, z: " + arcsec, 0), 90, 0);

        assertThat(moved.x - 90).isCloseTo(expectedDegrees, within(1e-12));
        assertThat(moved.y).isCloseTo(0, within(1e-12));
    }

    @Test
    void translationsAreAddedToTheOldPlace() throws IOException {
        // X grows by 100 m at (0, a, 0): the place turns west by atan(100 / a)
        Coordinate moved = shifted(parameters("position_vector", "100, y: 0, z: 0", "0, y: 0, z: 0", 0), 90, 0);

        assertThat(90 - moved.x).isCloseTo(Math.toDegrees(Math.atan(100 / XIAN_A)), within(1e-12));
    }

    @Test
    void scaleEnlargesWhatIsTranslatedTo() throws IOException {
        // 1 ppm of a = 6.37814 m along Y; with X + 100 m the angle is atan(100 / (a + 6.37814))
        Coordinate moved = shifted(parameters("position_vector", "100, y: 0, z: 0", "0, y: 0, z: 0", 1), 90, 0);

        assertThat(90 - moved.x).isCloseTo(Math.toDegrees(Math.atan(100 / (XIAN_A + 6.37814))), within(1e-13));
    }

    @Test
    void rotationAboutTheFirstAxisLiftsAPlaceNorth() throws IOException {
        // about X from Y towards Z: at (0, a, 0) by one second of geocentric latitude, i.e. by 1 / (1 - e²) of it
        // geodetic
        Coordinate moved = shifted(parameters("position_vector", "0, y: 0, z: 0", "1, y: 0, z: 0", 0), 90, 0);

        assertThat(moved.y).isCloseTo(ARCSEC / (1 - 0.00669438), within(1e-8));
    }

    @Test
    void zonesOfTheOldDatumAreUnprojectedOnItsOwnEllipsoid() throws IOException {
        // no shift at all: only the ellipsoids differ. On the meridian of zone 36 the longitude stays.
        Crs crs =
                Crs.named("EPSG:2381", configured(parameters("position_vector", "0, y: 0, z: 0", "0, y: 0, z: 0", 0)));

        // by PROJ: cs2cs +proj=tmerc +lon_0=108 +x_0=500000 +a=6378140 +rf=298.257 of 22.8161 N
        Geometry place = crs.toStorage(point(500_000, 2_524_173.16670));

        assertThat(place.getCoordinate().x).isCloseTo(108, within(1e-12));
        // 3 m of axis and the flattening move the latitude by less than 2 cm
        assertThat(place.getCoordinate().y).isCloseTo(22.8161, within(2e-7));
    }

    @Test
    void outsideOfTheirAreaTheyAreNotUsed() throws IOException {
        Crs crs =
                Crs.named("EPSG:4610", configured(parameters("position_vector", "0, y: 0, z: 0", "0, y: 0, z: 0", 0)));

        assertThatThrownBy(() -> crs.toStorage(point(80, 0))).isInstanceOf(OutsideDomain.class);
    }

    @Test
    void reportsTellTheSourceAndNeverTheNumbers() throws IOException {
        Path file = file(parameters("position_vector", "123.25, y: 0, z: 0", "0.125, y: 0, z: 0", 7.5));
        Crs crs = Crs.named("EPSG:2381", Conversions.configured(file, null));

        assertThat(crs.note()).contains("市局2024年7号文").contains("0.5 m").doesNotContain("123.25", "0.125", "7.5");
        assertThat(DatumParameterFile.read(file).toString()).doesNotContain("123.25", "0.125", "7.5");
    }

    @ParameterizedTest
    @CsvSource({
        "wgs_84, position_vector, 不能为",
        "xian_1980, left_handed, xian_1980.convention",
    })
    void aWrongFileEndsTheStartWithoutTellingNumbers(String datum, String convention, String message)
            throws IOException {
        String text =
                parameters(convention, "123.25, y: 0, z: 0", "0, y: 0, z: 0", 0).replace("xian_1980", datum);

        assertThatThrownBy(() -> configured(text))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("123.25");
    }

    @Test
    void aMissingParameterIsNotTakenAsZero() {
        assertThatThrownBy(() -> configured(parameters("position_vector", "1, y: 0, z: 0", "0, y: 0, z: 0", 0)
                        .replace("  scale_ppm: 0.0\n", "")))
                .hasMessageContaining("xian_1980");
    }

    @Test
    void aFileThatOthersMayReadIsRefused() throws IOException {
        Path file = file(parameters("position_vector", "1, y: 0, z: 0", "0, y: 0, z: 0", 0));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> Conversions.configured(file, null)).hasMessageContaining("chmod 600");
    }

    private Coordinate shifted(String yaml, double lon, double lat) throws IOException {
        return Crs.named("EPSG:4610", configured(yaml))
                .toStorage(point(lon, lat))
                .getCoordinate();
    }

    private Conversions configured(String yaml) throws IOException {
        return Conversions.configured(file(yaml), null);
    }

    private Path file(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("datums.yaml"), yaml);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private static String parameters(String convention, String translation, String rotation, double ppm) {
        return """
                xian_1980:
                  convention: %s
                  translation_m: {x: %s}
                  rotation_arcsec: {x: %s}
                  scale_ppm: %s
                  source: 市局2024年7号文
                  accuracy_m: 0.5
                  area: {west: 89, south: -1, east: 109, north: 24}
                """.formatted(convention, translation, rotation, ppm);
    }

    private static Geometry point(double x, double y) {
        return new GeometryFactory().createPoint(new Coordinate(x, y));
    }
}
