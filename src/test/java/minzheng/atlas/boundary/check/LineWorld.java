package minzheng.atlas.boundary.check;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import minzheng.atlas.boundary.InspectionLimit;
import minzheng.atlas.boundary.InspectionLimits;
import minzheng.atlas.boundary.InspectionRound;
import minzheng.atlas.boundary.InspectionTask;
import minzheng.atlas.boundary.LinePart;
import minzheng.atlas.boundary.ReferenceObject;
import minzheng.atlas.geometry.LocalMetres;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * Three counties in metres east and north of a place near Nanning: South below and North above the line 南北 that runs
 * east from 0 to 6000, East right of both; the lines 南东 (from 6000, -3000) and 北东 (to 6000, 3000) meet it in a
 * junction at 6000, 0. West of all lies Stub, outside the tree. On 南北 stand the single markers 1, 2, 4, 5, 6 at 500,
 * 1500, 3500 and on, the double marker 3 at 2500 twenty metres off on both banks, and 7 with three faces at the junction.
 */
final class LineWorld {
    static final LocalDate TODAY = LocalDate.of(2025, 6, 1);
    static final String SOUTH = "South";
    static final String NORTH = "North";
    static final String EAST = "East";
    static final String STUB = "Stub";
    static final String SN = "南北线";
    static final String SE = "南东线";
    static final String NE = "北东线";

    private static final LocalMetres METRES = LocalMetres.at(new Coordinate(108.3, 22.8));
    static final GeometryFactory STORED = new GeometryFactory(new PrecisionModel(), 4490);
    static final LocalDate FROM = LocalDate.of(2001, 1, 1);
    static final LocalDate FOREVER = LocalDate.of(9999, 1, 1);

    final Map<String, Line> lines = new LinkedHashMap<>();
    final Map<String, Marker> markers = new LinkedHashMap<>();
    final Map<String, double[]> units = new LinkedHashMap<>();
    final Map<String, Geometry> facilities = new LinkedHashMap<>();
    final Map<String, double[]> features = new LinkedHashMap<>();
    final Map<String, double[]> junctions = new LinkedHashMap<>();
    final List<InspectionTask> tasks = new ArrayList<>();
    private final Map<String, Double> limits = new TreeMap<>();

    /** A line to be registered. */
    static final class Line {
        String sideA;
        String sideB;
        double[] places;

        @Nullable
        Double length;

        @Nullable
        Integer single;

        @Nullable
        Integer twice;

        List<LinePart> parts = List.of();

        @Nullable
        LocalDate agreedOn;

        boolean comparable = true;

        Line(String sideA, String sideB, @Nullable Double length, double... places) {
            this.sideA = sideA;
            this.sideB = sideB;
            this.length = length;
            this.places = places;
        }
    }

    /** A marker to be registered. */
    static final class Marker {
        final String line;
        final String number;
        String member = "";

        @Nullable
        Integer serial;

        double x;
        double y;
        int faces = 2;
        Map<String, Double> chainages = new LinkedHashMap<>();
        List<ReferenceObject> objects = new ArrayList<>();
        double @Nullable [] document;
        String crs = "EPSG:4490";
        boolean comparable = true;

        Marker(String line, String number, @Nullable Integer serial, double x, double y) {
            this.line = line;
            this.number = number;
            this.serial = serial;
            this.x = x;
            this.y = y;
            for (int i = 0; i < 3; i++) {
                objects.add(new ReferenceObject("树" + i, null, 120.0 * i, "true", 10.0, null, null, null));
            }
        }
    }

