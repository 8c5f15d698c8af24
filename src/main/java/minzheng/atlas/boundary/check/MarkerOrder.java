package minzheng.atlas.boundary.check;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Serial numbers against the order in which the markers stand along the line. */
final class MarkerOrder implements BoundaryCheck {
    private static final String CODE = "marker_order";
    private static final String REVERSED = "line_reversed";
    private static final String RULE = "界桩由西向东、由北向南顺序编号（GB/T 17796 摘要） numbered from west to east or north to south";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<String> finds() {
        return List.of(CODE, REVERSED);
    }

    @Override
    public void run(Inspected world, Focus focus, Consumer<Defect> found) {
        for (SurveyedLine line : FocusedLines.surveyed(world, focus, 0)) {
            SerialOrder order = SerialOrder.of(line);
            if (order.reversed()) {
                found.accept(reversed(world, line));
            }
            for (SurveyedLine.Standing marker : order.outOfOrder()) {
                found.accept(outOfOrder(world, line, order, marker));
            }
        }
    }

    private static Defect reversed(Inspected world, SurveyedLine line) {
        return new Defect(
                REVERSED,
                Severity.WARNING,
                Shapes.point(line.course().at(0)),
                world.subjects(line.line()),
                new TreeMap<>(),
                "%s 的图形走向与界桩序号相反".formatted(line.line().name()),
                "line %s is drawn against the order of its markers"
                        .formatted(line.line().name()),
                RULE);
    }

    private static Defect outOfOrder(
            Inspected world, SurveyedLine line, SerialOrder order, SurveyedLine.Standing marker) {
        Subject subject = Subject.of(marker.marker());
        int serial = marker.serialOr(0);
        String lower = "";
        String upper = "";
        for (SurveyedLine.Standing other : order.inOrder()) {
            if (other.serialOr(0) < serial) {
                lower = Subject.of(other.marker()).name();
            } else if (other.serialOr(0) > serial && upper.isEmpty()) {
                upper = Subject.of(other.marker()).name();
            }
        }
        double chainage = marker.place().chainageM();
        return new Defect(
                CODE,
                Severity.ERROR,
                Shapes.point(marker.at()),
                world.subjects(line.line(), subject),
                new TreeMap<>(Map.of("chainage_m", chainage, "serial", (double) serial)),
                "%s 序号 %d 的界桩 %s 位于里程 %.1f m，不在其序号应在的位置（%s 与 %s 之间）"
                        .formatted(line.line().name(), serial, subject.name(), chainage, lower, upper),
                "on line %s marker %s of serial %d stands at chainage %.1f m, not where its serial belongs (between %s and %s)"
                        .formatted(line.line().name(), subject.name(), serial, chainage, lower, upper),
                RULE);
    }
}
