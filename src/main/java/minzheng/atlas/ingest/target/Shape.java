package minzheng.atlas.ingest.target;

import java.util.Set;

/** The shapes a target stores. */
public enum Shape {
    NONE("", Set.of()),
    AREA("面 / a polygon or multipolygon", Set.of("Polygon", "MultiPolygon")),
    PLACE("点或面 / a point, polygon or multipolygon", Set.of("Point", "Polygon", "MultiPolygon"));

    private final String words;
    private final Set<String> types;

    Shape(String words, Set<String> types) {
        this.words = words;
        this.types = types;
    }

    public boolean allows(String geometryType) {
        return types.contains(geometryType);
    }

    public String words() {
        return words;
    }
}
