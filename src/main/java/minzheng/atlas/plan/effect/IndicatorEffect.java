package minzheng.atlas.plan.effect;

import java.util.List;
import minzheng.atlas.facility.Label;
import minzheng.atlas.plan.Status;

/** One row of a plan before and after proposals, with every measure of it, companions last. */
public record IndicatorEffect(
        String id, Label name, boolean changed, Status before, Status after, List<MeasureEffect> measures) {}
