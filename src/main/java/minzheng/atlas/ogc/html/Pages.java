package minzheng.atlas.ogc.html;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import minzheng.atlas.ogc.Document;
import minzheng.atlas.ogc.collection.PublishedCollection;

/** A finished document as a page: it says what the document says. */
public final class Pages {
    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Pages() {}

    /** Path and parameters are those the document was asked for with. */
    public static byte[] write(Document document, String path, Map<String, String> given) {
        Site site = Site.of(path, given);
        Frame frame = new Frame(site, document);
        PublishedCollection collection = document.collection();
        if (document.kind() == Document.Kind.ITEMS && collection != null) {
            FeatureList list = FeatureList.read(document.json());
            return frame.write(
                    new ItemsSheet(site, collection, list), list.head().path("links"));
        }
        JsonNode json = parse(document.json());
        if (document.kind() == Document.Kind.ITEM && collection != null) {
            return frame.write(new ItemSheet(site, collection, json), json.path("links"));
        }
        Sheet sheet = switch (document.kind()) {
            case LANDING_PAGE -> new LandingSheet(site, json);
            case API -> new ApiSheet(site, json);
            case CONFORMANCE -> new TreeSheet("一致性声明 / Conformance", json);
            case COLLECTIONS -> new CollectionsSheet(site, json);
            case COLLECTION -> new CollectionSheet(site, json);
            case SCHEMA -> new SchemaSheet(site, json);
            default -> TreeSheet.of(site, json);
        };
        return frame.write(sheet, json.path("links"));
    }

    private static JsonNode parse(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
