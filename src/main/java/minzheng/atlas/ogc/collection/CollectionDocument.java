package minzheng.atlas.ogc.collection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** How a collection is described to clients (OGC 17-069r4 §7.14, 18-058r1 §6.2, 19-079r2 §6). */
public final class CollectionDocument {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String GREGORIAN = "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian";

    private CollectionDocument() {}

    /** Root is where the view lies, with scheme and host. */
    public static ObjectNode of(PublishedCollection collection, Extents.Extent extent, String root) {
        ObjectNode document = NODES.objectNode();
        document.put("id", collection.id());
        document.put("title", collection.title().toString());
        document.put("description", collection.description().toString());
        document.set("extent", extent(extent));
        document.put("itemType", "feature");
        ArrayNode crs = document.putArray("crs");
        extent.systems().forEach(system -> crs.add(system.uri()));
        document.put("storageCrs", ServedCrs.STORAGE.uri());
        document.set("links", links(collection, root));
        return document;
    }

    private static ObjectNode extent(Extents.Extent extent) {
        ObjectNode node = NODES.objectNode();
        Envelope box = extent.box();
        if (!box.isNull()) {
            ObjectNode spatial = node.putObject("spatial");
            spatial.putArray("bbox")
                    .addArray()
                    .add(rounded(box.getMinX(), RoundingMode.FLOOR))
                    .add(rounded(box.getMinY(), RoundingMode.FLOOR))
                    .add(rounded(box.getMaxX(), RoundingMode.CEILING))
                    .add(rounded(box.getMaxY(), RoundingMode.CEILING));
            spatial.put("crs", ServedCrs.CRS84.uri());
        }
        if (extent.from() != null) {
            ObjectNode temporal = node.putObject("temporal");
            ArrayNode interval = temporal.putArray("interval").addArray();
            add(interval, extent.from(), "T00:00:00Z");
            add(interval, extent.to(), "T23:59:59Z");
            temporal.put("trs", GREGORIAN);
        }
        return node;
    }

    /** Outwards to a centimetre: clients ask with as many decimals, and what lies on the edge is then in their box. */
    private static double rounded(double degrees, RoundingMode outwards) {
        return BigDecimal.valueOf(degrees).setScale(7, outwards).doubleValue();
    }

    private static void add(ArrayNode interval, @Nullable LocalDate day, String time) {
        if (day == null) {
            interval.addNull();
        } else {
            interval.add(day + time);
        }
    }

    private static ArrayNode links(PublishedCollection collection, String root) {
        String self = root + "/collections/" + collection.id();
        ArrayNode links = NODES.arrayNode();
        List.of(
                        List.of(self, "self", "application/json", "本集合 / This collection"),
                        List.of(self + "?f=html", "alternate", "text/html", "本集合（网页） / This collection as HTML"),
                        List.of(self + "/items", "items", "application/geo+json", "要素 / Features"),
                        List.of(self + "/items?f=html", "items", "text/html", "要素（网页） / Features as HTML"),
                        List.of(
                                self + "/queryables",
                                "http://www.opengis.net/def/rel/ogc/1.0/queryables",
                                "application/schema+json",
                                "可用于条件的属性 / Queryables"),
                        List.of(
                                self + "/sortables",
                                "http://www.opengis.net/def/rel/ogc/1.0/sortables",
                                "application/schema+json",
                                "可排序的属性 / Sortables"),
                        List.of(
                                self + "/schema",
                                "http://www.opengis.net/def/rel/ogc/1.0/schema",
                                "application/schema+json",
                                "属性及其类型 / Schema"),
                        List.of(
                                self + "/tiles",
                                "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector",
                                "application/json",
                                "矢量瓦片 / Vector tiles"))
                .forEach(link -> links.addObject()
                        .put("href", link.get(0))
                        .put("rel", link.get(1))
                        .put("type", link.get(2))
                        .put("title", link.get(3)));
        return links;
    }
}
