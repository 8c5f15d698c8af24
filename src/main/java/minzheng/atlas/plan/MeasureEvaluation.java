package minzheng.atlas.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minzheng.atlas.indicator.Figure;
import minzheng.atlas.indicator.ReportedValue;
import minzheng.atlas.indicator.Scene;
import minzheng.atlas.indicator.Unit;
import org.jspecify.annotations.Nullable;

/** Evaluates the measures of one plan for one division on one date, looking back to due dates where needed. */
final class MeasureEvaluation {
    private final Plan plan;
    private final CountedUnits counted;
    private final Scenes scenes;
    private final ExclusiveGroups exclusive;
    private final LocalDate asOf;
    private final Unit root;

    MeasureEvaluation(
            Plan plan, CountedUnits counted, Scenes scenes, ExclusiveGroups exclusive, LocalDate asOf, Unit root) {
        this.plan = plan;
        this.counted = counted;
        this.scenes = scenes;
        this.exclusive = exclusive;
        this.asOf = asOf;
        this.root = root;
    }

    /** The figure a measure has, where it came from and how it is judged. */
    record Outcome(Judge.Reading reading, CountedUnits.Resolution units, Judge.Judgement judgement) {}

    Outcome outcome(Measure measure) {
        return outcome(measure, plan.unitList(measure.units()));
    }

    Outcome outcome(Measure measure, UnitList list) {
        CountedUnits.Resolution units = counted.resolve(list, scenes.on(asOf), root);
        Judge.Reading now = reading(measure, list, scenes.on(asOf));
        LocalDate due = measure.target().due();
        Optional<Judge.Reading> atDue = due != null && due.isBefore(asOf)
                ? Optional.of(reading(measure, list, scenes.due(due)))
                : Optional.empty();
        return new Outcome(now, units, Judge.judge(measure, now, atDue));
    }

    /** First year end of the plan from which the target has been reached without a break up to now. */
    @Nullable
    LocalDate reachedSince(Measure measure) {
        UnitList list = plan.unitList(measure.units());
        if (!reading(measure, list, scenes.on(asOf)).reached()) {
            return null;
        }
        LocalDate since = asOf;
        for (int year = asOf.getYear() - 1; year >= plan.from().getYear() - 1; year--) {
            LocalDate end = LocalDate.of(year, 12, 31);
            if (!reading(measure, list, scenes.on(end)).reached()) {
                return since;
            }
            since = end;
        }
        return since;
    }

    private Judge.Reading reading(Measure measure, UnitList list, Scene scene) {
        LocalDate on = scene.reading().asOf();
        return scene.tree()
                .find(root.id())
                .map(here -> new Judge.Reading(
                        on,
                        figure(
                                measure,
                                scene,
                                here,
                                counted.resolve(list, scene, here).units()),
                        target(measure, scene, here)))
                .orElseGet(() -> new Judge.Reading(on, Figure.noData(), null)); // the division was not there yet
    }

    /** A rule over no unit at all says nothing: row 7 in a county without streets. */
    private Figure figure(Measure measure, Scene scene, Unit here, List<Unit> units) {
        if (units.isEmpty()) {
            return Figure.shareOf(List.of(), Map.of());
        }
        Figure figure = measure.rule().figure(scene, here, units);
        return measure.exclusiveGroup() == null ? figure : exclusive.apart(plan, measure, figure, scene);
    }

    private static @Nullable BigDecimal target(Measure measure, Scene scene, Unit root) {
        String series = measure.target().series();
        return series == null
                ? measure.target().value()
                : scene.yearBefore(series, root.id()).map(ReportedValue::value).orElse(null);
    }
}
