package minzheng.atlas.tiles.matrix;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Json;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;
import minzheng.atlas.ogc.Answers;
import minzheng.atlas.ogc.Document;
import minzheng.atlas.ogc.Link;
import minzheng.atlas.ogc.collection.View;

/** {@code …/tileMatrixSets}: the ways in which the earth is cut into tiles. */
public final class TileMatrixSetRoutes implements Routes {
    private static final String SCHEME = "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme";

    private final View view;

    public TileMatrixSetRoutes(View view) {
        this.view = view;
    }

    @Override
    public void register(RouteTable table) {
        Parameters form = Parameters.of("f");
        String sets = view.root() + "/tileMatrixSets";
        table.get(sets, form, this::list).get(sets + "/{tileMatrixSetId}", form, this::one);
    }

    private void list(Exchange exchange) {
        String address = exchange.origin() + view.root() + "/tileMatrixSets";
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ArrayNode links = document.putArray("links");
        links.addPOJO(Link.of(address, "self", Document.JSON, "本列表 / This list"));
        links.addPOJO(Link.of(address + "?f=html", "alternate", "text/html", "网页 / As HTML"));
        ArrayNode listed = document.putArray("tileMatrixSets");
        for (TileMatrixSet set : TileMatrixSet.ALL) {
            ObjectNode one = listed.addObject();
            one.put("id", set.id()).put("title", set.title().toString());
            if (set.uri() != null) {
                one.put("uri", set.uri());
            }
            one.put("crs", set.crs());
            String self = address + "/" + set.id();
            one.putArray("links")
                    .addPOJO(Link.of(self, "self", Document.JSON, set.title().toString()))
                    .addPOJO(Link.of(self, SCHEME, Document.JSON, set.title().toString()));
        }
        Answers.give(
                exchange,
                exchange.query(),
                new Document(Document.Kind.TILE_MATRIX_SETS, Document.JSON, Json.write(document)));
    }

    private void one(Exchange exchange) {
        TileMatrixSet set = TileMatrixSet.get(exchange.path("tileMatrixSetId"));
        byte[] json = Json.write(MatrixDocument.of(set));
        Answers.give(exchange, exchange.query(), new Document(Document.Kind.TILE_MATRIX_SET, Document.JSON, json));
    }
}
