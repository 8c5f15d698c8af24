package minzheng.atlas.ogc.edit;

import java.util.Map;
import minzheng.atlas.fault.Conflict;
import minzheng.atlas.fault.Fault;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.fault.Stale;
import minzheng.atlas.ogc.collection.View;

/** What was wrong, told of the feature that was sent; the public view does not tell of what it hides. */
final class FeatureFaults {
    private FeatureFaults() {}

    static Fault of(Fault fault, View view) {
        if (fault instanceof InvalidRequest invalid) {
            return new InvalidRequest(
                    invalid.code(),
                    invalid.mistakes().stream()
                            .map(mistake -> new InvalidRequest.Mistake(pointer(mistake.field()), mistake.message()))
                            .toList());
        }
        if (view.showsHidden()) {
            return fault;
        }
        if (fault instanceof Stale stale && stale.changed().containsKey("is_public")) {
            return new Stale(
                    "读取之后已被他人修改 / changed by someone else since it was read",
                    stale.currentTag(),
                    Map.of("etag", new Stale.Difference("", stale.currentTag())));
        }
        return fault instanceof Conflict conflict && conflict.code().equals("duplicate_external_id")
                ? new Conflict(conflict.code(), "此来源中的编号已被使用 / the number is already used in this source")
                : fault;
    }

    private static String pointer(String field) {
        if (field.startsWith("/details")) {
            return "/properties" + field.substring("/details".length());
        }
        return field.startsWith("/geometry")
                        || field.startsWith("/edit")
                        || field.equals("/id")
                        || !field.startsWith("/")
                ? field
                : "/properties" + field;
    }
}
