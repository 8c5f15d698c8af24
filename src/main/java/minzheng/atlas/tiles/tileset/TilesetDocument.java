package minzheng.atlas.tiles.tileset;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import minzheng.atlas.ogc.Document;
import minzheng.atlas.ogc.Link;
import minzheng.atlas.ogc.collection.PropertySchema;
import minzheng.atlas.ogc.collection.PublishedCollection;
import minzheng.atlas.tiles.matrix.MatrixDocument;
import minzheng.atlas.tiles.matrix.TileMatrixSet;
import minzheng.atlas.tiles.matrix.TileRange;
import minzheng.atlas.tiles.vector.LayerProperties;

/** The metadata of a tileset (OGC 20-057 §9, 17-083r4 §8) and its entry in the list. */
final class TilesetDocument {
    static final String MVT = "application/vnd.mapbox-vector-tile";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String OGC = "http://www.opengis.net/def/rel/ogc/1.0/";
    private static final String DROPPED = "瓦片不超过 500 kB：过大时按重要程度从低到高省略要素，省略数见响应头 X-Atlas-Dropped"
            + " / No tile exceeds 500 kB: one that would leaves out its lowest ranked features and says how many in X-Atlas-Dropped";

    private TilesetDocument() {}

    static ObjectNode list(Tileset tileset) {
        ObjectNode document = NODES.objectNode();
        ArrayNode links = document.putArray("links");
        links.addPOJO(Link.of(tileset.address(), "self", Document.JSON, "本列表 / This list"));
        links.addPOJO(Link.of(tileset.address() + "?f=html", "alternate", "text/html", "网页 / As HTML"));
        ArrayNode listed = document.putArray("tilesets");
        for (TileMatrixSet set : TileMatrixSet.ALL) {
            ObjectNode one = head(tileset, set);
            listed.add(one);
            ArrayNode own = one.putArray("links");
            own.addPOJO(Link.of(
                    address(tileset, set), "self", Document.JSON, set.title().toString()));
            own.addPOJO(scheme(tileset, set));
        }
        return document;
    }

    static ObjectNode of(Tileset tileset, TileMatrixSet set) {
        ObjectNode document = head(tileset, set);
        document.put("description", DROPPED);
        if (!tileset.box().isNull()) {
            document.set("boundingBox", MatrixDocument.box(set, set.inWorld(tileset.box())));
        }
        ArrayNode limits = document.putArray("tileMatrixSetLimits");
        for (int zoom = 0; zoom <= TileMatrixSet.LAST_ZOOM; zoom++) {
            limits.add(limit(set.range(zoom, tileset.box())));
        }
        ArrayNode layers = document.putArray("layers");
        tileset.collections().forEach(collection -> layers.add(layer(collection, set)));
        ArrayNode links = document.putArray("links");
        String self = address(tileset, set);
        links.addPOJO(Link.of(self + tileset.choice(), "self", Document.JSON, "本瓦片集 / This tileset"));
        links.addPOJO(Link.of(self + "?f=html", "alternate", "text/html", "网页 / As HTML"));
        links.addPOJO(template(tileset, set));
        links.addPOJO(scheme(tileset, set));
        links.addPOJO(Link.of(
                tileset.about(), OGC + "geodata", Document.JSON, tileset.title().toString()));
        if (set.equals(TileMatrixSet.WEB_MERCATOR)) {
            links.addPOJO(Link.of(self + "/tilejson" + tileset.choice(), "describedby", Document.JSON, "TileJSON 3.0"));
        }
        return document;
    }

    private static ObjectNode head(Tileset tileset, TileMatrixSet set) {
        ObjectNode head = NODES.objectNode();
        head.put("title", tileset.title() + " (" + set.id() + ")");
        head.put("dataType", "vector");
        head.put("crs", set.crs());
        if (set.uri() != null) {
            head.put("tileMatrixSetURI", set.uri());
        }
        return head;
    }

    private static ObjectNode limit(TileRange range) {
        return NODES.objectNode()
                .put("tileMatrix", Integer.toString(range.zoom()))
                .put("minTileRow", range.minRow())
                .put("maxTileRow", range.maxRow())
                .put("minTileCol", range.minColumn())
                .put("maxTileCol", range.maxColumn());
    }

    private static ObjectNode layer(PublishedCollection collection, TileMatrixSet set) {
        ObjectNode layer = NODES.objectNode();
        layer.put("id", collection.id());
        layer.put("title", collection.title().toString());
        layer.put("description", collection.description().toString());
        layer.put("dataType", "vector");
        switch (collection.shape()) {
            case POINT -> layer.put("geometryDimension", 0);
            case LINE -> layer.put("geometryDimension", 1);
            case AREA -> layer.put("geometryDimension", 2);
            case ANY -> {} // features of several dimensions
        }
        layer.put("minTileMatrix", Integer.toString(set.firstZoomFor(collection.minZoom())));
        layer.put("maxTileMatrix", Integer.toString(TileMatrixSet.LAST_ZOOM));
        ObjectNode schema = layer.putObject("propertiesSchema").put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("id").put("title", "标识 / Id").put("type", "string");
        LayerProperties.of(collection)
                .forEach(property -> properties.set(property.name(), PropertySchema.of(property)));
        return layer;
    }

    private static Link template(Tileset tileset, TileMatrixSet set) {
        return new Link(
                address(tileset, set) + "/{tileMatrix}/{tileRow}/{tileCol}" + tileset.choice(),
                "item",
                MVT,
                "瓦片 / Tiles",
                true);
    }

    private static Link scheme(Tileset tileset, TileMatrixSet set) {
        return Link.of(
                tileset.root() + "/tileMatrixSets/" + set.id(),
                OGC + "tiling-scheme",
                Document.JSON,
                set.title().toString());
    }

    private static String address(Tileset tileset, TileMatrixSet set) {
        return tileset.address() + "/" + set.id();
    }
}
