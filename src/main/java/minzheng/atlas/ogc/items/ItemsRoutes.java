package minzheng.atlas.ogc.items;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Reading;
import minzheng.atlas.fault.NotFound;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.Query;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;
import minzheng.atlas.ogc.Answers;
import minzheng.atlas.ogc.Document;
import minzheng.atlas.ogc.Format;
import minzheng.atlas.ogc.Link;
import minzheng.atlas.ogc.collection.Extents;
import minzheng.atlas.ogc.collection.PublishedCollection;
import minzheng.atlas.ogc.collection.PublishedCollections;
import minzheng.atlas.ogc.collection.View;
import org.jspecify.annotations.Nullable;

/** {@code …/collections/{collection}/items}: the features of a collection, and one of them. */
public final class ItemsRoutes implements Routes {
    /** What decides which features match, besides the collection's own properties. */
    private static final List<String> NOT_MATCHING = List.of("f", "crs", "properties", "sortby", "limit", "cursor");

    private final View view;
    private final PublishedCollections collections;
    private final Extents extents;
    private final Database database;
    private final ItemsStore store;
    private final Clock clock;
    private final Boxes boxes = new Boxes();
    private final Cache<Matching, Long> counts =
            Caffeine.newBuilder().maximumSize(10_000).build();

    /** A count of an unchanging state of the data. */
    private record Matching(String collection, long version, LocalDate today, Map<String, String> conditions) {}

    public ItemsRoutes(View view, PublishedCollections collections, Extents extents, Database database, Clock clock) {
        this.view = view;
        this.collections = collections;
        this.extents = extents;
        this.database = database;
        this.store = new ItemsStore(database);
        this.clock = clock;
    }

    @Override
    public void register(RouteTable table) {
        String items = view.root() + "/collections/{collection}/items";
        table.get(items, Parameters.BY_PATH, this::page).get(items + "/{feature}", ItemsParameters.ofOne(), this::one);
    }

    private void page(Exchange exchange) {
        PublishedCollection collection = collections.get(exchange.path("collection"));
        Query given = Format.asForm(exchange.query(ItemsParameters.of(collection)));
        LocalDate today = LocalDate.now(clock);
        ItemsQuery query = reader(collection, given, today).read(today);
        @Nullable
        Cursor after = given.longText("cursor")
                .map(text -> Cursor.decode(text, query.order()))
                .orElse(null);
        long newest = database.currentVersion();
        long version = after == null ? newest : Math.min(newest, after.version());
        if (after != null && !after.today().equals(today)) {
            LocalDate begun = after.today();
            page(exchange, collection, given, reader(collection, given, begun).read(begun), after, version, begun);
        } else {
            page(exchange, collection, given, query, after, version, today);
        }
    }

    private void page(
            Exchange exchange,
            PublishedCollection collection,
            Query given,
            ItemsQuery query,
            @Nullable Cursor after,
            long version,
            LocalDate today) {
        Reading reading = Reading.of(query.span().to(), version);
        List<ItemsStore.Item> found = store.page(collection, view, query, reading, after);
        boolean more = found.size() > query.limit();
        List<ItemsStore.Item> items = more ? found.subList(0, query.limit()) : found;
        long matched =
                after != null ? after.matched() : more ? count(collection, given, query, reading, today) : items.size();
        List<Link> links = links(exchange, collection, given);
        if (more) {
            ItemsStore.Item last = items.get(items.size() - 1);
            String cursor = new Cursor(version, today, matched, last.id(), last.keys()).encode();
            String next = next(exchange, given, cursor);
            links.add(Link.of(next, "next", Document.GEO_JSON, "下一页 / Next page"));
            exchange.header("Link", "<" + next + ">; rel=\"next\"; type=\"" + Document.GEO_JSON + '"');
        }
        String stamp = Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
        exchange.header("Content-Crs", "<" + query.crs().uri() + ">");
        Answers.give(
                exchange,
                given,
                new Document(
                        Document.Kind.ITEMS,
                        Document.GEO_JSON,
                        FeaturePage.write(items, matched, stamp, links),
                        collection));
    }

    private void one(Exchange exchange) {
        PublishedCollection collection = collections.get(exchange.path("collection"));
        LocalDate today = LocalDate.now(clock);
        Query given = exchange.query();
        ItemsQuery query = reader(collection, given, today).readOne(today);
        UUID id = exchange.pathId("feature");
        Reading reading = Reading.of(query.span().to(), database.currentVersion());
        ItemsStore.Single single = store.find(collection, view, query, reading, id)
                .orElseThrow(() -> new NotFound(
                        "unknown_feature",
                        "%s：%s 没有此要素 / there is no feature %s in %1$s on %2$s"
                                .formatted(collection.id(), reading.asOf(), id)));
        if (single.tag() != null) {
            exchange.header("ETag", '"' + single.tag() + '"');
        }
        exchange.header("Content-Crs", "<" + query.crs().uri() + ">");
        Answers.give(
                exchange,
                given,
                new Document(
                        Document.Kind.ITEM,
                        Document.GEO_JSON,
                        FeaturePage.withLinks(single.feature(), links(exchange, collection, given)),
                        collection));
    }

    private ItemsQueryReader reader(PublishedCollection collection, Query given, LocalDate today) {
        // after an edit the extent is found anew, which takes time: only where a system is named
        return new ItemsQueryReader(
                collection, () -> extents.of(collection, view, today).systems(), boxes, given);
    }

    private long count(
            PublishedCollection collection, Query given, ItemsQuery query, Reading reading, LocalDate today) {
        Map<String, String> conditions = new LinkedHashMap<>(given.given());
        conditions.keySet().removeAll(NOT_MATCHING);
        return counts.get(
                new Matching(collection.id(), reading.version(), today, conditions),
                key -> store.count(collection, view, query, reading));
    }

    private List<Link> links(Exchange exchange, PublishedCollection collection, Query given) {
        return ItemLinks.of(
                exchange.origin() + exchange.path(), given.given(), exchange.origin() + view.root(), collection);
    }

    private static String next(Exchange exchange, Query given, String cursor) {
        Map<String, String> parameters = new LinkedHashMap<>(given.given());
        parameters.put("cursor", cursor);
        return ItemLinks.address(exchange.origin() + exchange.path(), parameters);
    }
}
