package minzheng.atlas.boundary.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import minzheng.atlas.boundary.TriJunction;
import minzheng.atlas.geometry.Geodesic;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.distance.DistanceOp;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** A registered tri-junction lies where its units' outlines really meet. */
final class JunctionsMeet implements BoundaryCheck {
    private static final String RULE =
            "《行政区域界线界桩管理办法》交会点协议书 / Measures on boundary markers (2008): tri-junction agreements";

    @Override
    public String code() {
        return "junctions";
    }

    @Override
    public List<String> finds() {
        return List.of("junction_off", "junction_missing");
    }

    @Override
    public void run(Inspected world, Focus focus, Consumer<Defect> found) {
        Map<String, Geometry> outlines = new HashMap<>();
        for (Tiling tiling : world.tilings()) {
            for (int i = 0; i < tiling.units().size(); i++) {
                outlines.put(tiling.units().get(i).id(), tiling.outlines().get(i));
            }
        }
        for (TriJunction junction : world.junctions()) {
            List<Geometry> met = new ArrayList<>();
            for (UUID unit : junction.units()) {
                Geometry outline = outlines.get(unit.toString());
                if (outline != null && !outline.isEmpty()) {
                    met.add(outline);
                }
            }
            Geometry place = junction.geom();
            if (place != null && met.size() > 1 && isConcerned(junction, place, focus)) {
                check(junction, place, met, world).ifPresent(found);
            }
        }
    }

    private static boolean isConcerned(TriJunction junction, Geometry place, Focus focus) {
        return focus.isChanged(junction.id().toString())
                || junction.units().stream().anyMatch(unit -> focus.isChanged(unit.toString()))
                || focus.reaches(place.getEnvelopeInternal());
    }

    /** Stub units have no outline; then the others' common points must do. */
    private static Optional<Defect> check(
            TriJunction junction, Geometry place, List<Geometry> outlines, Inspected world) {
        Geometry common = outlines.get(0).getBoundary();
        for (Geometry outline : outlines.subList(1, outlines.size())) {
            common = OverlayNGRobust.overlay(common, outline.getBoundary(), OverlayNG.INTERSECTION);
        }
        Coordinate registered = place.getCoordinate();
        if (common.isEmpty()) {
            return Optional.of(defect(
                    junction,
                    "junction_missing",
                    null,
                    world,
                    "三方图形没有任何公共点",
                    "the outlines of its units have no point in common"));
        }
        Coordinate nearest = new DistanceOp(common, place).nearestPoints()[0];
        double distance = Geodesic.distance(registered, nearest);
        if (distance <= world.limits().of("junction_distance_m")) {
            return Optional.empty();
        }
        return Optional.of(defect(
                junction,
                "junction_off",
                distance,
                world,
                String.format(Locale.ROOT, "离图形交会处 %.3f m", distance),
                String.format(Locale.ROOT, "lies %.3f m from where the outlines meet", distance)));
    }

    private static Defect defect(
            TriJunction junction, String code, @Nullable Double distance, Inspected world, String zh, String en) {
        TreeMap<String, Double> measures = new TreeMap<>();
        if (distance != null) {
            measures.put("distance_m", distance);
        }
        List<Subject> subjects = new ArrayList<>();
        subjects.add(new Subject("junction", junction.id().toString(), junction.name()));
        junction.units().forEach(unit -> subjects.add(new Subject("unit", unit.toString(), world.nameOf(unit))));
        String units = junction.units().stream().map(world::nameOf).collect(Collectors.joining("、"));
        return new Defect(
                code,
                Severity.ERROR,
                junction.geom(),
                subjects,
                measures,
                "三交点 %s（%s）：%s".formatted(junction.name(), units, zh),
                "tri-junction %s (%s): %s".formatted(junction.name(), units, en),
                RULE);
    }
}
