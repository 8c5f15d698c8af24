package minzheng.atlas.boundary.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import minzheng.atlas.boundary.BoundaryLine;
import minzheng.atlas.boundary.BoundaryMarker;
import minzheng.atlas.boundary.InspectionLimit;
import minzheng.atlas.boundary.ReferenceObject;
import minzheng.atlas.db.Reading;
import minzheng.atlas.geometry.Geodesic;
import minzheng.atlas.support.GridCity;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;

/** A line eastwards through the grid city's middle with a marker each 500 m, numbered 0102001Q, 0102002Q, ... */
public final class ListedMarkers {
    public static final Coordinate START = new Coordinate(108.0, 22.81);
    public static final VerdictParameters PARAMETERS = new VerdictParameters(0.01, 1, 100, 1e-5, 1, 2);
    private static final GeometryFactory STORED = new GeometryFactory(new PrecisionModel(), 4490);
    private static final GeometryFactory DOCUMENT = new GeometryFactory();

    private ListedMarkers() {}

    /** The registered place of the n-th marker, from 1. */
    public static Coordinate place(int n) {
        return Geodesic.from(START, 90, 500.0 * (n - 1));
    }

    public static String number(int n) {
        return "0102%03dQ".formatted(n);
    }

    public static BoundaryLine line() {
        Geometry course = STORED.createLineString(new Coordinate[] {START, place(61)});
        return new BoundaryLine(
                GridCity.uuid("listed line"),
                "grid",
                "0102",
                "0102",
                "南北线",
                "county",
                GridCity.Unit.SOUTH_DISTRICT.id(),
                GridCity.Unit.NORTH_COUNTY.id(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                List.of(),
                STORED.createMultiLineString(
                        new org.locationtech.jts.geom.LineString[] {(org.locationtech.jts.geom.LineString) course}),
                course,
                "EPSG:4490",
                0.1,
                "survey",
                null,
                null,
                null,
                true,
                GridCity.FOUNDED,
                Reading.FOREVER);
    }

    /** Registered on CGCS2000 with 0.1 m per axis. */
    public static List<BoundaryMarker> registered(int count) {
        List<BoundaryMarker> markers = new ArrayList<>();
        for (int n = 1; n <= count; n++) {
            markers.add(marker(n, "", place(n), "EPSG:4490", 0.1, List.of()));
        }
        return markers;
    }

    public static BoundaryMarker marker(
            int n, String member, Coordinate at, String crs, @Nullable Double accuracy, List<ReferenceObject> objects) {
        UUID line = GridCity.uuid("listed line");
        return new BoundaryMarker(
                GridCity.uuid("listed" + n + member),
                "grid",
                number(n) + member,
                line,
                number(n),
                member,
                n,
                null,
                2,
                member.isEmpty() ? "single" : "double",
                null,
                null,
                null,
                crs.equals("EPSG:4490") ? STORED.createPoint(at) : null,
                DOCUMENT.createPoint(at),
                crs,
                null,
                accuracy,
                null,
                null,
                objects,
                List.of(),
                null,
                false,
                null,
                null,
                null,
                null,
                true,
                GridCity.FOUNDED,
                Reading.FOREVER);
    }

    public static MeasuredPoint measured(int row, @Nullable String number, Coordinate at, @Nullable Double accuracy) {
        return new MeasuredPoint(
                row, number, null, null, Place.of(at, "EPSG:4490", STORED.createPoint(at)), accuracy, null, List.of());
    }

    public static Register register(List<BoundaryMarker> markers) {
        return new Register(List.of(line()), markers);
    }

    /** Those that verdicts need, as they are seeded. */
    public static List<InspectionLimit> limits() {
        List<InspectionLimit> limits = new ArrayList<>();
        limits.add(limit("verdict_alpha", 0.01));
        limits.add(limit("in_place_limit_m", 1));
        limits.add(limit("match_distance_m", 100));
        limits.add(limit("network_scale_ratio", 1e-5));
        limits.add(limit("reference_distance_difference_m", 1));
        limits.add(limit("azimuth_difference_deg", 2));
        return limits;
    }

    private static InspectionLimit limit(String code, double value) {
        return new InspectionLimit(code, List.of(value), "m", code, code, "test");
    }
}
