package minzheng.atlas.tiles.tileset;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import minzheng.atlas.ogc.collection.PublishedCollection;
import minzheng.atlas.tiles.matrix.TileMatrixSet;
import minzheng.atlas.tiles.vector.LayerProperties;
import org.locationtech.jts.geom.Envelope;

/** A tileset of web mercator as TileJSON 3.0, with addresses of tiles that never change. */
final class TileJson {
    /** Web mercator ends there. */
    private static final double END = 85.0511287798;

    private TileJson() {}

    static ObjectNode of(Tileset tileset) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("tilejson", "3.0.0");
        document.put("name", tileset.title().toString());
        document.put("scheme", "xyz");
        document.putArray("tiles")
                .add(tileset.address() + "/" + TileMatrixSet.WEB_MERCATOR.id() + "/{z}/{y}/{x}" + tileset.pinned());
        document.put("minzoom", tileset.firstScale()).put("maxzoom", TileMatrixSet.LAST_ZOOM);
        Envelope world = new Envelope(-180, 180, -END, END);
        Envelope box = tileset.box().isNull() ? world : tileset.box().intersection(world);
        document.putArray("bounds")
                .add(box.getMinX())
                .add(box.getMinY())
                .add(box.getMaxX())
                .add(box.getMaxY());
        ArrayNode layers = document.putArray("vector_layers");
        tileset.collections().forEach(collection -> layer(layers.addObject(), collection));
        return document;
    }

    private static void layer(ObjectNode layer, PublishedCollection collection) {
        layer.put("id", collection.id());
        layer.put("description", collection.title().toString());
        layer.put("minzoom", collection.minZoom()).put("maxzoom", TileMatrixSet.LAST_ZOOM);
        ObjectNode fields = layer.putObject("fields").put("id", "标识 / Id");
        LayerProperties.of(collection)
                .forEach(
                        property -> fields.put(property.name(), property.label().toString()));
    }
}
