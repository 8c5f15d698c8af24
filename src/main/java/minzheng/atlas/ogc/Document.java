package minzheng.atlas.ogc;

import minzheng.atlas.ogc.collection.PublishedCollection;
import org.jspecify.annotations.Nullable;

/**
 * One resource before it has a form.
 *
 * @param mediaType of its JSON
 * @param json the finished document
 * @param collection whose features it shows, for the words that people read; null where it is about none
 */
@SuppressWarnings("ArrayRecordComponent") // written once and sent; never compared
public record Document(
        Kind kind, String mediaType, byte[] json, @Nullable PublishedCollection collection) {
    public static final String JSON = "application/json";
    public static final String GEO_JSON = "application/geo+json";
    public static final String OPENAPI = "application/vnd.oai.openapi+json;version=3.0";
    public static final String SCHEMA = "application/schema+json";

    public Document(Kind kind, String mediaType, byte[] json) {
        this(kind, mediaType, json, null);
    }

    /** What it is about, by which people are shown it in different ways. */
    public enum Kind {
        LANDING_PAGE,
        API,
        CONFORMANCE,
        COLLECTIONS,
        COLLECTION,
        ITEMS,
        ITEM,
        SCHEMA,
        TILE_MATRIX_SETS,
        TILE_MATRIX_SET,
        TILESETS,
        TILESET,
        STYLES
    }
}
