package minzheng.atlas.ingest.target;

/** The shapes a target stores. */
public enum Shape {
    NONE("", ""),
    AREA("面 / a polygon or multipolygon", "Polygon|MultiPolygon"),
    POINT("点 / a point", "Point"),
    LINE("线 / a line or multiline", "LineString|MultiLineString"),
    PLACE("点或面 / a point, polygon or multipolygon", "Point|Polygon|MultiPolygon");

    private final String words;
    private final String types;

    Shape(String words, String types) {
        this.words = words;
        this.types = types;
    }

    public boolean allows(String geometryType) {
        return geometryType.matches(types);
    }

    public String words() {
        return words;
    }
}
