package minzheng.atlas.boundary.check;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import minzheng.atlas.geometry.Geodesic;

/**
 * Markers that do not stand on their lines, those at junctions on each of them. Members of double and triple markers
 * stand on the banks and have a limit of their own.
 */
final class MarkerOffLine implements BoundaryCheck {
    private static final String CODE = "marker_off_line";

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
        double onLine = world.limits().of("marker_off_line_m");
        double onBank = world.limits().of("member_off_line_m");
        for (SurveyedLine line : FocusedLines.surveyed(world, focus, onBank)) {
            for (SurveyedLine.Standing marker : line.standing()) {
                double limit = marker.marker().member().isEmpty() ? onLine : onBank;
                double distance = Geodesic.distance(marker.at(), marker.place().at());
                if (distance > limit) {
                    found.accept(defect(world, line, marker, distance, limit));
                }
            }
        }
    }

    private static Defect defect(
            Inspected world, SurveyedLine line, SurveyedLine.Standing marker, double distance, double limit) {
        Subject subject = Subject.of(marker.marker());
        return new Defect(
                CODE,
                Severity.ERROR,
                Shapes.point(marker.at()),
                world.subjects(line.line(), subject),
                new TreeMap<>(Map.of(
                        "distance_m",
                        distance,
                        "limit_m",
                        limit,
                        "chainage_m",
                        marker.place().chainageM())),
                "界桩 %s 离%s %.2f m（里程 %.1f m 处），限差 %.2f m"
                        .formatted(
                                subject.name(),
                                line.line().name(),
                                distance,
                                marker.place().chainageM(),
                                limit),
                "marker %s is %.2f m off line %s (at chainage %.1f m), limit %.2f m"
                        .formatted(
                                subject.name(),
                                distance,
                                line.line().name(),
                                marker.place().chainageM(),
                                limit),
                Rules.POSITION);
    }
}
