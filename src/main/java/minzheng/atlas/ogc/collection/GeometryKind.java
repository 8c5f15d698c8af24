package minzheng.atlas.ogc.collection;

/** What shapes the features of a collection have; a feature of any collection may be without. */
public enum GeometryKind {
    POINT("https://geojson.org/schema/Point.json", "geometry-point"),
    LINE("https://geojson.org/schema/Geometry.json", "geometry-any"),
    AREA("https://geojson.org/schema/MultiPolygon.json", "geometry-multipolygon"),
    ANY("https://geojson.org/schema/Geometry.json", "geometry-any");

    private final String schema;
    private final String format;

    GeometryKind(String schema, String format) {
        this.schema = schema;
        this.format = format;
    }

    /** The JSON schema of such a geometry. */
    public String schema() {
        return schema;
    }

    /** Its {@code format} in a schema of queryables (OGC 23-058, geometry formats). */
    public String format() {
        return format;
    }
}
