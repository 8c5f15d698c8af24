package minzheng.atlas.ogc.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import minzheng.atlas.db.Amendment;
import minzheng.atlas.db.Edit;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.ogc.collection.PublishedCollection;
import minzheng.atlas.ogc.collection.PublishedProperty;
import minzheng.atlas.ogc.collection.View;
import org.jspecify.annotations.Nullable;

/**
 * From the flat properties of a feature to the fields of a facility in the API's words. Of an edit only what differs from
 * the present state is taken, so that what a feature does not show, or shows rounded, is not lost.
 */
final class FacilityFields {
    private static final Set<String> OWN =
            Set.of("name", "kind", "status", "declared_code", "coord_source", "synthetic", "is_public", "valid_from");
    /** Follows from other things; these two only once the facility is registered. */
    private static final Set<String> FIXED_ONCE_REGISTERED = Set.of("source", "external_id");

    private static final Set<String> DERIVED = Set.of("assigned_code", "assigned_name", "valid_to");
    /** Kept where a replacement does not say them: no client that does not know them may publish what is hidden. */
    private static final Set<String> KEPT = Set.of("kind", "synthetic", "is_public", "valid_from");

    private final PublishedCollection collection;
    private final View view;
    private final @Nullable String kind;
    private final ObjectNode fields = JsonNodeFactory.instance.objectNode();
    private final List<InvalidRequest.Mistake> mistakes = new ArrayList<>();

    FacilityFields(PublishedCollection collection, View view) {
        this.collection = collection;
        this.view = view;
        this.kind = collection.fixed().get("kinds") instanceof String[] kinds && kinds.length == 1 ? kinds[0] : null;
    }

    /** Null says nothing here: clients send every property that they know. */
    ObjectNode ofNew(FeatureBody body) {
        if (body.id() != null && !body.id().isNull()) {
            fields.set("id", body.id());
        }
        fields.putObject("details");
        body.properties().properties().forEach(property -> {
            if (property.getValue().isNull()) {
                if (property.getKey().equals("is_public")) {
                    mistake("is_public", "须为 true 或 false，或不写 / must be true or false, or left out");
                }
                return;
            }
            if (DERIVED.contains(property.getKey())) {
                mistake(property.getKey(), "由系统得出，不能填写 / follows from other things and cannot be given");
            } else {
                set(property.getKey(), property.getValue());
            }
        });
        if (kind != null) {
            fields.put("kind", kind);
        }
        return finished(body);
    }

    /** A replacement says everything: what it leaves out goes, but {@link #KEPT}. */
    ObjectNode ofEdit(FeatureBody body, ObjectNode present, boolean whole, Amendment amendment) {
        JsonNode was = present.path("properties");
        for (PublishedProperty property : collection.properties()) {
            String name = property.name();
            JsonNode given = body.properties().get(name);
            boolean fixed = DERIVED.contains(name) || FIXED_ONCE_REGISTERED.contains(name);
            boolean unsaid =
                    whole ? (given == null || given.isNull()) && (fixed || KEPT.contains(name)) : given == null;
            if (unsaid || Values.same(given, was.get(name))) {
                continue;
            }
            if (fixed) {
                mistake(name, "只读，现为 / is read only and is now " + was.path(name));
            } else if (name.equals("valid_from") && amendment.mode() == Edit.CHANGE) {
                mistake(
                        name,
                        "只能在更正中修改（X-Atlas-Edit: correction），变更的日期写在 X-Atlas-From"
                                + " / moves only in a correction (X-Atlas-Edit: correction); a change says its day in X-Atlas-From");
            } else {
                set(name, given == null ? NullNode.instance : given);
            }
        }
        return finished(body);
    }

    private void set(String name, JsonNode value) {
        if (OWN.contains(name) || FIXED_ONCE_REGISTERED.contains(name)) {
            fields.set(name, value);
        } else {
            fields.withObject("/details").set(name, Values.whole(value));
        }
    }

    private ObjectNode finished(FeatureBody body) {
        JsonNode said = body.properties().path("kind");
        if (kind != null && said.isTextual() && !said.textValue().equals(kind)) {
            mistake("kind", "此集合只有 / this collection holds only " + kind);
        }
        if (!view.showsHidden()
                && body.properties().path("is_public").equals(JsonNodeFactory.instance.booleanNode(false))) {
            mistake("is_public", "公开视图不能隐藏设施，请用 / only the internal view can hide: " + View.INTERNAL.root());
        }
        if (!mistakes.isEmpty()) {
            throw new InvalidRequest("invalid_feature", mistakes);
        }
        return fields;
    }

    private void mistake(String name, String message) {
        mistakes.add(new InvalidRequest.Mistake("/properties/" + name, "/properties/" + name + ": " + message));
    }
}
