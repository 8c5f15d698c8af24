package minzheng.atlas.plan;

import java.util.stream.Stream;
import minzheng.atlas.fault.NotFound;

/** An indicator or one of its measures, by id; an indicator with one measure stands for it. */
record Chosen(Indicator indicator, Measure measure) {
    static Chosen of(Plan plan, String id) {
        return plan.indicators().stream()
                .flatMap(indicator -> candidates(indicator, id))
                .findFirst()
                .orElseThrow(() -> new NotFound(
                        "unknown_indicator", "规划 " + plan.code() + " 没有指标 / plan has no indicator \"" + id + "\""));
    }

    private static Stream<Chosen> candidates(Indicator indicator, String id) {
        return indicator
                .all()
                .filter(measure -> measure.id().equals(id) || (indicator.id().equals(id) && indicator.compound()))
                .map(measure -> new Chosen(indicator, measure));
    }
}
