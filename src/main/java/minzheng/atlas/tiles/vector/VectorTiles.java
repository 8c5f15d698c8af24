package minzheng.atlas.tiles.vector;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import minzheng.atlas.db.Database;
import minzheng.atlas.ogc.collection.CollectionVersions;
import minzheng.atlas.ogc.collection.PublishedCollection;
import minzheng.atlas.ogc.collection.Temporal;
import minzheng.atlas.ogc.collection.View;
import minzheng.atlas.ogc.items.ItemsQuery.Span;
import minzheng.atlas.tiles.matrix.TileAddress;
import minzheng.atlas.tiles.outline.Zooms;
import org.jspecify.annotations.Nullable;

/** Makes tiles and keeps them by everything they depend on, the view above all. */
public final class VectorTiles {
    private static final long BYTES_KEPT = 64L * 1024 * 1024;
    /** What a kept tile takes besides its bytes. */
    private static final int KEY_BYTES = 300;

    private static final int TAG_BYTES = 12;

    private final TileStore store;
    private final CollectionVersions versions;
    private final Cache<Key, Tile> kept = Caffeine.newBuilder()
            .maximumWeight(BYTES_KEPT)
            .weigher((Key key, Tile tile) -> KEY_BYTES + tile.mvt().length)
            .build();

    public VectorTiles(Database database, CollectionVersions versions) {
        this.store = new TileStore(database);
        this.versions = versions;
    }

    private record Key(
            View view,
            String set,
            TileAddress tile,
            List<String> collections,
            @Nullable Span span,
            LocalDate today,
            long version) {
        static Key of(TileRequest request, long version) {
            return new Key(
                    request.view(),
                    request.set().id(),
                    request.tile(),
                    request.collections().stream().map(PublishedCollection::id).toList(),
                    request.span(),
                    request.today(),
                    version);
        }
    }

    /** The version that tiles of the collections have at a moment: everything counts where something is worked out. */
    public static long version(List<PublishedCollection> collections, CollectionVersions.Known known) {
        return collections.stream().allMatch(Layers::isRecorded)
                ? collections.stream().mapToLong(known::of).max().orElse(known.newest())
                : known.newest();
    }

    public Tile get(TileRequest request, long version) {
        Key key = Key.of(request, version);
        Tile known = kept.getIfPresent(key);
        if (known != null) {
            return known;
        }
        List<PublishedCollection> shown = request.collections().stream()
                .filter(collection -> collection.minZoom() <= request.scale())
                .toList();
        boolean withOutlines = request.scale() <= Zooms.LAST && shown.stream().anyMatch(LayerStatement::hasOutlines);
        boolean settled = !withOutlines || !store.outlinesAreBehind();
        List<Drawn> layers = TileFit.fit(shown.stream()
                .<TileFit.Layer>map(
                        collection -> (most, ranked) -> store.draw(request, collection, version, most, ranked))
                .toList());
        settled &= !withOutlines || isStill(version, request);
        Tile tile = tile(layers, settled && request.collections().stream().allMatch(Layers::isRecorded));
        if (settled && request.collections().stream().noneMatch(one -> one.temporal() instanceof Temporal.Timeless)) {
            kept.put(key, tile);
        }
        return tile;
    }

    /** Whether nothing changed while the tile was drawn: outlines are of the newest divisions only. */
    private boolean isStill(long version, TileRequest request) {
        return !store.outlinesAreBehind() && version(request.collections(), versions.now()) == version;
    }

    private static Tile tile(List<Drawn> layers, boolean lasts) {
        ByteArrayOutputStream mvt = new ByteArrayOutputStream();
        layers.forEach(layer -> mvt.writeBytes(layer.mvt()));
        byte[] bytes = mvt.toByteArray();
        return new Tile(
                bytes, tag(bytes), layers.stream().mapToLong(Drawn::dropped).sum(), lasts);
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
