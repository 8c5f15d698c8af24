package minzheng.atlas.boundary.check;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import minzheng.atlas.geometry.MissingVertices;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Neighbours whose common edge has a vertex on one side only: no ground is lost, but the two outlines are not one line. */
final class MismatchedEdges implements BoundaryCheck {
    /** Metres of a degree of latitude, good to a percent: the limit is a hair's breadth. */
    private static final double DEGREE = 111_000;

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    @Override
    public String code() {
        return "mismatched_edges";
    }

    @Override
    public List<String> finds() {
        return List.of("mismatched_edge");
    }

    @Override
    public void run(Inspected world, Focus focus, Consumer<Defect> found) {
        double within = world.limits().of("no_width_m") / DEGREE;
        for (Tiling tiling : world.tilings()) {
            List<Integer> near = tiling.around(focus);
            MissingVertices.of(tiling.disputed(focus, near), within)
                    .forEach((pair, vertices) -> found.accept(defect(
                            tiling.units().get(near.get(pair.get(0))),
                            tiling.units().get(near.get(pair.get(1))),
                            vertices)));
        }
    }

    private static Defect defect(Unit has, Unit lacks, List<Coordinate> vertices) {
        TreeMap<String, Double> measures = new TreeMap<>();
        measures.put("vertices", (double) vertices.size());
        return new Defect(
                "mismatched_edge",
                Severity.INFO,
                GEOMETRY.createMultiPointFromCoords(vertices.toArray(Coordinate[]::new)),
                List.of(has.subject(), lacks.subject()),
                measures,
                "%s 的公共边上有 %d 个节点是 %s 没有的".formatted(has.name(), vertices.size(), lacks.name()),
                "%s has %d vertices on the common edge that %s lacks"
                        .formatted(has.name(), vertices.size(), lacks.name()),
                CoverageDefects.RULE);
    }
}
