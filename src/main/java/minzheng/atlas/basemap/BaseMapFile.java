package minzheng.atlas.basemap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.http.Json;

/** Reads what the administrator says about the base map, as YAML or JSON; a mistake ends the start. */
public final class BaseMapFile {
    public static final String SETTING = "ATLAS_BASE_MAP";

    private static final JsonMapper YAML = JsonMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();
    private static final List<String> REQUIRED =
            List.of("name/zh", "name/en", "tiles/0", "crs", "review_number", "attribution");
    private static final int MAX_ZOOM = 18;
    private static final int TILE_SIZE = 256;

    private BaseMapFile() {}

    public static BaseMap read(Path file) {
        try {
            BaseMap map = Json.read(filled(tree(file)), BaseMap.class);
            BaseMapRules.check(map);
            return map;
        } catch (InvalidRequest e) {
            throw new InvalidRequest("invalid_setting", SETTING, "%s=%s: %s".formatted(SETTING, file, e.getMessage()));
        }
    }

    private static ObjectNode tree(Path file) {
        JsonNode tree;
        try {
            tree = YAML.readTree(file.toFile());
        } catch (JsonProcessingException e) {
            throw mistake("YAML", "YAML 有误 / broken YAML: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw mistake("file", "无法读取文件 / the file cannot be read");
        }
        if (tree instanceof ObjectNode object) {
            return object;
        }
        throw mistake("file", "应为键值 / must hold the keys " + String.join(", ", REQUIRED));
    }

    private static ObjectNode filled(ObjectNode tree) {
        for (String key : REQUIRED) {
            JsonNode value = tree.at("/" + key);
            if (value.isNull() || value.asText().isBlank()) {
                throw mistake(key, "缺少 %1$s / %1$s is missing or empty".formatted(key));
            }
        }
        tree.putIfAbsent("min_zoom", tree.numberNode(0));
        tree.putIfAbsent("max_zoom", tree.numberNode(MAX_ZOOM));
        tree.putIfAbsent("tile_size", tree.numberNode(TILE_SIZE));
        return tree;
    }

    static InvalidRequest mistake(String field, String message) {
        return new InvalidRequest("invalid_setting", field, message);
    }
}
