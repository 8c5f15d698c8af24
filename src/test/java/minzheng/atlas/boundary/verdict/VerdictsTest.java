package minzheng.atlas.boundary.verdict;

import static minzheng.atlas.boundary.verdict.ListedMarkers.PARAMETERS;
import static minzheng.atlas.boundary.verdict.ListedMarkers.marker;
import static minzheng.atlas.boundary.verdict.ListedMarkers.measured;
import static minzheng.atlas.boundary.verdict.ListedMarkers.number;
import static minzheng.atlas.boundary.verdict.ListedMarkers.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import minzheng.atlas.boundary.BoundaryMarker;
import minzheng.atlas.boundary.ReferenceObject;
import minzheng.atlas.boundary.Sector;
import minzheng.atlas.geometry.Geodesic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class VerdictsTest {
    /** 3 m towards east-south-east at 0.02 m and 0.1 m: T = 9 / 0.0104 = 865.4. */
    @Test
    void aDisplacedMarkerSaysHowFarAndWhereTo() {
        MarkerVerdict found = only(measured(1, number(1), Geodesic.from(place(1), 112.5, 3), 0.02));

        assertThat(found.verdict()).isEqualTo(Verdict.DISPLACED);
        assertThat(found.distanceM()).isCloseTo(3, within(1e-6));
        assertThat(found.bearingDeg()).isCloseTo(112.5, within(1e-6));
        assertThat(found.sector()).isEqualTo(Sector.ESE);
        assertThat(found.statistic()).isCloseTo(865.4, within(0.1));
        assertThat(found.matchedBy()).isEqualTo(Matching.By.NUMBER);
    }

    /** A wrong zone puts every marker hundreds of kilometres off; nobody carried them there. */
    @Test
    void aPlaceFartherThanAnyPointIsLookedForIsNotCalledDisplaced() {
        MarkerVerdict found = only(measured(1, number(1), Geodesic.from(place(1), 90, 311_000), 0.02));
        assertThat(found.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(found.reason().code()).isEqualTo("implausibly_far");
        assertThat(found.reason().zh()).contains("311000", "带号");
    }

    @Test
    void withoutAnAccuracyNothingIsAssumed() {
        MarkerVerdict survey = only(measured(1, number(1), place(1), null));
        assertThat(survey.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(survey.reason().code()).isEqualTo("survey_accuracy_unknown");
        assertThat(survey.distanceM()).isCloseTo(0, within(1e-6));
        assertThat(survey.p()).isNull();

        MarkerVerdict register = verdicts(
                        List.of(marker(1, "", place(1), "EPSG:4490", null, List.of())),
                        measured(1, number(1), place(1), 0.02))
                .verdicts()
                .get(0);
        assertThat(register.reason().code()).isEqualTo("register_accuracy_unknown");
    }

    @Test
    void rowsAndMarkersThatDoNotFindEachOtherAreListed() {
        VerdictTable table = verdicts(
                ListedMarkers.registered(4),
                measured(1, number(1), place(1), 0.02),
                measured(2, " ０１０２００１q ", place(1), 0.02), // the same number, full width
                measured(3, null, Geodesic.from(place(2), 0, 40), 0.02), // by place
                measured(4, "P9", Geodesic.from(place(3), 0, 140), 0.02)); // nothing within 100 m

        assertThat(table.doubleMatched()).singleElement().satisfies(twice -> {
            assertThat(twice.rows()).containsExactly(1, 2);
            assertThat(twice.markers()).extracting(MarkerName::number).containsExactly(number(1));
        });
        assertThat(table.verdicts()).singleElement().satisfies(found -> {
            assertThat(found.marker().number()).isEqualTo(number(2));
            assertThat(found.matchedBy()).isEqualTo(Matching.By.PLACE);
            assertThat(found.distanceM()).isCloseTo(40, within(1e-6));
        });
        assertThat(table.unmatchedPoints()).extracting(UnmatchedPoint::row).containsExactly(4);
        assertThat(table.unmatchedMarkers()).extracting(MarkerName::number).containsExactly(number(3), number(4));
    }

    @Test
    void aRowNearTwoMarkersIsNotGivenToTheNearerOne() {
        List<BoundaryMarker> twins = List.of(
                marker(1, "A", place(1), "EPSG:4490", 0.1, List.of()),
                marker(1, "B", Geodesic.from(place(1), 0, 30), "EPSG:4490", 0.1, List.of()));

        VerdictTable near = verdicts(twins, measured(1, null, place(1), 0.02));
        assertThat(near.verdicts()).isEmpty();
        assertThat(near.doubleMatched())
                .singleElement()
                .satisfies(twice -> assertThat(twice.markers()).hasSize(2));
        assertThat(verdicts(twins, measured(1, number(1), place(1), 0.02)).doubleMatched())
                .hasSize(1);
        assertThat(verdicts(twins, measured(1, number(1) + "B", Geodesic.from(place(1), 0, 30), 0.02))
                        .verdicts())
                .singleElement()
                .satisfies(found -> assertThat(found.marker().member()).isEqualTo("B"));
    }

    /** Zone 36 of Xi'an 80; marker 4 was measured 5 m north of where the others say it should be. */
    @Test
    void anOldRegisterIsNotComparableButItsNeighboursSingleOutTheOneThatMoved() {
        VerdictTable table = Verdicts.of(ListedMarkers.register(old(List.of())), surveyed(4, 5, List.of()), PARAMETERS);

        assertThat(table.counts().notComparable()).isEqualTo(10);
        assertThat(table.verdicts()).allSatisfy(found -> {
            assertThat(found.verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
            assertThat(found.distanceM()).isNull();
            assertThat(found.datumFree().verdict())
                    .as(found.marker().number())
                    .isEqualTo(
                            found.marker().number().equals(number(4))
                                    ? Consistency.INCONSISTENT
                                    : Consistency.CONSISTENT);
        });
        DatumFree moved = table.verdicts().get(3).datumFree();
        assertThat(moved.shiftM()).isCloseTo(5, within(0.3));
        assertThat(moved.distances()).extracting(DatumFree.Side::to).containsExactly(number(3), number(5));
        assertThat(moved.distances().get(0).registeredM()).isCloseTo(500, within(0.6));
        // 5 m aside of two sides of 500 m: 2 x 0.01 rad = 2.06e3 seconds... of arc, twice
        assertThat(Math.abs(moved.angle().differenceSec())).isCloseTo(4125, within(100.0));
    }

    @Test
    void referenceObjectsNeedNoDatum() {
        List<ReferenceObject> registered = List.of(object("树", 90.0, 12.5), object("屋", 350.0, 30.0));
        List<ReferenceObject> far = List.of(object("树", 90.5, 14.0), object("屋", 1.0, 30.2));
        List<ReferenceObject> near = List.of(object("树", 91.0, 12.9), object("屋", 351.0, 30.2));

        assertThat(references(registered, near).verdict()).isEqualTo(Consistency.CONSISTENT);
        assertThat(references(registered, far).verdict()).isEqualTo(Consistency.INCONSISTENT);
        assertThat(references(registered, far).references().get(1).azimuthDifferenceDeg())
                .isCloseTo(11, within(1e-9));
        assertThat(references(registered, far.subList(0, 1)).verdict()).isEqualTo(Consistency.CANNOT_TELL);
    }

    /** Half of them comparable, half only among their neighbours, every 50th of these moved. */
    @Test
    void fiveThousandMarkersTakeSeconds() {
        List<BoundaryMarker> markers = new ArrayList<>();
        List<MeasuredPoint> points = new ArrayList<>();
        for (int n = 1; n <= 5000; n++) {
            Coordinate old = new Coordinate(36_500_000, 2_000_000 + 500.0 * n);
            markers.add(
                    n % 2 == 0
                            ? marker(n, "", place(n), "EPSG:4490", 0.1, List.of())
                            : marker(n, "", old, "EPSG:2360", 0.3, List.of()));
            points.add(measured(n, number(n), n % 50 == 1 ? Geodesic.from(place(n), 0, 9) : place(n), 0.02));
        }
        Instant start = Instant.now();

        assertThat(verdicts(markers, points.toArray(MeasuredPoint[]::new))
                        .counts()
                        .datumFreeInconsistent())
                .isEqualTo(100);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(8));
    }

    private static DatumFree references(List<ReferenceObject> registered, List<ReferenceObject> measured) {
        List<BoundaryMarker> alone = old(registered).subList(0, 1);
        return Verdicts.of(
                        ListedMarkers.register(alone), surveyed(0, 0, measured).subList(0, 1), PARAMETERS)
                .verdicts()
                .get(0)
                .datumFree();
    }

    private static ReferenceObject object(String name, double azimuth, double distance) {
        return new ReferenceObject(name, null, azimuth, "magnetic", distance, null, null, null);
    }

    /** Plane coordinates 500 m apart on the meridian of zone 36, where the projection's scale is one. */
    private static List<BoundaryMarker> old(List<ReferenceObject> objects) {
        List<BoundaryMarker> markers = new ArrayList<>();
        for (int n = 1; n <= 10; n++) {
            Coordinate at = new Coordinate(36_500_000 + 0.2 * (n % 3), 2_526_000 + 500.0 * n + 0.2 * (n % 2));
            markers.add(marker(n, "", at, "EPSG:2360", 0.3, objects));
        }
        return markers;
    }

    /** The same row of markers somewhere else on CGCS2000, turned by a quarter. */
    private static List<MeasuredPoint> surveyed(int moved, double by, List<ReferenceObject> objects) {
        List<MeasuredPoint> points = new ArrayList<>();
        for (int n = 1; n <= 10; n++) {
            Coordinate at = n == moved ? Geodesic.from(place(n), 0, by) : place(n);
            MeasuredPoint point = measured(n, number(n), at, 0.02);
            points.add(new MeasuredPoint(n, number(n), null, null, point.place(), 0.02, null, objects));
        }
        return points;
    }

    private static MarkerVerdict only(MeasuredPoint point) {
        return verdicts(ListedMarkers.registered(1), point).verdicts().get(0);
    }

    private static VerdictTable verdicts(List<BoundaryMarker> markers, @Nullable MeasuredPoint... points) {
        return Verdicts.of(ListedMarkers.register(markers), List.of(points), PARAMETERS);
    }
}
