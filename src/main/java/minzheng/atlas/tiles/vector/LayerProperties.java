package minzheng.atlas.tiles.vector;

import java.util.List;
import java.util.Set;
import minzheng.atlas.ogc.collection.PublishedCollection;
import minzheng.atlas.ogc.collection.PublishedProperty;

/**
 * What a feature of a tile carries besides its id: what maps are styled and labelled by. Everything else, the values of
 * indicators above all, is joined by the client through the id or the code.
 */
public final class LayerProperties {
    private static final Set<String> CARRIED = Set.of(
            "name", "code", "number", "kind", "status", "type", "level", "severity", "state", "disputed", "synthetic");

    private LayerProperties() {}

    public static List<PublishedProperty> of(PublishedCollection collection) {
        return collection.properties().stream()
                .filter(property -> CARRIED.contains(property.name()))
                .toList();
    }
}
