package minzheng.atlas.tiles.tileset;

import java.util.List;
import java.util.function.Function;
import minzheng.atlas.fault.NotFound;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Json;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;
import minzheng.atlas.ogc.Answers;
import minzheng.atlas.ogc.Document;
import minzheng.atlas.ogc.collection.View;
import minzheng.atlas.tiles.matrix.TileMatrixSet;

/** {@code …/tiles}: which tiles there are, of all data and of each collection. */
public final class TilesetRoutes implements Routes {
    private static final String TILE_JSON = "tilejson";

    private final View view;
    private final Tilesets tilesets;

    public TilesetRoutes(View view, Tilesets tilesets) {
        this.view = view;
        this.tilesets = tilesets;
    }

    @Override
    public void register(RouteTable table) {
        register(
                table,
                view.root() + "/tiles",
                Parameters.of("f", "datetime", "collections"),
                exchange -> tilesets.ofDataset(exchange, view));
        register(
                table,
                view.root() + "/collections/{collection}/tiles",
                Parameters.of("f", "datetime"),
                exchange -> tilesets.ofCollection(exchange, view));
    }

    private static void register(
            RouteTable table, String path, Parameters parameters, Function<Exchange, Tileset> find) {
        String one = path + "/{tileMatrixSetId}";
        table.get(path, parameters, exchange -> list(exchange, find.apply(exchange)))
                .get(one, parameters, exchange -> one(exchange, find.apply(exchange)))
                .get(one + "/" + TILE_JSON, parameters, exchange -> tileJson(exchange, find.apply(exchange)));
    }

    private static void list(Exchange exchange, Tileset tileset) {
        byte[] json = Json.write(TilesetDocument.list(tileset));
        Answers.give(exchange, exchange.query(), new Document(Document.Kind.TILESETS, Document.JSON, json));
    }

    private static void one(Exchange exchange, Tileset tileset) {
        if (exchange.query().given().getOrDefault("f", "").equals(TILE_JSON)) {
            tileJson(exchange, tileset);
            return;
        }
        TileMatrixSet set = TileMatrixSet.get(exchange.path("tileMatrixSetId"));
        byte[] json = Json.write(TilesetDocument.of(tileset, set));
        Answers.give(exchange, exchange.query(), new Document(Document.Kind.TILESET, Document.JSON, json));
    }

    private static void tileJson(Exchange exchange, Tileset tileset) {
        exchange.query().choice("f", List.of(TILE_JSON, "json"));
        if (!TileMatrixSet.get(exchange.path("tileMatrixSetId")).equals(TileMatrixSet.WEB_MERCATOR)) {
            throw new NotFound(
                    "no_tile_json",
                    "TileJSON 只有 WebMercatorQuad / TileJSON is about web mercator only: use WebMercatorQuad");
        }
        exchange.header("Cache-Control", "no-cache")
                .text("application/json; charset=utf-8", Json.write(TileJson.of(tileset)));
    }
}
