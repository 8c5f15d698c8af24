package minzheng.atlas.tiles.tileset;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import minzheng.atlas.fault.NotFound;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;
import minzheng.atlas.ogc.collection.View;
import minzheng.atlas.tiles.matrix.TileAddress;
import minzheng.atlas.tiles.matrix.TileMatrixSet;
import minzheng.atlas.tiles.matrix.TileRange;
import minzheng.atlas.tiles.vector.Tile;
import minzheng.atlas.tiles.vector.TileRequest;
import minzheng.atlas.tiles.vector.VectorTiles;

/** {@code …/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}}: the tiles themselves. */
public final class TileRoutes implements Routes {
    private static final String ALWAYS_ASK = "no-cache";
    private static final long YEAR_SECONDS = 31_536_000;

    private final View view;
    private final Tilesets tilesets;
    private final VectorTiles tiles;
    private final Clock clock;

    public TileRoutes(View view, Tilesets tilesets, VectorTiles tiles, Clock clock) {
        this.view = view;
        this.tilesets = tilesets;
        this.tiles = tiles;
        this.clock = clock;
    }

    @Override
    public void register(RouteTable table) {
        String tile = "/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}";
        table.get(
                        view.root() + tile,
                        Parameters.of("f", "datetime", "collections", "version"),
                        exchange -> tile(exchange, one -> tilesets.ofDataset(one, view)))
                .get(
                        view.root() + "/collections/{collection}" + tile,
                        Parameters.of("f", "datetime", "version"),
                        exchange -> tile(exchange, one -> tilesets.ofCollection(one, view)));
    }

    private void tile(Exchange exchange, Function<Exchange, Tileset> find) {
        exchange.query().choice("f", List.of("mvt"));
        Optional<Long> version = exchange.query().number("version", 0, Long.MAX_VALUE);
        TileMatrixSet set = TileMatrixSet.get(exchange.path("tileMatrixSetId"));
        TileAddress address = address(exchange);
        Tileset tileset = find.apply(exchange);
        TileRange range = set.range(address.zoom(), tileset.box());
        if (!range.contains(address)) {
            throw outside(address, "在此级别只有 / at this zoom there are the tiles " + range);
        }
        Tile tile = tiles.get(
                new TileRequest(view, set, address, tileset.collections(), tileset.span(), tileset.today()),
                tileset.version());
        boolean isCurrent = version.filter(given -> given == tileset.version()).isPresent();
        if (tile.dropped() > 0) {
            exchange.header("X-Atlas-Dropped", Long.toString(tile.dropped()));
        }
        exchange.kept(
                tile.tag(), isCurrent && tile.lasts() ? lasting(tileset) : ALWAYS_ASK, TilesetDocument.MVT, tile.mvt());
    }

    /** A tile of a named day never changes at its version; one of today is another tomorrow. */
    private String lasting(Tileset tileset) {
        String whose = view.showsHidden() ? "private" : "public";
        if (tileset.day() != null) {
            return whose + ", max-age=" + YEAR_SECONDS + ", immutable";
        }
        ZonedDateTime now = ZonedDateTime.now(clock);
        LocalDate tomorrow = now.toLocalDate().plusDays(1);
        long left =
                Duration.between(now, tomorrow.atStartOfDay(clock.getZone())).toSeconds();
        return whose + ", max-age=" + left;
    }

    private static TileAddress address(Exchange exchange) {
        long zoom = exchange.pathNumber("tileMatrix");
        TileAddress address = new TileAddress(
                (int) Math.min(zoom, TileMatrixSet.LAST_ZOOM),
                exchange.pathNumber("tileRow"),
                exchange.pathNumber("tileCol"));
        if (zoom > TileMatrixSet.LAST_ZOOM) {
            throw outside(address, "级别为 0..%d / zooms are 0..%1$d".formatted(TileMatrixSet.LAST_ZOOM));
        }
        return address;
    }

    private static NotFound outside(TileAddress address, String limits) {
        return new NotFound("no_such_tile", "没有瓦片 / there is no tile %s；%s".formatted(address, limits));
    }
}
