package minzheng.atlas.crs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import minzheng.atlas.fault.InvalidRequest;

/** Reads the bureau's own datum parameters. Messages name keys, never values. */
final class DatumParameterFile {
    private static final String SETTING = "ATLAS_DATUM_PARAMETERS";
    private static final JsonMapper YAML = JsonMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private DatumParameterFile() {}

    static Map<Datum, DatumParameters> read(Path file) {
        requirePrivate(file);
        Map<String, DatumParameters> written;
        try {
            written = YAML.readValue(file.toFile(), new TypeReference<>() {});
        } catch (JsonMappingException e) {
            throw mistake(file, "有误或缺项 / wrong or missing at " + where(e));
        } catch (JsonProcessingException e) {
            throw mistake(
                    file,
                    "YAML 有误，第 %d 行 / broken YAML in line %1$d"
                            .formatted(
                                    e.getLocation() == null
                                            ? 0
                                            : e.getLocation().getLineNr()));
        } catch (IOException e) {
            throw mistake(file, "无法读取 / cannot be read");
        }
        Map<Datum, DatumParameters> parameters = new EnumMap<>(Datum.class);
        written.forEach((name, given) -> parameters.put(oldDatum(file, name), checked(file, name, given)));
        return parameters;
    }

    private static Datum oldDatum(Path file, String name) {
        return Datum.ofCodeName(name)
                .filter(Datum::isOld)
                .orElseThrow(() -> mistake(
                        file,
                        "不能为 %s 配置参数，只能是 / no parameters for %1$s, only for xian_1980, beijing_1954, new_beijing"
                                .formatted(name)));
    }

    private static DatumParameters checked(Path file, String name, DatumParameters given) {
        boolean box = given.area().west() < given.area().east()
                && given.area().south() < given.area().north();
        if (!box || given.source().isBlank() || !(given.accuracyM() > 0)) {
            throw mistake(
                    file, "%s：area、source 或 accuracy_m 不可用 / area, source or accuracy_m is not usable".formatted(name));
        }
        return given;
    }

    /** The numbers are secret: nobody else of the machine may read them. */
    private static void requirePrivate(Path file) {
        if (!Files.isRegularFile(file)) {
            throw mistake(file, "文件不存在 / no such file");
        }
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        try {
            if (view != null && view.readAttributes().permissions().contains(PosixFilePermission.OTHERS_READ)) {
                throw mistake(file, "其他用户可读，请 chmod 600 / others may read it, chmod 600 it");
            }
        } catch (IOException e) {
            throw mistake(file, "无法读取权限 / its rights cannot be read");
        }
    }

    private static String where(JsonMappingException e) {
        return e.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .collect(Collectors.joining("."));
    }

    private static InvalidRequest mistake(Path file, String message) {
        return new InvalidRequest("invalid_setting", SETTING, "%s=%s: %s".formatted(SETTING, file, message));
    }
}
