package minzheng.atlas.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import minzheng.atlas.facility.Label;
import org.jspecify.annotations.Nullable;

/**
 * One row of the plan as it stands. A simple row carries its measure's figures; a compound row has none of its own,
 * is met only when all its measures are, and lists them.
 *
 * @param synthetic true when demonstration data went into it
 */
public record IndicatorResult(
        String id,
        Label name,
        @JsonUnwrapped MeasureFigures figures,
        Receipt receipt,
        List<MeasureResult> measures,
        List<MeasureResult> companions,
        Indicator.Source source,
        @Nullable String nature,
        Strength strength,
        @Nullable Label responsible,
        @Nullable Label note,
        boolean synthetic) {}
