package minzheng.atlas.boundary.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import minzheng.atlas.boundary.BoundaryLine;
import minzheng.atlas.geometry.Outside;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/**
 * A line ends where another one does, at a tri-junction, at the outer edge of all units of its level, or on a line of
 * another level; elsewhere a piece of it is missing or too long.
 */
final class LineEnds implements BoundaryCheck {
    private static final String CODE = "line_end";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<String> finds() {
        return List.of(CODE);
    }

    @Override
    public void run(Inspected world, Focus focus, Consumer<Defect> found) {
        double limit = world.limits().of("line_end_distance_m");
        EndPlaces places = new EndPlaces(world);
        for (RegisteredLine line : FocusedLines.of(world, focus, EndPlaces.SEARCHED_M)) {
            Geometry geom = line.line().geom();
            if (geom == null) {
                continue;
            }
            for (int part = 0; part < geom.getNumGeometries(); part++) {
                LineString course = (LineString) geom.getGeometryN(part);
                if (!course.isClosed()) {
                    end(world, line.line(), 2 * part, course.getCoordinateN(0), places, limit, found);
                    end(
                            world,
                            line.line(),
                            2 * part + 1,
                            course.getCoordinateN(course.getNumPoints() - 1),
                            places,
                            limit,
                            found);
                }
            }
        }
    }

    private static void end(
            Inspected world,
            BoundaryLine line,
            int number,
            Coordinate end,
            EndPlaces places,
            double limit,
            Consumer<Defect> found) {
        double distance = places.nearest(line, number, end);
        if (distance <= limit
                || places.distanceToOtherLevel(line, end, limit) <= limit
                || isAtOuterEdge(world, line, end, limit)) {
            return;
        }
        found.accept(defect(world, line, number, end, distance, limit));
    }

    private static Defect defect(
            Inspected world, BoundaryLine line, int number, Coordinate end, double distance, double limit) {
        boolean begin = number % 2 == 0;
        String name = Objects.requireNonNullElse(begin ? line.startPoint() : line.endPoint(), begin ? "起点" : "止点");
        boolean near = distance <= EndPlaces.SEARCHED_M;
        TreeMap<String, Double> measures = new TreeMap<>(Map.of("limit_m", limit));
        if (near) {
            measures.put("distance_m", distance);
        }
        return new Defect(
                CODE,
                Severity.ERROR,
                Shapes.point(end),
                world.subjects(line, new Subject("end", line.id() + "/" + number, name)),
                measures,
                "%s 的%s（%s）不在三交点、其他界线端点或外边界上，%s"
                        .formatted(
                                line.name(),
                                begin ? "起点" : "止点",
                                name,
                                near ? "最近的相距 %.2f m".formatted(distance) : "附近没有"),
                "the %s of line %s is at no tri-junction, end of another line or outer edge; %s"
                        .formatted(
                                begin ? "beginning" : "end",
                                line.name(),
                                near ? "the nearest is %.2f m away".formatted(distance) : "none is near"),
                Rules.POSITION);
    }

    /** Where no side has an outline nothing is known about the outer edge, and the end is left alone. */
    private static boolean isAtOuterEdge(Inspected world, BoundaryLine line, Coordinate end, double limit) {
        List<Geometry> units = new ArrayList<>();
        boolean known = false;
        for (Tiling tiling : world.tilings()) {
            if (tiling.level().equals(line.level())) {
                units.addAll(tiling.outlines());
                known |= tiling.units().stream().anyMatch(unit -> isSide(line, unit));
            }
        }
        return !known || Outside.distance(end, units, limit) <= limit;
    }

    private static boolean isSide(BoundaryLine line, Unit unit) {
        return unit.outline() != null
                && (unit.id().equals(line.sideA().toString())
                        || unit.id().equals(line.sideB().toString()));
    }
}
