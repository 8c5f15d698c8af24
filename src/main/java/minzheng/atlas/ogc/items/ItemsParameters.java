package minzheng.atlas.ogc.items;

import java.util.ArrayList;
import java.util.List;
import minzheng.atlas.cql2.Type;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.ogc.collection.PublishedCollection;
import minzheng.atlas.ogc.collection.PublishedProperty;

/** The parameters of a collection's items: the standard's, and each property that can be asked for by name. */
public final class ItemsParameters {
    public static final int DEFAULT_LIMIT = 100;
    /** A greater limit is taken as this one (OGC 17-069r4, /req/core/fc-limit-response-1). */
    public static final int MAX_LIMIT = 10_000;

    private static final List<String> STANDARD = List.of(
            "f",
            "crs",
            "bbox",
            "bbox-crs",
            "datetime",
            "filter",
            "filter-lang",
            "filter-crs",
            "sortby",
            "properties",
            "limit",
            "cursor");

    private ItemsParameters() {}

    public static Parameters of(PublishedCollection collection) {
        List<String> names = new ArrayList<>(STANDARD);
        filters(collection).forEach(property -> names.add(property.name()));
        return new Parameters(names);
    }

    public static Parameters ofOne() {
        return Parameters.of("f", "crs", "datetime", "properties");
    }

    /** The properties that are parameters; one that bears the name of another parameter is reached by {@code filter}. */
    public static List<PublishedProperty> filters(PublishedCollection collection) {
        return collection.properties().stream()
                .filter(property -> property.type() != Type.GEOMETRY && !STANDARD.contains(property.name()))
                .toList();
    }
}
