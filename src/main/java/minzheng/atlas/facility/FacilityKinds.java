package minzheng.atlas.facility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import minzheng.atlas.cql2.NearMatches;
import minzheng.atlas.fault.InvalidRequest;

/** Every kind of facility there is, and what a facility's attributes must look like. */
public final class FacilityKinds {
    private final Map<String, FacilityKind> kinds;
    private final Map<String, FacilityAttribute> attributes;

    private FacilityKinds(Collection<FacilityKind> kinds) {
        this.kinds = new LinkedHashMap<>();
        this.attributes = new TreeMap<>();
        for (FacilityKind kind : kinds) {
            this.kinds.put(kind.code(), kind);
            kind.attributes().forEach(attribute -> attributes.put(attribute.code(), attribute));
        }
    }

    public static FacilityKinds of(Collection<FacilityKind> kinds) {
        return new FacilityKinds(kinds);
    }

    /** Reads {@code seeds/facility-kinds.yaml}; a mistake in it is an {@link InvalidRequest} that says where. */
    public static FacilityKinds parse(String yaml) {
        return new FacilityKinds(KindsFile.parse(yaml));
    }

    public List<FacilityKind> list() {
        return List.copyOf(kinds.values());
    }

    public Optional<FacilityKind> find(String code) {
        return Optional.ofNullable(kinds.get(code));
    }

    public FacilityKind get(String code) {
        return find(code)
                .orElseThrow(() -> new InvalidRequest(
                        "unknown_kind",
                        "/kind",
                        "未知的设施类型 / unknown facility kind: \"%s\"; known: %s"
                                .formatted(code, String.join(", ", kinds.keySet()))));
    }

    /** The dictionary over all kinds, by code. */
    public Map<String, FacilityAttribute> attributes() {
        return attributes;
    }

    /** All that is wrong with the attributes of a facility of this kind; the checks between attributes not included. */
    public List<InvalidRequest.Mistake> mistakes(FacilityKind kind, ObjectNode details) {
        List<InvalidRequest.Mistake> mistakes = new ArrayList<>();
        details.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            kind.attribute(entry.getKey())
                    .map(attribute -> attribute.type().mistake(attribute, value))
                    .orElseGet(() -> Optional.of(unknown(kind, entry.getKey())))
                    .ifPresent(message -> mistakes.add(mistake(entry.getKey(), " = " + value, message)));
        });
        for (String code : kind.required()) {
            if (!details.has(code)) {
                mistakes.add(mistake(code, "", "必填 / required for " + kind.code()));
            }
        }
        return mistakes;
    }

    private static InvalidRequest.Mistake mistake(String code, String value, String message) {
        return new InvalidRequest.Mistake("/details/" + code, "details.%s%s: %s".formatted(code, value, message));
    }

    private static String unknown(FacilityKind kind, String code) {
        List<String> known =
                kind.attributes().stream().map(FacilityAttribute::code).toList();
        List<String> near = NearMatches.of(code, known);
        return "%s（%s）没有此属性 / %1$s has no such attribute%s; it has: %s"
                .formatted(
                        kind.code(),
                        kind.name().zh(),
                        near.isEmpty() ? "" : "; did you mean " + String.join(", ", near),
                        String.join(", ", known));
    }
}
