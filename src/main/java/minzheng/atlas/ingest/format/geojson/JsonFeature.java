package minzheng.atlas.ingest.format.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.RawRow;
import minzheng.atlas.ingest.format.UnusableShape;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The members of one Feature, or of a shape that stands alone, in whatever order they come. */
final class JsonFeature {
    private final JsonFile json;
    private final @Nullable String crsOfFile;
    private final Map<String, JsonNode> fields = new LinkedHashMap<>();
    private final List<Finding> problems = new ArrayList<>();
    private final GeoJsonGeometry own;
    private @Nullable Geometry geometry;

    JsonFeature(JsonFile json, @Nullable String crsOfFile) {
        this.json = json;
        this.crsOfFile = crsOfFile;
        this.own = new GeoJsonGeometry(json);
    }

    /** All members of the object the parser is on. */
    RawRow read(JsonParser in, int number, String position) throws IOException {
        for (String name = json.member(); name != null; name = json.member()) {
            if (name.equals("crs")) {
                crs(LateCrs.named(new JsonValues(json).read(in)));
            } else {
                member(name, in);
            }
        }
        return row(number, position);
    }

    void member(String name, JsonParser in) throws IOException {
        switch (name) {
            case "geometry" -> geometry(in);
            case "id" -> fields.putIfAbsent("id", new JsonValues(json).read(in));
            case "properties" ->
                new JsonValues(json)
                        .read(in)
                        .properties()
                        .forEach(entry -> fields.put(entry.getKey(), entry.getValue()));
            case "type", "coordinates", "geometries" -> own.member(name, in);
            default -> json.skip();
        }
    }

    /** Its members were those of a shape, not of a feature. */
    boolean isShapeAlone() {
        return own.type() != null && GeoJsonGeometry.TYPES.contains(own.type());
    }

    RawRow row(int number, String position) {
        if (isShapeAlone()) {
            take(own);
        }
        return new RawRow(
                number,
                position,
                fields,
                geometry,
                problems.stream().map(problem -> problem.at(number, position)).toList());
    }

    @Nullable
    String type() {
        return own.type();
    }

    private void geometry(JsonParser in) throws IOException {
        if (in.currentToken() == JsonToken.START_OBJECT) {
            GeoJsonGeometry shape = new GeoJsonGeometry(json);
            shape.members(in);
            take(shape);
        } else if (in.currentToken() != JsonToken.VALUE_NULL) {
            json.skip();
            problems.add(UnusableShape.because(
                            "geometry 不是对象 / geometry is not an object",
                            "写成 {\"type\": …, \"coordinates\": …} 或 null / write such an object, or null")
                    .finding());
        }
    }

    private void take(GeoJsonGeometry shape) {
        try {
            geometry = shape.built();
        } catch (UnusableShape e) {
            problems.add(e.finding());
        }
        if (shape.hasHeights()) {
            problems.add(
                    Finding.warning("height_ignored", "高程（Z）没有存储 / heights (Z) are not stored", "无需处理 / nothing to do")
                            .about("geometry", null));
        }
    }

    private void crs(@Nullable String named) {
        if (named != null && !named.equals(crsOfFile)) {
            problems.add(Finding.error(
                            "crs_of_one_feature",
                            "要素自带的 crs 与文件不同 / the feature names a crs of its own, the file's is %s"
                                    .formatted(crsOfFile),
                            "整个文件用同一坐标系，写在最外层 / use one crs for the file and name it outside of the features")
                    .about("geometry", named));
        }
    }
}
