package minzheng.atlas.tiles.tileset;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import minzheng.atlas.facility.Label;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Query;
import minzheng.atlas.ogc.collection.CollectionVersions;
import minzheng.atlas.ogc.collection.Extents;
import minzheng.atlas.ogc.collection.PublishedCollection;
import minzheng.atlas.ogc.collection.PublishedCollections;
import minzheng.atlas.ogc.collection.View;
import minzheng.atlas.ogc.items.ItemsQuery.Span;
import minzheng.atlas.ogc.items.Times;
import minzheng.atlas.tiles.vector.Layers;
import minzheng.atlas.tiles.vector.VectorTiles;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** Finds out what a request is about: which data, on which day, in which version and where. */
public final class Tilesets {
    private static final Label ALL = new Label("民政一张图", "Minzheng Atlas");

    private final PublishedCollections collections;
    private final Extents extents;
    private final CollectionVersions versions;
    private final Clock clock;

    public Tilesets(PublishedCollections collections, Extents extents, CollectionVersions versions, Clock clock) {
        this.collections = collections;
        this.extents = extents;
        this.versions = versions;
        this.clock = clock;
    }

    Tileset ofDataset(Exchange exchange, View view) {
        Query query = exchange.query();
        List<PublishedCollection> all = collections.list();
        @Nullable String chosen = query.longText("collections").orElse(null);
        List<PublishedCollection> shown = chosen == null ? Layers.ofDataset(all) : Layers.named(chosen, all);
        String root = exchange.origin() + view.root();
        return of(view, root, root, ALL, shown, chosen, query);
    }

    Tileset ofCollection(Exchange exchange, View view) {
        PublishedCollection collection = collections.get(exchange.path("collection"));
        String root = exchange.origin() + view.root();
        String about = root + "/collections/" + collection.id();
        return of(view, root, about, collection.title(), List.of(collection), null, exchange.query());
    }

    private Tileset of(
            View view,
            String root,
            String about,
            Label title,
            List<PublishedCollection> shown,
            @Nullable String chosen,
            Query query) {
        LocalDate today = LocalDate.now(clock);
        CollectionVersions.Known known = versions.now();
        @Nullable Span span = query.text("datetime").isPresent() ? Times.span(query, Span.on(today)) : null;
        Envelope box = new Envelope();
        if (span == null || span.from().equals(span.to())) {
            LocalDate day = span == null ? today : span.to();
            shown.forEach(
                    one -> box.expandToInclude(extents.of(one, view, day, known).box()));
        }
        return new Tileset(
                root,
                about + "/tiles",
                about,
                title,
                shown,
                chosen,
                box,
                VectorTiles.version(shown, known),
                span,
                query.text("datetime").orElse(null),
                today);
    }
}
