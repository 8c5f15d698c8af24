package minzheng.atlas.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import minzheng.atlas.facility.Label;
import minzheng.atlas.indicator.Figure.UnitOutcome;

/** One measure of a compound or companion row. The units behind the figure are asked for separately. */
public record MeasureResult(
        String id,
        Label name,
        @JsonUnwrapped MeasureFigures figures,
        Receipt receipt,
        @JsonIgnore List<UnitOutcome> outcomes) {}