    static LineWorld clean() {
        LineWorld world = new LineWorld();
        world.units.put(SOUTH, ring(0, 0, -3000, 6000, 0));
        world.units.put(NORTH, ring(1, 0, 0, 6000, 3000));
        world.units.put(EAST, new double[] {6000, -3000, 9000, -3000, 9000, 3000, 6000, 3000, 6000, 0, 6000, -3000});
        world.lines.put(SN, new Line(SOUTH, NORTH, 6000.0, east(0, 6000)));
        world.lines.put(SE, new Line(SOUTH, EAST, 3000.0, 6000, -3000, 6000, 0));
        world.lines.put(NE, new Line(NORTH, EAST, 3000.0, 6000, 0, 6000, 3000));
        world.junctions.put("三交点", new double[] {6000, 0});
        for (int serial = 1; serial <= 6; serial++) {
            if (serial != 3) {
                world.marker(SN, "00" + serial, serial, serial * 1000 - 500, 0);
            }
        }
        world.marker(SN, "003", "A", 3, 2500, -20);
        world.marker(SN, "003", "B", 3, 2500, 20);
        Marker junction = world.marker(SN, "007", 7, 6000, 0);
        junction.faces = 3;
        junction.chainages.put(SE, 3000.0);
        junction.chainages.put(NE, 0.0);
        world.line(SN).single = 6;
        world.line(SN).twice = 1;
        world.line(SE).single = 1;
        world.line(NE).single = 0;
        world.line(SN).parts = List.of(new LinePart(0, 3000, "river", "界河", null));
        world.features.put("界河", new double[] {-500, 5, 3500, 5, 3500, 900});
        world.facilities.put("敬老院", point(1000, 500));
        world.lines.keySet().forEach(line -> world.task(line, 2023, LocalDate.of(2023, 10, 1)));
        return world;
    }

    /** East along the x axis with a vertex every 500 m. */
    static double[] east(double from, double to) {
        return DoubleStream.iterate(from, x -> x <= to, x -> x + 500)
                .flatMap(x -> DoubleStream.of(x, 0))
                .toArray();
    }

    /** A rectangle whose side on the x axis has a vertex every 500 m: its upper side (0) or its lower (1). */
    private static double[] ring(int dense, double x0, double y0, double x1, double y1) {
        double[] axis = east(x0, x1);
        double[] ring = new double[axis.length + 6];
        if (dense == 0) {
            ring[0] = x1;
            ring[1] = y0;
            for (int i = 0; i < axis.length; i += 2) {
                ring[2 + i] = axis[axis.length - 2 - i];
            }
            ring[axis.length + 2] = x0;
            ring[axis.length + 3] = y0;
        } else {
            System.arraycopy(axis, 0, ring, 0, axis.length);
            ring[axis.length] = x1;
            ring[axis.length + 1] = y1;
            ring[axis.length + 2] = x0;
            ring[axis.length + 3] = y1;
        }
        ring[axis.length + 4] = ring[0];
        ring[axis.length + 5] = ring[1];
        return ring;
    }

    Line line(String name) {
        return lines.get(name);
    }

    Marker marker(String line, String number, int serial, double x, double y) {
        return marker(line, number, "", serial, x, y);
    }

    Marker marker(String line, String number, String member, int serial, double x, double y) {
        Marker marker = new Marker(line, number, serial, x, y);
        marker.member = member;
        marker.chainages.put(line, x);
        markers.put(number + member, marker);
        return marker;
    }

    void task(String line, int year, @Nullable LocalDate reportedOn) {
        task(line, year, "regular", LocalDate.of(year, 12, 1), reportedOn);
    }

    void task(String line, int year, String kind, @Nullable LocalDate reportDueOn, @Nullable LocalDate reportedOn) {
        tasks.add(new InspectionTask(
                id(line + year + kind),
                "test",
                line + year,
                id(line),
                year < 2023 ? "R4" : "R5",
                year,
                kind,
                null,
                id(SOUTH),
                LocalDate.of(year, 5, 15),
                reportDueOn,
                reportedOn,
                reportedOn,
                null,
                true,
                FROM,
                FOREVER));
    }

    LineWorld limit(String code, double value) {
        limits.put(code, value);
        return this;
    }

    List<Defect> find(BoundaryCheck check) {
        return find(check, Focus.everything(), TODAY);
    }

