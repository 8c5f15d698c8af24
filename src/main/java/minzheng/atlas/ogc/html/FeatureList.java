package minzheng.atlas.ogc.html;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A page of features, read one by one: of the shapes only what is said of them is kept.
 *
 * @param head all members but the features
 */
record FeatureList(ObjectNode head, List<Row> rows) {
    /** A feature without its coordinates. */
    record Row(String id, JsonNode properties, Shape shape) {
        static Row of(JsonNode feature) {
            return new Row(feature.path("id").asText(), feature.path("properties"), Shape.of(feature.path("geometry")));
        }
    }

    static FeatureList read(byte[] json) {
        ObjectNode head = Pages.JSON.createObjectNode();
        List<Row> rows = new ArrayList<>();
        try (JsonParser in = Pages.JSON.createParser(json)) {
            in.nextToken();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String name = in.currentName();
                boolean features = in.nextToken() == JsonToken.START_ARRAY && name.equals("features");
                if (!features) {
                    head.set(name, Pages.JSON.<JsonNode>readTree(in));
                    continue;
                }
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    rows.add(Row.of(Pages.JSON.<JsonNode>readTree(in)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FeatureList(head, rows);
    }
}
