package minzheng.atlas.tiles.vector;

import java.time.LocalDate;
import java.util.List;
import minzheng.atlas.ogc.collection.PublishedCollection;
import minzheng.atlas.ogc.collection.View;
import minzheng.atlas.ogc.items.ItemsQuery.Span;
import minzheng.atlas.tiles.matrix.TileAddress;
import minzheng.atlas.tiles.matrix.TileMatrixSet;
import org.jspecify.annotations.Nullable;

/**
 * Which tile is asked for.
 *
 * @param span the time asked for, or null for each collection's own default
 */
public record TileRequest(
        View view,
        TileMatrixSet set,
        TileAddress tile,
        List<PublishedCollection> collections,
        @Nullable Span span,
        LocalDate today) {
    Span spanOf(PublishedCollection collection) {
        return span == null ? Span.everyday(collection, today) : span;
    }

    /** The zoom of web mercator that shows as much on a pixel: from that of a collection on it is drawn. */
    int scale() {
        return set.webMercatorZoom(tile.zoom());
    }
}
