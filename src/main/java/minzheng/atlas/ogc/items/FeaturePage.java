package minzheng.atlas.ogc.items;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import minzheng.atlas.http.Json;
import minzheng.atlas.ogc.Link;

/** A page of features as one GeoJSON document; each feature comes from the database as finished text. */
public final class FeaturePage {
    private static final byte[] COMMA = {','};

    private FeaturePage() {}

    /** {@code matched} is left out where it is not known (-1). */
    static byte[] write(List<ItemsStore.Item> items, long matched, String timeStamp, List<Link> links) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(512 + items.size() * 512);
        put(out, "{\"type\":\"FeatureCollection\",\"timeStamp\":\"" + timeStamp + "\"");
        if (matched >= 0) {
            put(out, ",\"numberMatched\":" + matched);
        }
        put(out, ",\"numberReturned\":" + items.size() + ",\"links\":" + Json.text(links) + ",\"features\":[");
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                out.writeBytes(COMMA);
            }
            put(out, items.get(i).feature());
        }
        put(out, "]}");
        return out.toByteArray();
    }

    /** The feature with its links put in. */
    public static byte[] withLinks(String feature, List<Link> links) {
        return (feature.substring(0, feature.length() - 1) + ",\"links\":" + Json.text(links) + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
