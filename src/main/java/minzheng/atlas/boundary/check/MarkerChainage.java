package minzheng.atlas.boundary.check;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import minzheng.atlas.boundary.Chainage;

/** Registered chainages against those measured along the line, from the end at which the serials begin. */
final class MarkerChainage implements BoundaryCheck {
    private static final String CODE = "marker_chainage";

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
        double limit = world.limits().of("chainage_difference_m");
        for (SurveyedLine line : FocusedLines.surveyed(world, focus, 0)) {
            boolean reversed = SerialOrder.of(line).reversed();
            for (SurveyedLine.Standing marker : line.standing()) {
                double drawn = marker.place().chainageM();
                double measured = reversed ? line.course().lengthM() - drawn : drawn;
                for (Chainage chainage : marker.marker().chainages()) {
                    if (chainage.line().equals(line.id()) && Math.abs(chainage.m() - measured) > limit) {
                        found.accept(defect(world, line, marker, chainage.m(), measured));
                    }
                }
            }
        }
    }

    private static Defect defect(
            Inspected world, SurveyedLine line, SurveyedLine.Standing marker, double registered, double measured) {
        Subject subject = Subject.of(marker.marker());
        return new Defect(
                CODE,
                Severity.WARNING,
                Shapes.point(marker.at()),
                world.subjects(line.line(), subject),
                new TreeMap<>(Map.of(
                        "registered_chainage_m",
                        registered,
                        "measured_chainage_m",
                        measured,
                        "difference_m",
                        registered - measured)),
                "%s 界桩 %s 登记里程 %.1f m，沿界线量得 %.1f m，相差 %.1f m"
                        .formatted(line.line().name(), subject.name(), registered, measured, registered - measured),
                "on line %s marker %s is registered at chainage %.1f m and measured at %.1f m, a difference of %.1f m"
                        .formatted(line.line().name(), subject.name(), registered, measured, registered - measured),
                Rules.MARKER_TABLE);
    }
}
