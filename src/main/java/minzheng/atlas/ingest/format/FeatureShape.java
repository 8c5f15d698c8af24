package minzheng.atlas.ingest.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import minzheng.atlas.ingest.Finding;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The geometry member of a Feature: read, or a finding about what keeps it from being a shape. */
final class FeatureShape {
    private final List<Finding> problems = new ArrayList<>();
    private @Nullable Geometry geometry;

    void read(JsonParser in) throws IOException {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            return;
        }
        GeoJsonGeometry reader = new GeoJsonGeometry();
        try {
            geometry = reader.read(in);
        } catch (IllegalArgumentException e) {
            problems.add(Finding.error(
                            "shape_unusable",
                            "图形无法使用 / the shape cannot be used: " + e.getMessage(),
                            "环必须首尾闭合且至少 4 个点 / rings must close and have at least 4 points")
                    .about("geometry", null));
        }
        if (reader.hasHeights()) {
            problems.add(
                    Finding.warning("height_ignored", "高程（Z）没有存储 / heights (Z) are not stored", "无需处理 / nothing to do")
                            .about("geometry", null));
        }
    }

    @Nullable
    Geometry geometry() {
        return geometry;
    }

    List<Finding> problems() {
        return problems;
    }
}
