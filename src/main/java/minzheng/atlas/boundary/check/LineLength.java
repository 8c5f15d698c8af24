package minzheng.atlas.boundary.check;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The registered length of a line against its geodesic length. */
final class LineLength implements BoundaryCheck {
    private static final String CODE = "line_length";

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
        double limit = world.limits().of("length_difference_ratio");
        for (SurveyedLine line : FocusedLines.surveyed(world, focus, 0)) {
            Double registered = line.line().registeredLengthM();
            double measured = line.course().lengthM();
            if (registered != null && Math.abs(registered - measured) / measured > limit) {
                found.accept(defect(world, line, registered, measured));
            }
        }
    }

    private static Defect defect(Inspected world, SurveyedLine line, double registered, double measured) {
        double ratio = (registered - measured) / measured;
        return new Defect(
                CODE,
                Severity.WARNING,
                line.geom(),
                world.subjects(line.line()),
                new TreeMap<>(Map.of(
                        "registered_length_m",
                        registered,
                        "geodesic_length_m",
                        measured,
                        "difference_m",
                        registered - measured,
                        "difference_ratio",
                        ratio)),
                "%s 登记长度 %.1f m，椭球面长度 %.1f m，相差 %.1f m（%.2f%%）"
                        .formatted(line.line().name(), registered, measured, registered - measured, 100 * ratio),
                "line %s is registered as %.1f m long and is %.1f m long on the ellipsoid, a difference of %.1f m (%.2f%%)"
                        .formatted(line.line().name(), registered, measured, registered - measured, 100 * ratio),
                Rules.ARCHIVE);
    }
}
