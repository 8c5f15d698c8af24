package minzheng.atlas.tiles.matrix;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.locationtech.jts.geom.Envelope;

/** A tile matrix set as JSON (OGC 17-083r4 §9); points are in the order of the axes of its system. */
public final class MatrixDocument {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private MatrixDocument() {}

    public static ObjectNode of(TileMatrixSet set) {
        ObjectNode document = NODES.objectNode();
        document.put("id", set.id()).put("title", set.title().toString());
        if (set.uri() != null) {
            document.put("uri", set.uri());
        }
        document.put("crs", set.crs());
        document.set("orderedAxes", axes(set));
        if (set.scaleSet() != null) {
            document.put("wellKnownScaleSet", set.scaleSet());
        }
        document.set("boundingBox", box(set, set.world()));
        ArrayNode matrices = document.putArray("tileMatrices");
        for (int zoom = 0; zoom <= TileMatrixSet.LAST_ZOOM; zoom++) {
            matrices.add(matrix(set, zoom));
        }
        return document;
    }

    /** A box in the system of the set (the 2D bounding box of OGC 17-083r4). */
    public static ObjectNode box(TileMatrixSet set, Envelope box) {
        ObjectNode node = NODES.objectNode();
        node.set("lowerLeft", point(set, box.getMinX(), box.getMinY()));
        node.set("upperRight", point(set, box.getMaxX(), box.getMaxY()));
        node.put("crs", set.crs());
        node.set("orderedAxes", axes(set));
        return node;
    }

    private static ObjectNode matrix(TileMatrixSet set, int zoom) {
        ObjectNode matrix = NODES.objectNode();
        matrix.put("id", Integer.toString(zoom))
                .put("scaleDenominator", set.scaleDenominator(zoom))
                .put("cellSize", set.cellSize(zoom))
                .put("cornerOfOrigin", "topLeft");
        matrix.set(
                "pointOfOrigin", point(set, set.world().getMinX(), set.world().getMaxY()));
        return matrix.put("tileWidth", TileMatrixSet.TILE_PIXELS)
                .put("tileHeight", TileMatrixSet.TILE_PIXELS)
                .put("matrixWidth", set.columns(zoom))
                .put("matrixHeight", set.rows(zoom));
    }

    private static ArrayNode axes(TileMatrixSet set) {
        return set.northFirst()
                ? NODES.arrayNode().add("Lat").add("Lon")
                : NODES.arrayNode().add("X").add("Y");
    }

    private static ArrayNode point(TileMatrixSet set, double east, double north) {
        return set.northFirst()
                ? NODES.arrayNode().add(north).add(east)
                : NODES.arrayNode().add(east).add(north);
    }
}
