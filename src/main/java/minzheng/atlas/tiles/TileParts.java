package minzheng.atlas.tiles;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import minzheng.atlas.db.Database;
import minzheng.atlas.facility.FacilityKindStore;
import minzheng.atlas.http.Routes;
import minzheng.atlas.ogc.collection.CollectionVersions;
import minzheng.atlas.ogc.collection.Extents;
import minzheng.atlas.ogc.collection.PublishedCollections;
import minzheng.atlas.ogc.collection.View;
import minzheng.atlas.tiles.matrix.TileMatrixSetRoutes;
import minzheng.atlas.tiles.style.StyleRoutes;
import minzheng.atlas.tiles.tileset.TileRoutes;
import minzheng.atlas.tiles.tileset.TilesetRoutes;
import minzheng.atlas.tiles.tileset.Tilesets;
import minzheng.atlas.tiles.vector.VectorTiles;

/** Tiles, put together by hand: the same for every view, which is a part of everything that is kept. */
public final class TileParts {
    private TileParts() {}

    public static List<Routes> routes(
            Database database, PublishedCollections collections, Extents extents, Clock clock) {
        CollectionVersions versions = new CollectionVersions(database);
        Tilesets tilesets = new Tilesets(collections, extents, versions, clock);
        VectorTiles tiles = new VectorTiles(database, versions);
        List<Routes> routes = new ArrayList<>();
        for (View view : View.values()) {
            routes.add(new TileMatrixSetRoutes(view));
            routes.add(new TilesetRoutes(view, tilesets));
            routes.add(new TileRoutes(view, tilesets, tiles, clock));
            routes.add(new StyleRoutes(view, new FacilityKindStore(database)));
        }
        return routes;
    }
}
