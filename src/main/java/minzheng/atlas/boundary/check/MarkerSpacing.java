package minzheng.atlas.boundary.check;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Stretches of a line between neighbouring markers that are longer than the bureau wants them. */
final class MarkerSpacing implements BoundaryCheck {
    private static final String CODE = "marker_spacing";

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
        double limit = world.limits().of("marker_spacing_m");
        for (SurveyedLine line : FocusedLines.surveyed(world, focus, 0)) {
            List<SurveyedLine.Standing> along = line.standing().stream()
                    .sorted(Comparator.comparingDouble(
                                    (SurveyedLine.Standing one) -> one.place().chainageM())
                            .thenComparing(one -> one.marker().id()))
                    .toList();
            for (int i = 1; i < along.size(); i++) {
                SurveyedLine.Standing from = along.get(i - 1);
                SurveyedLine.Standing to = along.get(i);
                if (to.place().chainageM() - from.place().chainageM() > limit) {
                    found.accept(defect(world, line, from, to, limit));
                }
            }
        }
    }

    private static Defect defect(
            Inspected world, SurveyedLine line, SurveyedLine.Standing from, SurveyedLine.Standing to, double limit) {
        Subject first = Subject.of(from.marker());
        Subject second = Subject.of(to.marker());
        double length = to.place().chainageM() - from.place().chainageM();
        return new Defect(
                CODE,
                Severity.INFO,
                line.course().between(from.place().chainageM(), to.place().chainageM()),
                world.subjects(line.line(), first, second),
                new TreeMap<>(Map.of("length_m", length, "limit_m", limit)),
                "%s 界桩 %s 与 %s 之间 %.1f m 没有界桩，超过 %.0f m"
                        .formatted(line.line().name(), first.name(), second.name(), length, limit),
                "line %s has no marker over %.1f m between %s and %s, more than %.0f m"
                        .formatted(line.line().name(), length, first.name(), second.name(), limit),
                Rules.MARKER_TABLE);
    }
}
