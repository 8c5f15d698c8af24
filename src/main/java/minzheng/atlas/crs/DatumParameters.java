package minzheng.atlas.crs;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.locationtech.jts.geom.Envelope;

/**
 * What the bureau configures for one old datum; see docs/how-to/convert-coordinates.md.
 *
 * @param source which document they are from; shown in reports
 * @param accuracyM as the document states it; shown in reports
 * @param area in degrees; places outside of it are refused
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record DatumParameters(
        @JsonProperty(required = true) Convention convention,
        @JsonProperty(required = true) Triple translationM,
        @JsonProperty(required = true) Triple rotationArcsec,
        @JsonProperty(required = true) double scalePpm,
        @JsonProperty(required = true) String source,
        @JsonProperty(required = true) double accuracyM,
        @JsonProperty(required = true) Area area) {
    /** Which way rotations are counted; the two differ in their sign and documents must say which they mean. */
    enum Convention {
        POSITION_VECTOR,
        COORDINATE_FRAME
    }

    record Triple(
            @JsonProperty(required = true) double x,
            @JsonProperty(required = true) double y,
            @JsonProperty(required = true) double z) {
        @Override
        public String toString() {
            return "…";
        }
    }

    record Area(
            @JsonProperty(required = true) double west,
            @JsonProperty(required = true) double south,
            @JsonProperty(required = true) double east,
            @JsonProperty(required = true) double north) {
        Envelope envelope() {
            return new Envelope(west, east, south, north);
        }
    }

    String note() {
        return "本单位转换参数：%s，标称精度 %s m / the bureau's parameters: %1$s, stated accuracy %2$s m"
                .formatted(source, accuracyM);
    }

    /** The numbers are secret and must not reach a log. */
    @Override
    public String toString() {
        return note();
    }
}
