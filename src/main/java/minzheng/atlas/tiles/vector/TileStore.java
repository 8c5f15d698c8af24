package minzheng.atlas.tiles.vector;

import java.util.Objects;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Reading;
import minzheng.atlas.db.Sql;
import minzheng.atlas.ogc.collection.PublishedCollection;
import minzheng.atlas.ogc.collection.SourceParameters;
import minzheng.atlas.ogc.items.ItemsQuery.Span;
import minzheng.atlas.tiles.matrix.TileMatrixSet;
import minzheng.atlas.tiles.outline.Zooms;
import org.locationtech.jts.geom.Envelope;

/** Has the database draw layers of tiles. */
final class TileStore {
    /** Units along the side of a tile. */
    private static final int EXTENT = 4096;
    /** How far beyond its edges shapes are drawn, so that lines and symbols go on across them. */
    private static final int BUFFER = 64;

    private static final int LONGEST_SECONDS = 10;

    private final Database database;

    TileStore(Database database) {
        this.database = database;
    }

    Drawn draw(TileRequest request, PublishedCollection collection, long version, int most, boolean ranked) {
        Span span = request.spanOf(collection);
        TileMatrixSet set = request.set();
        Envelope square = set.envelope(request.tile());
        Envelope around = new Envelope(square);
        around.expandBy(square.getWidth() * BUFFER / EXTENT);
        Envelope box = inWorld(set.toDegrees(around));
        String sql = LayerStatement.of(request, collection, ranked);
        return database.read(handle -> SourceParameters.bind(
                        handle.createQuery(sql), collection, Reading.of(span.to(), version))
                .setQueryTimeout(LONGEST_SECONDS)
                .bind("since", span.from())
                .bind("most", most)
                .bind("zoom", Math.max(Zooms.FIRST, request.scale()))
                .bind("layer", collection.id())
                .bind("extent", EXTENT)
                .bind("buffer", BUFFER)
                .bind("epsg", set.epsg())
                .bind("west", square.getMinX())
                .bind("south", square.getMinY())
                .bind("east", square.getMaxX())
                .bind("north", square.getMaxY())
                .bind("box_west", box.getMinX())
                .bind("box_south", box.getMinY())
                .bind("box_east", box.getMaxX())
                .bind("box_north", box.getMaxY())
                .map((row, context) -> {
                    long found = row.getLong("found");
                    byte[] mvt = Objects.requireNonNullElse(row.getBytes("mvt"), new byte[0]);
                    return new Drawn(mvt, found, (int) Math.min(found, most));
                })
                .one());
    }

    /** Whether outlines of some level are not yet those of the newest divisions. */
    boolean outlinesAreBehind() {
        return database.read(handle -> handle.createQuery(Sql.of(TileStore.class, "outlines_behind"))
                .mapTo(Boolean.class)
                .one());
    }

    private static Envelope inWorld(Envelope box) {
        return box.intersection(new Envelope(-180, 180, -90, 90));
    }
}
