package minzheng.atlas.boundary.check;

import static minzheng.atlas.boundary.check.LineWorld.SN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import minzheng.atlas.boundary.ReferenceObject;
import minzheng.atlas.boundary.check.LineWorld.Marker;
import minzheng.atlas.geometry.Geodesic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

/** Reference objects, and what is not comparable by coordinates at all. */
class ReferenceChecksTest {
    private final LineWorld world = LineWorld.clean();
    private final Marker marker = world.markers.get("004");

    /** At azimuth 30 degrees and 50 m by coordinates, registered as told; the document is in degrees. */
    private void inDegrees(double azimuth, String kind, double distance) {
        Coordinate there = Geodesic.from(LineWorld.place(marker.x, marker.y), 30, 50);
        marker.objects.set(1, new ReferenceObject("水塔", null, azimuth, kind, distance, there.x, there.y, null));
    }

    /** 30 km east of the meridian of 108 degrees, on the datum of 1980: 30 m east and 40 m north of the marker. */
    private void inAPlane(@Nullable Double azimuth, @Nullable String kind, double distance) {
        marker.comparable = false;
        marker.crs = "EPSG:2360";
        marker.document = new double[] {36_530_000, 2_526_000};
        marker.objects.set(
                1, new ReferenceObject("水塔", null, azimuth, kind, distance, 36_530_030.0, 2_526_040.0, null));
    }

    @Test
    void nothingIsFoundInACleanRegister() {
        inDegrees(30, "true", 50);
        assertThat(world.find(new ReferenceObjects())).isEmpty();
        assertThat(world.find(new ReferenceObjectsMissing())).isEmpty();
        assertThat(world.find(new NotComparable())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 1, 10, 100})
    void aDistanceThatDiffers(double difference) {
        inDegrees(30, "true", 50 + difference);
        assertThat(world.limit("reference_distance_difference_m", difference * 1.001)
                        .find(new ReferenceObjects()))
                .isEmpty();
        List<Defect> found = world.limit("reference_distance_difference_m", difference * 0.999)
                .find(new ReferenceObjects());
        assertThat(found).hasSize(1);
        assertThat(found.get(0).measures().get("distance_m")).isCloseTo(50, within(1e-6));
        assertThat(found.get(0).zh()).contains("水塔", "004");
    }

    @ParameterizedTest
    @CsvSource({"31.9, 0", "32.1, 1", "28.1, 0", "27.9, 1", "210, 1", "389, 0"})
    void anAzimuthThatDiffers(double azimuth, int findings) {
        inDegrees(azimuth, "true", 50);
        assertThat(world.find(new ReferenceObjects()).stream().map(Defect::code))
                .hasSize(findings)
                .allMatch("reference_object"::equals);
    }

    /** atan(30/40) = 36.870 degrees; grid north lies 0.292 deg x sin(22.8 deg) = 0.113 degrees east of true north. */
    @ParameterizedTest
    @CsvSource({"36.870, grid, 0", "36.983, grid, 1", "36.983, true, 0", "36.870, true, 1", "36.757, true, 1"})
    void inAZoneTheMeridiansConverge(double azimuth, String kind, int findings) {
        inAPlane(azimuth, kind, 50);
        assertThat(world.limit("azimuth_difference_deg", 0.02).find(new ReferenceObjects()))
                .hasSize(findings);
    }

    @Test
    void magneticAzimuthsAreNotComparedAndSaidOnce() {
        inAPlane(200.0, "magnetic", 50);
        marker.objects.set(2, new ReferenceObject("桥", null, 1.0, null, 10.0, 36_530_000.0, 2_526_010.0, null));
        assertThat(world.find(new ReferenceObjects()))
                .extracting(Defect::code)
                .containsExactly("reference_azimuth_not_comparable");
        assertThat(world.find(new ReferenceObjects()))
                .extracting(Defect::severity)
                .containsExactly(Severity.INFO);
        // a distance needs no north
        inAPlane(200.0, "magnetic", 60);
        assertThat(world.find(new ReferenceObjects()))
                .extracting(Defect::code)
                .containsExactly("reference_object", "reference_azimuth_not_comparable");
    }

    @Test
    void fewerThanThree() {
        marker.objects.remove(0);
        List<Defect> found = world.find(new ReferenceObjectsMissing());
        assertThat(found).hasSize(1);
        assertThat(found.get(0).measures()).containsEntry("objects", 2.0);
    }

    @Test
    void namesTheDatumFromWhichThereIsNoWay() {
        inAPlane(null, null, 50);
        world.line(SN).comparable = false;
        List<Defect> found = world.find(new NotComparable());
        assertThat(found).hasSize(1);
        assertThat(found.get(0).severity()).isEqualTo(Severity.INFO);
        assertThat(found.get(0).zh()).contains("西安80", "EPSG:2360", "004", "界线走向");
        assertThat(found.get(0).measures()).containsEntry("markers", 1.0);
    }
}
