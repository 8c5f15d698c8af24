package minzheng.atlas.ogc.description;

import java.util.List;
import minzheng.atlas.ogc.collection.PublishedCollection;
import minzheng.atlas.ogc.collection.ServedCrs;

/** A collection and the reference systems it can be had in. */
record Offer(PublishedCollection collection, List<ServedCrs> systems) {
    Offer {
        systems = List.copyOf(systems);
    }
}
