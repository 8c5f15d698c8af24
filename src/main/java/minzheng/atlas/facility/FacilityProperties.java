package minzheng.atlas.facility;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.http.Query;
import org.jspecify.annotations.Nullable;

/** What a feature tells of its facility: everything, or only what a map asks for, which makes it several times lighter. */
final class FacilityProperties {
    private static final List<Property> ALL = List.of(
            new Property("id", entry -> entry.row().id()),
            new Property("source", entry -> entry.row().source()),
            new Property("external_id", entry -> entry.row().externalId()),
            new Property("kind", entry -> entry.row().kind()),
            new Property("name", entry -> entry.row().name()),
            new Property("status", entry -> entry.row().status()),
            new Property("declared_id", entry -> entry.row().declaredId()),
            new Property("declared_area_id", entry -> entry.row().declaredAreaId()),
            new Property("details", entry -> entry.row().details()),
            new Property("coord_source", entry -> entry.row().coordSource()),
            new Property("synthetic", entry -> entry.row().synthetic()),
            new Property("is_public", entry -> entry.row().isPublic()),
            new Property("valid_from", entry -> entry.row().validFrom()),
            new Property("valid_to", entry -> entry.row().validTo()),
            new Property("declared_code", FacilityEntry::declaredCode),
            new Property("declared_area_code", FacilityEntry::declaredAreaCode),
            new Property("containing_id", FacilityEntry::containingId),
            new Property("containing_code", FacilityEntry::containingCode),
            new Property("assigned_id", FacilityEntry::assignedId),
            new Property("assigned_code", FacilityEntry::assignedCode),
            new Property("row_id", FacilityEntry::rowId),
            new Property("recorded_from", FacilityEntry::recordedFrom),
            new Property("etag", FacilityEntry::etag));

    private record Property(String name, Function<FacilityEntry, @Nullable Object> value) {}

    private final @Nullable List<Property> chosen;

    private FacilityProperties(@Nullable List<Property> chosen) {
        this.chosen = chosen;
    }

    /** Those named in {@code properties}, parted by commas; all without it. */
    static FacilityProperties from(Query query) {
        return new FacilityProperties(query.longText("properties")
                .map(text -> Arrays.stream(text.split(",", -1))
                        .map(FacilityProperties::named)
                        .toList())
                .orElse(null));
    }

    private static Property named(String name) {
        return ALL.stream()
                .filter(property -> property.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest(
                        "unknown_property",
                        "properties",
                        "没有属性 / there is no property \"%s\"; 可用 / allowed: %s"
                                .formatted(
                                        name, ALL.stream().map(Property::name).collect(Collectors.joining(", ")))));
    }

    Object of(FacilityEntry entry) {
        if (chosen == null) {
            return entry;
        }
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        chosen.forEach(
                property -> properties.put(property.name(), property.value().apply(entry)));
        return properties;
    }
}
