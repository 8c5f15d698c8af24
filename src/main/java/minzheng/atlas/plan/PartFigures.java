package minzheng.atlas.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** An indicator's figures in one of the divisions below the one asked for. */
public record PartFigures(
        String divisionCode,
        String divisionName,
        String divisionType,
        @JsonUnwrapped MeasureFigures figures,
        Receipt receipt) {}
