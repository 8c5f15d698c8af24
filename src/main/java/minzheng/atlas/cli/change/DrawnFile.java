package minzheng.atlas.cli.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.http.Json;

/** A file with one thing in it that was drawn: a GeoJSON geometry, a feature, or a collection of one feature. */
final class DrawnFile {
    private DrawnFile() {}

    static JsonNode geometry(Path file) {
        JsonNode content = json(file);
        if (content.path("type").asText().equals("FeatureCollection")) {
            mustBeGeographic(content, file);
            int features = content.path("features").size();
            if (features != 1) {
                throw new InvalidRequest(
                        "invalid_geometry",
                        "",
                        "%s: 应恰有一个要素，现有 %d 个 / must hold exactly one feature, it holds %2$d".formatted(file, features));
            }
            content = content.path("features").path(0);
        }
        return content.path("type").asText().equals("Feature") ? content.path("geometry") : content;
    }

    static JsonNode json(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InvalidRequest("file_missing", "file", "文件不存在 / no such file: " + file);
        }
        try {
            return Json.parse(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new InvalidRequest(
                    "file_unreadable", "file", "无法读取 / cannot read %s: %s".formatted(file, e.getMessage()));
        }
    }

    /** Drawing programs name the system of longitude and latitude too. */
    private static void mustBeGeographic(JsonNode content, Path file) {
        String crs = content.at("/crs/properties/name").asText();
        if (!crs.isEmpty() && !crs.endsWith(":CRS84") && !crs.endsWith(":4490")) {
            throw new InvalidRequest(
                    "invalid_geometry",
                    "",
                    "%s: 坐标系为 %s，请按 CGCS2000 经纬度保存 / coordinates are in %2$s; save them as lon/lat in CGCS2000"
                            .formatted(file, crs));
        }
    }
}
