package minzheng.atlas.ogc;

/**
 * One resource before it has a form.
 *
 * @param mediaType of its JSON
 * @param json the finished document
 */
@SuppressWarnings("ArrayRecordComponent") // written once and sent; never compared
public record Document(Kind kind, String mediaType, byte[] json) {
    public static final String JSON = "application/json";
    public static final String GEO_JSON = "application/geo+json";
    public static final String OPENAPI = "application/vnd.oai.openapi+json;version=3.0";
    public static final String SCHEMA = "application/schema+json";

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
