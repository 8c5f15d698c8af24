package minzheng.atlas.http;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import minzheng.atlas.geojson.GeoJsonWriter;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Takes the features of a collection one by one and writes them at once, up to a limit. */
public final class FeatureSink {
    private final JsonGenerator out;
    private final int limit;
    private int taken;
    private @Nullable UUID lastTaken;

    FeatureSink(JsonGenerator out, int limit) {
        this.out = out;
        this.limit = limit;
    }

    /** Writes a feature; what exceeds the limit only marks the collection as truncated. */
    public void take(UUID id, @Nullable Geometry geometry, Object properties) {
        if (++taken > limit) {
            return;
        }
        lastTaken = id;
        try {
            out.writeStartObject();
            out.writeStringField("type", "Feature");
            out.writeStringField("id", id.toString());
            out.writeFieldName("geometry");
            if (geometry == null) {
                out.writeNull();
            } else {
                GeoJsonWriter.write(geometry, out);
            }
            out.writeFieldName("properties");
            Json.properties().writeValue(out, properties);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isTruncated() {
        return taken > limit;
    }

    /** Id of the last feature that was written; null before the first. */
    @Nullable
    UUID lastTaken() {
        return lastTaken;
    }
}