    List<Defect> find(BoundaryCheck check, Focus focus, LocalDate asOf) {
        List<Defect> found = new ArrayList<>();
        check.run(inspected(asOf), focus, found::add);
        for (Defect defect : found) {
            if (!check.finds().contains(defect.code())) {
                throw new AssertionError(defect.code() + " is not among what " + check.code() + " finds");
            }
        }
        return found;
    }

    Inspected inspected(LocalDate asOf) {
        List<Unit> polygons = units.entrySet().stream()
                .map(unit -> new Unit(id(unit.getKey()).toString(), null, unit.getKey(), null, area(unit.getValue())))
                .toList();
        Map<UUID, String> names =
                List.of(SOUTH, NORTH, EAST, STUB).stream().collect(Collectors.toMap(LineWorld::id, name -> name));
        return new Inspected(
                asOf,
                List.of(new Tiling("county", polygons, List.of())),
                lines.entrySet().stream()
                        .map(entry -> PlantedRegister.register(entry.getKey(), entry.getValue()))
                        .toList(),
                markers.values().stream().map(PlantedRegister::register).toList(),
                junctions.entrySet().stream()
                        .map(entry -> PlantedRegister.junction(entry.getKey(), entry.getValue()))
                        .toList(),
                features.entrySet().stream()
                        .map(entry -> PlantedRegister.feature(entry.getKey(), entry.getValue()))
                        .toList(),
                facilities.entrySet().stream()
                        .map(entry -> new NearbyFacility(
                                id(entry.getKey()).toString(), entry.getKey(), "elder_care", entry.getValue()))
                        .toList(),
                tasks,
                List.of(
                        new InspectionRound("R4", "第四轮", "Fourth", 2018, 2022, "test"),
                        new InspectionRound("R5", "第五轮", "Fifth", 2023, 2027, "test")),
                names,
                new InspectionLimits(limits()));
    }

    private List<InspectionLimit> limits() {
        Map<String, Double> all = new TreeMap<>(Map.of(
                "marker_off_line_m", 1.0,
                "member_off_line_m", 200.0,
                "chainage_difference_m", 10.0,
                "marker_spacing_m", 5000.0,
                "length_difference_ratio", 0.005,
                "line_end_distance_m", 1.0,
                "line_offset_m", 1.0,
                "sliver_width_m", 10.0,
                "no_width_m", 0.001,
                "feature_drift_m", 20.0));
        all.putAll(Map.of(
                "no_edge_m", 500.0,
                "junction_distance_m", 1.0,
                "junction_gap_m", 5.0,
                "gap_width_classes_m", 50.0,
                "facility_strip_m", 10.0,
                "marker_clear_m", 5.0,
                "inspection_years", 5.0,
                "azimuth_difference_deg", 2.0,
                "reference_distance_difference_m", 1.0));
        all.putAll(limits);
        return all.entrySet().stream()
                .map(limit -> new InspectionLimit(limit.getKey(), List.of(limit.getValue()), "", "", "", "test"))
                .toList();
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static UUID markerId(String numberAndMember) {
        return id("marker " + numberAndMember);
    }

    static Coordinate place(double x, double y) {
        return METRES.toDegrees(new Coordinate(x, y));
    }

    /** A place in metres again. */
    static Coordinate metres(Coordinate degrees) {
        return METRES.of(degrees);
    }

    static Geometry point(double x, double y) {
        return STORED.createPoint(place(x, y));
    }

    static Geometry area(double... metres) {
        return STORED.createPolygon(course(metres).getCoordinates());
    }

    static LineString course(double... metres) {
        Coordinate[] places = new Coordinate[metres.length / 2];
        for (int i = 0; i < places.length; i++) {
            places[i] = place(metres[2 * i], metres[2 * i + 1]);
        }
        return STORED.createLineString(places);
    }

    static Geometry courses(double... metres) {
        return STORED.createMultiLineString(new LineString[] {course(metres)});
    }
}
