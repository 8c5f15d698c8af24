package minzheng.atlas.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.ingest.target.NearWords;
import minzheng.atlas.ingest.target.TargetField;
import org.jspecify.annotations.Nullable;

/**
 * Which field of the file is which field of the target: as told, else by name, else by alias, Chinese or English.
 * Fixed values stand in every row. What the file has besides is reported as not used.
 */
public final class FieldMapping {
    private static final Set<String> TECHNICAL = Set.of("objectid", "id", "fid");
    private static final int HEADERS_KEPT = 500;
    private static final int UNUSED_KEPT = 200;

    private final List<TargetField> fields;
    private final Map<String, String> told;
    private final Map<String, JsonNode> fixed = new TreeMap<>();
    private final Map<List<String>, Map<String, String>> perHeader = new HashMap<>();
    private final Map<String, String> used = new TreeMap<>();
    private final Set<String> unused = new TreeSet<>();
    private final Map<String, Finding> ambiguous = new TreeMap<>();

    public FieldMapping(List<TargetField> fields, Map<String, String> told, Map<String, String> fixed) {
        this.fields = new ArrayList<>(fields);
        TargetField.PLACE.stream()
                .filter(place -> fields.stream().noneMatch(field -> field.name().equals(place.name())))
                .forEach(this.fields::add);
        this.fields.add(TargetField.ATLAS_SOURCE);
        this.told = told;
        told.keySet().forEach(name -> require(name, "map"));
        fixed.forEach((name, value) -> {
            require(name, "set");
            this.fixed.put(name, TextNode.valueOf(value));
        });
    }

    /** The row's values under the target's names. */
    public Map<String, JsonNode> values(Map<String, JsonNode> row) {
        Map<String, String> header =
                perHeader.size() < HEADERS_KEPT ? perHeader.get(List.copyOf(row.keySet())) : resolve(row.keySet());
        if (header == null) {
            header = resolve(row.keySet());
            perHeader.put(List.copyOf(row.keySet()), header);
        }
        Map<String, JsonNode> values = new HashMap<>();
        header.forEach((field, fileField) -> {
            JsonNode value = row.get(fileField);
            if (value != null) {
                values.put(field, value);
            }
        });
        values.putAll(fixed);
        return values;
    }

    /** Target field to file field, as it was applied. */
    Map<String, String> used() {
        return used;
    }

    Set<String> unused() {
        return unused;
    }

    /** What is wrong with the mapping as a whole, known once the rows were read. */
    public List<Finding> mistakes() {
        List<Finding> mistakes = new ArrayList<>(ambiguous.values());
        told.forEach((field, fileField) -> {
            if (!fileField.equals(used.get(field))) {
                mistakes.add(Finding.error(
                                "mapped_field_missing",
                                "文件中没有这个字段 / the file has no such field",
                                "文件的字段 / the file has: " + fileFields())
                        .about(field, fileField));
            }
        });
        fields.stream().filter(this::isUnmapped).forEach(field -> mistakes.add(unmapped(field)));
        return mistakes;
    }

    private boolean isUnmapped(TargetField field) {
        return field.required()
                && !perHeader.isEmpty()
                && !used.containsKey(field.name())
                && !fixed.containsKey(field.name())
                && !told.containsKey(field.name());
    }

    /** Fields of the file whose name is like one of the field's own, to be confirmed; none is taken by itself. */
    private Finding unmapped(TargetField field) {
        List<String> names = new ArrayList<>(field.aliases());
        names.add(field.name());
        List<String> near = names.stream()
                .flatMap(name -> NearWords.of(name, unused).stream())
                .distinct()
                .limit(3)
                .toList();
        return Finding.error(
                        "required_field_unmapped",
                        "文件中没有哪个字段认作必填的 %s / no field of the file was taken for the required %1$s"
                                .formatted(names.get(0)),
                        near.isEmpty()
                                ? "用 --map %1$s=字段名 指定，或 --set %1$s=值 / choose with --map or --set; 文件的字段 / the file has: %2$s"
                                        .formatted(field.name(), fileFields())
                                : "是否为 / did you mean %s？用 --map %s=%s 指定 / choose with --map"
                                        .formatted(String.join(", ", near), field.name(), near.get(0)))
                .about(field.name(), null);
    }

    private String fileFields() {
        Set<String> all = new TreeSet<>(unused);
        all.addAll(used.values());
        return String.join(", ", all);
    }

    private void require(String name, String option) {
        if (fields.stream().noneMatch(field -> field.name().equals(name))) {
            throw new InvalidRequest(
                    "unknown_field",
                    option,
                    "--%s：没有这个字段 / no such field: %s; known: %s"
                            .formatted(
                                    option,
                                    name,
                                    fields.stream().map(TargetField::name).collect(Collectors.joining(", "))));
        }
    }

    private Map<String, String> resolve(Set<String> fileFields) {
        Map<String, String> header = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (TargetField field : fields) {
            String fileField = fixed.containsKey(field.name()) ? null : fileField(field, fileFields);
            if (fileField != null) {
                header.put(field.name(), fileField);
                taken.add(fileField);
            }
        }
        used.putAll(header);
        fileFields.stream()
                .filter(name -> !taken.contains(name) && unused.size() < UNUSED_KEPT)
                .forEach(unused::add);
        return header;
    }

    private @Nullable String fileField(TargetField field, Set<String> fileFields) {
        String asTold = told.get(field.name());
        if (asTold != null) {
            return fileFields.contains(asTold) ? asTold : null;
        }
        List<String> byName = fileFields.stream()
                .filter(name -> isName(name, field) && !told.containsValue(name))
                .toList();
        List<String> found = byName.isEmpty() ? unlessTechnical(byAlias(field, fileFields)) : byName;
        if (found.size() > 1) {
            ambiguous.put(
                    field.name(),
                    Finding.error(
                                    "ambiguous_field",
                                    "多个字段都像 %s / several fields look like %1$s: %s"
                                            .formatted(field.name(), String.join(", ", found)),
                                    "用 --map %s=字段名 指定 / choose with --map".formatted(field.name()))
                            .about(field.name(), null));
        }
        return found.isEmpty() ? null : found.get(0);
    }

    /** A number that a program gave to its rows counts only where the file has no other. */
    private static List<String> unlessTechnical(List<String> found) {
        List<String> others =
                found.stream().filter(name -> !TECHNICAL.contains(plain(name))).toList();
        return others.isEmpty() ? found : others;
    }

    private List<String> byAlias(TargetField field, Set<String> fileFields) {
        Set<String> aliases = field.aliases().stream().map(FieldMapping::plain).collect(Collectors.toSet());
        return fileFields.stream()
                .filter(name -> aliases.contains(plain(name)) && !told.containsValue(name))
                .toList();
    }

    private static boolean isName(String name, TargetField field) {
        return plain(name).equals(plain(field.name())) || plain(name).equals(plain(ShortName.of(field.name())));
    }

    /** Case, spaces, hyphens, underscores and brackets do not matter. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-（）()]", "");
    }
}
