package minzheng.atlas.boundary.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import minzheng.atlas.boundary.BoundaryLine;
import minzheng.atlas.geometry.OutlineStretch;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** The outlines of the units on both sides of a line against the line as registered. */
final class EdgeOffLine implements BoundaryCheck {
    private static final String CODE = "edge_off_line";
    private static final String NO_EDGE = "line_without_edge";

    /** With a smaller share of the line near an outline, that outline does not follow it at all. */
    private static final double FOLLOWED = 0.1;

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<String> finds() {
        return List.of(CODE, NO_EDGE);
    }

    @Override
    public void run(Inspected world, Focus focus, Consumer<Defect> found) {
        Map<String, Geometry> outlines = new HashMap<>();
        for (Tiling tiling : world.tilings()) {
            for (int i = 0; i < tiling.units().size(); i++) {
                outlines.put(
                        tiling.level() + "/" + tiling.units().get(i).id(),
                        tiling.outlines().get(i));
            }
        }
        Map<String, OutlineStretch> stretches = new HashMap<>();
        for (SurveyedLine line : FocusedLines.surveyed(world, focus, 0)) {
            List<EdgeDistance> sides = new ArrayList<>();
            for (UUID side : List.of(line.line().sideA(), line.line().sideB())) {
                String key = line.line().level() + "/" + side;
                Geometry outline = outlines.get(key);
                if (outline != null && !outline.isEmpty()) {
                    OutlineStretch stretch = stretches.computeIfAbsent(key, any -> new OutlineStretch(outline));
                    sides.add(distance(world, line, side, stretch));
                }
            }
            check(world, line, sides).ifPresent(found);
        }
    }

    private static EdgeDistance distance(Inspected world, SurveyedLine line, UUID side, OutlineStretch outline) {
        EdgeDistance distance = new EdgeDistance(
                side, world.limits().of("line_offset_m"), world.limits().of("no_edge_m"));
        for (int part = 0; part < line.geom().getNumGeometries(); part++) {
            LineString registered = (LineString) line.geom().getGeometryN(part);
            distance.add(registered, outline.along(registered));
        }
        return distance;
    }

    private static Optional<Defect> check(Inspected world, SurveyedLine line, List<EdgeDistance> sides) {
        for (EdgeDistance side : sides) {
            if (side.shareFollowed() < FOLLOWED) {
                return Optional.of(withoutEdge(world, line, side));
            }
        }
        return sides.stream().anyMatch(EdgeDistance::isOff) ? Optional.of(off(world, line, sides)) : Optional.empty();
    }

    private static Defect withoutEdge(Inspected world, SurveyedLine line, EdgeDistance side) {
        String unit = world.nameOf(side.unit());
        return new Defect(
                NO_EDGE,
                Severity.ERROR,
                line.geom(),
                world.subjects(line.line()),
                new TreeMap<>(Map.of("hausdorff_m", side.maxM())),
                "%s 的面界不沿%s：登记了界线而没有相应的共边".formatted(unit, line.line().name()),
                "the outline of %s does not follow line %s: the line is registered and there is no such edge"
                        .formatted(unit, line.line().name()),
                Rules.DETAILED_MAP);
    }

    /** Both sides in one: where their outlines agree, it is one edge that is off. */
    private static Defect off(Inspected world, SurveyedLine line, List<EdgeDistance> sides) {
        List<EdgeDistance> off = sides.stream().filter(EdgeDistance::isOff).toList();
        EdgeDistance worst = Collections.max(off, Comparator.comparingDouble(EdgeDistance::maxM));
        String name = line.line().name();
        double chainage = line.course().nearest(worst.maxAt()).chainageM();
        return new Defect(
                CODE,
                Severity.ERROR,
                Shapes.lines(
                        off.stream().flatMap(side -> side.beyond().stream()).toList()),
                world.subjects(line.line()),
                measures(line.line(), sides, worst, chainage),
                "面界偏离%s：%s（里程 %.1f m 处），界线有 %.1f m 超出限差"
                        .formatted(name, eachSide(world, off, "%s 最远 %.2f m", "、"), chainage, worst.beyondM()),
                "the outline is off line %s: %s (at chainage %.1f m); %.1f m of the line lie beyond the limit"
                        .formatted(name, eachSide(world, off, "%s by up to %.2f m", ", "), chainage, worst.beyondM()),
                Rules.DETAILED_MAP);
    }

    private static String eachSide(Inspected world, List<EdgeDistance> off, String words, String between) {
        return off.stream()
                .map(side -> words.formatted(world.nameOf(side.unit()), side.maxM()))
                .collect(Collectors.joining(between));
    }

    private static SortedMap<String, Double> measures(
            BoundaryLine line, List<EdgeDistance> sides, EdgeDistance worst, double chainage) {
        SortedMap<String, Double> measures = new TreeMap<>(Map.of(
                "hausdorff_m", worst.maxM(),
                "mean_m", worst.meanM(),
                "beyond_length_m", worst.beyondM(),
                "share_within", worst.shareWithin(),
                "chainage_m", chainage));
        for (EdgeDistance side : sides) {
            measures.put(side.unit().equals(line.sideA()) ? "side_a_m" : "side_b_m", side.maxM());
        }
        return measures;
    }
}
