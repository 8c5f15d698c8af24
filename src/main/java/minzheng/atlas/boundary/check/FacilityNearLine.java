package minzheng.atlas.boundary.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import minzheng.atlas.geometry.Crossing;
import minzheng.atlas.geometry.LocalMetres;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.hprtree.HPRtree;

/** Facilities whose footprint a line crosses, or that stand in the strip along a line or too near to a marker. */
final class FacilityNearLine implements BoundaryCheck {
    private static final String ON_LINE = "facility_on_line";
    private static final String IN_STRIP = "facility_in_strip";
    private static final String NEAR_MARKER = "facility_near_marker";

    @Override
    public String code() {
        return ON_LINE;
    }

    @Override
    public List<String> finds() {
        return List.of(ON_LINE, IN_STRIP, NEAR_MARKER);
    }

    @Override
    public void run(Inspected world, Focus focus, Consumer<Defect> found) {
        double strip = world.limits().of("facility_strip_m");
        double clear = world.limits().of("marker_clear_m");
        List<SurveyedLine> lines = FocusedLines.surveyed(world, focus, Math.max(strip, clear));
        HPRtree segments = new HPRtree();
        HPRtree markers = new HPRtree();
        for (int i = 0; i < lines.size(); i++) {
            insertSegments(segments, lines.get(i).geom(), i);
            for (SurveyedLine.Standing marker : lines.get(i).own()) {
                markers.insert(new Envelope(marker.at()), new NearMarker(lines.get(i), marker));
            }
        }
        for (NearbyFacility facility : world.facilities()) {
            Set<Integer> near = new TreeSet<>();
            segments.query(around(facility.geom(), strip), item -> near.add((int) item));
            near.forEach(line -> line(world, lines.get(line), facility, strip, found));
            markers.query(
                    around(facility.geom(), clear), item -> marker(world, (NearMarker) item, facility, clear, found));
        }
    }

    private record NearMarker(SurveyedLine line, SurveyedLine.Standing marker) {}

    private static void insertSegments(HPRtree segments, Geometry line, int number) {
        for (int part = 0; part < line.getNumGeometries(); part++) {
            Coordinate[] places = line.getGeometryN(part).getCoordinates();
            for (int i = 1; i < places.length; i++) {
                segments.insert(new Envelope(places[i - 1], places[i]), number);
            }
        }
    }

    private static Envelope around(Geometry geom, double metres) {
        Envelope box = geom.getEnvelopeInternal();
        Envelope wider = box.copy();
        for (Coordinate corner :
                List.of(new Coordinate(box.getMinX(), box.getMinY()), new Coordinate(box.getMaxX(), box.getMaxY()))) {
            wider.expandToInclude(LocalMetres.at(corner).within(metres));
        }
        return wider;
    }

    private static void line(
            Inspected world, SurveyedLine line, NearbyFacility facility, double strip, Consumer<Defect> found) {
        Crossing crossing = Crossing.of(facility.geom(), line.geom());
        double least = world.limits().of("no_width_m");
        boolean onLine = facility.geom().getDimension() == 0
                ? crossing.distanceM() <= least
                : crossing.distanceM() == 0 && crossing.depthM() > least;
        if (onLine) {
            found.accept(onLine(world, line, facility, crossing));
        } else if (crossing.distanceM() <= strip) {
            found.accept(inStrip(world, line, facility, crossing.distanceM(), strip));
        }
    }

    private static Defect onLine(Inspected world, SurveyedLine line, NearbyFacility facility, Crossing crossing) {
        return new Defect(
                ON_LINE,
                Severity.WARNING,
                facility.geom(),
                world.subjects(line.line(), facility.subject()),
                new TreeMap<>(Map.of("depth_m", crossing.depthM())),
                "%s 跨越%s（较小一侧伸出 %.2f m）：须经毗邻双方事先同意，分别审批并备案"
                        .formatted(facility.name(), line.line().name(), crossing.depthM()),
                "%s lies across line %s (%.2f m on the smaller side): it needs the neighbours' consent first, separate approvals and a filing"
                        .formatted(facility.name(), line.line().name(), crossing.depthM()),
                Rules.BUILDING);
    }

    private static Defect inStrip(
            Inspected world, SurveyedLine line, NearbyFacility facility, double distance, double strip) {
        return new Defect(
                IN_STRIP,
                Severity.INFO,
                facility.geom(),
                world.subjects(line.line(), facility.subject()),
                new TreeMap<>(Map.of("distance_m", distance, "limit_m", strip)),
                "%s 离%s %.2f m，在 %.0f m 保护带内"
                        .formatted(facility.name(), line.line().name(), distance, strip),
                "%s is %.2f m from line %s, inside the strip of %.0f m"
                        .formatted(facility.name(), distance, line.line().name(), strip),
                Rules.STRIP);
    }

    private static void marker(
            Inspected world, NearMarker near, NearbyFacility facility, double clear, Consumer<Defect> found) {
        SurveyedLine.Standing marker = near.marker();
        double distance = Crossing.distance(facility.geom(), marker.at());
        if (distance > clear) {
            return;
        }
        String name = Subject.of(marker.marker()).name();
        found.accept(new Defect(
                NEAR_MARKER,
                Severity.WARNING,
                Shapes.point(marker.at()),
                world.subjects(near.line().line(), Subject.of(marker.marker()), facility.subject()),
                new TreeMap<>(Map.of("distance_m", distance, "limit_m", clear)),
                "%s 离界桩 %s %.2f m，应保持 %.0f m".formatted(facility.name(), name, distance, clear),
                "%s is %.2f m from marker %s, where %.0f m are to be kept clear"
                        .formatted(facility.name(), distance, name, clear),
                Rules.STRIP));
    }
}
