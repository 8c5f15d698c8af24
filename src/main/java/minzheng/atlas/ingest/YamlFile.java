package minzheng.atlas.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import minzheng.atlas.fault.InvalidRequest;

/** A YAML document as a JSON object; a key that stands twice is a mistake. */
public final class YamlFile {
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private YamlFile() {}

    public static ObjectNode object(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InvalidRequest("file_missing", "file", "文件不存在 / no such file: " + file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            JsonNode document = YAML.readTree(in);
            if (document instanceof ObjectNode object) {
                return object;
            }
            throw new InvalidRequest("yaml_broken", "file", "不是 YAML 对象 / not a YAML mapping: " + file);
        } catch (JsonProcessingException e) {
            throw new InvalidRequest(
                    "yaml_broken",
                    "file",
                    "%s: YAML 有误 / broken YAML: %s".formatted(file, e.getOriginalMessage() + " " + where(e)));
        } catch (IOException e) {
            throw new InvalidRequest(
                    "file_unreadable", "file", "无法读取 / cannot read %s: %s".formatted(file, e.getMessage()));
        }
    }

    private static String where(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : "(line %d, column %d)"
                        .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    }
}
