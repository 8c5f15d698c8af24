package minzheng.atlas.facility;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import minzheng.atlas.fault.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** {@code facility-kinds.yaml}: one dictionary of attributes, the kinds that use them, and their groups. */
record KindsFile(
        @Nullable List<FacilityAttribute> attributes,
        @Nullable List<Entry> kinds,
        @Nullable List<FacilityKind.Group> groups) {
    /** A kind as written: attributes and group by code. */
    record Entry(
            @Nullable String code,
            @Nullable Label name,
            @Nullable String group,
            @Nullable String demand,
            @Nullable String colour,
            @Nullable Integer serviceRadiusM,
            @Nullable List<String> attributes,
            @Nullable List<String> required,
            @Nullable List<FacilityKind.Check> checks) {}

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private static final String CODE = "[a-z][a-z0-9_]{0,62}";

    static List<FacilityKind> parse(String yaml) {
        try {
            return YAML.readValue(yaml, KindsFile.class).resolved();
        } catch (JsonProcessingException e) {
            throw mistake("/", "无法读取 / cannot be read: " + e.getOriginalMessage() + " " + e.getLocation());
        }
    }

    private List<FacilityKind> resolved() {
        Map<String, FacilityAttribute> dictionary = dictionary();
        Map<String, FacilityKind.Group> known = new HashMap<>();
        orEmpty(groups).forEach(group -> known.put(group.code(), group));
        Map<String, FacilityKind> found = new HashMap<>();
        List<FacilityKind> resolved = new ArrayList<>();
        for (Entry entry : orEmpty(kinds)) {
            FacilityKind kind = resolve(entry, "/kinds/" + resolved.size(), dictionary, known);
            if (found.put(kind.code(), kind) != null) {
                throw mistake("/kinds/" + resolved.size() + "/code", "重复 / defined twice: " + kind.code());
            }
            resolved.add(kind);
        }
        return resolved;
    }

    private Map<String, FacilityAttribute> dictionary() {
        Map<String, FacilityAttribute> dictionary = new HashMap<>();
        for (FacilityAttribute attribute : orEmpty(attributes)) {
            String at = "/attributes/" + dictionary.size();
            if (attribute.code() == null || !attribute.code().matches(CODE)) {
                throw mistake(at + "/code", "代码应为小写字母、数字、下划线 / must match " + CODE + ": " + attribute.code());
            }
            if (FacilityQueryables.TAKEN.contains(attribute.code())) {
                throw mistake(at + "/code", "此名称已用于设施本身的字段 / a facility has this of its own: " + attribute.code());
            }
            if (attribute.name() == null || attribute.type() == null) {
                throw mistake(at, attribute.code() + " 缺少 name 或 type / needs name and type");
            }
            if (attribute.type().hasValues() == attribute.values().isEmpty()) {
                throw mistake(
                        at + "/values",
                        attribute.code() + " 只有 choice 和 set 有 values / choice and set, and only they, list values");
            }
            if (!attribute.type().isNumeric() && (attribute.min() != null || attribute.max() != null)) {
                throw mistake(at + "/min", attribute.code() + " 只有数字有范围 / only numbers have a range");
            }
            if (dictionary.put(attribute.code(), attribute) != null) {
                throw mistake(at + "/code", "重复 / defined twice: " + attribute.code());
            }
        }
        return dictionary;
    }

    private static FacilityKind resolve(
            Entry entry, String at, Map<String, FacilityAttribute> dictionary, Map<String, FacilityKind.Group> groups) {
        if (entry.code() == null || !entry.code().matches(CODE)) {
            throw mistake(at + "/code", "代码应为小写字母、数字、下划线 / must match " + CODE + ": " + entry.code());
        }
        if (entry.name() == null || entry.colour() == null || !entry.colour().matches("#[0-9a-fA-F]{6}")) {
            throw mistake(at, entry.code() + " 缺少 name 或 colour / needs name and colour (\"#1a2b3c\")");
        }
        FacilityKind.Group group = groups.get(String.valueOf(entry.group()));
        if (group == null) {
            throw mistake(
                    at + "/group", "未知的组 / unknown group %s; known: %s".formatted(entry.group(), groups.keySet()));
        }
        List<FacilityAttribute> attributes = new ArrayList<>();
        for (String code : orEmpty(entry.attributes())) {
            FacilityAttribute attribute = dictionary.get(code);
            if (attribute == null || attributes.contains(attribute)) {
                throw mistake(
                        at + "/attributes/" + attributes.size(), "未定义或重复 / not in the dictionary, or twice: " + code);
            }
            attributes.add(attribute);
        }
        for (String code : orEmpty(entry.required())) {
            if (attributes.stream().noneMatch(attribute -> attribute.code().equals(code))) {
                throw mistake(at + "/required", "不在 attributes 中 / not among the attributes: " + code);
            }
        }
        return new FacilityKind(
                entry.code(),
                entry.name(),
                group,
                entry.demand(),
                entry.colour(),
                entry.serviceRadiusM(),
                attributes,
                orEmpty(entry.required()),
                orEmpty(entry.checks()));
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }

    private static InvalidRequest mistake(String at, String message) {
        return new InvalidRequest("facility_kinds_invalid", at, "facility-kinds.yaml " + at + ": " + message);
    }
}
