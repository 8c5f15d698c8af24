package minzheng.atlas.ingest.format.parcel;

import java.util.ArrayList;
import java.util.List;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.BrokenFile;
import minzheng.atlas.ingest.target.NumberText;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

/** The point lines of one parcel as rings: the first is the outline, the others are holes in it. */
final class ParcelShape {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final int MOST_POINTS = 1_000_000;
    private static final int PROBLEMS_KEPT = 20;

    private final List<List<Coordinate>> rings = new ArrayList<>();
    private final List<Finding> problems = new ArrayList<>();
    private String ring = "";
    private int points;

    /** A line {@code J1,1,2524218.55,36537584.33}: name, ring, X = north, Y = east; null where it is not one. */
    @Nullable
    Coordinate add(String line, String position) {
        String[] values = NumberText.narrow(line).split(",", -1);
        Coordinate point = point(values);
        if (point == null) {
            problem(Finding.error(
                            "bad_point_line",
                            "界址点行无法读取 / the line of a point cannot be read",
                            "应为 / wanted: J1,1,2524218.55,36537584.33（点号，圈号，X 北，Y 东）")
                    .at(null, position)
                    .about("geometry", line));
            return null;
        }
        if (++points > MOST_POINTS) {
            throw new BrokenFile(Finding.error(
                            "too_many_vertices",
                            "一个地块超过 %d 个点 / more than %1$d points in one parcel".formatted(MOST_POINTS),
                            "拆分或简化该地块 / split or simplify it")
                    .at(null, position));
        }
        if (rings.isEmpty() || !values[1].strip().equals(ring)) {
            ring = values[1].strip();
            rings.add(new ArrayList<>());
        }
        rings.get(rings.size() - 1).add(point);
        return point;
    }

    int points() {
        return points;
    }

    int rings() {
        return rings.size();
    }

    List<Finding> problems() {
        return problems;
    }

    /** Null, and a finding, where the points do not make such a shape. Nothing is closed by itself. */
    @Nullable
    Geometry build(String kind) {
        if (problems.stream().anyMatch(Finding::isError)) {
            return null;
        }
        boolean isSinglePart = rings.size() == 1;
        if (kind.equals("点") && points == 1) {
            return GEOMETRY.createPoint(rings.get(0).get(0));
        }
        if (kind.equals("线") && isSinglePart && points > 1) {
            return GEOMETRY.createLineString(rings.get(0).toArray(Coordinate[]::new));
        }
        if (kind.equals("面")) {
            return polygon();
        }
        problem(Finding.error(
                        "shape_unusable",
                        "图形属性 %s 与界址点不符 / the points do not make a shape of kind %1$s".formatted(kind),
                        "应为 点、线 或 面 / wanted: 点 (point), 线 (line) or 面 (area)")
                .about("图形属性", kind));
        return null;
    }

    private @Nullable Geometry polygon() {
        List<LinearRing> closed = new ArrayList<>();
        for (int i = 0; i < rings.size(); i++) {
            List<Coordinate> points = rings.get(i);
            if (points.size() < 4 || !points.get(0).equals2D(points.get(points.size() - 1))) {
                problem(Finding.error(
                                "ring_not_closed",
                                "第 %d 圈没有回到起点，或不足 4 个点 / ring %1$d does not return to its first point or has fewer than 4"
                                        .formatted(i + 1),
                                "在圈末重复第一个点 / repeat the first point at the end of the ring")
                        .about("geometry", null));
            } else {
                closed.add(GEOMETRY.createLinearRing(points.toArray(Coordinate[]::new)));
            }
        }
        if (closed.isEmpty() || closed.size() < rings.size()) {
            return null;
        }
        return GEOMETRY.createPolygon(
                closed.get(0), closed.subList(1, closed.size()).toArray(LinearRing[]::new));
    }

    private void problem(Finding finding) {
        if (problems.size() < PROBLEMS_KEPT) {
            problems.add(finding);
        }
    }

    private static @Nullable Coordinate point(String[] values) {
        if (values.length < 4) {
            return null;
        }
        return NumberText.parse(values[2])
                .flatMap(north -> NumberText.parse(values[3])
                        .map(east -> new Coordinate(east.doubleValue(), north.doubleValue())))
                .orElse(null);
    }
}
