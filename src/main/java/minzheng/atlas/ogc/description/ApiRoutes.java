package minzheng.atlas.ogc.description;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Json;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;
import minzheng.atlas.ogc.Answers;
import minzheng.atlas.ogc.Document;
import minzheng.atlas.ogc.LandingPage;
import minzheng.atlas.ogc.collection.CollectionVersions;
import minzheng.atlas.ogc.collection.Extents;
import minzheng.atlas.ogc.collection.PublishedCollections;
import minzheng.atlas.ogc.collection.View;

/** {@code …/api}: what the view answers to, by the routes that are registered with the same service. */
public final class ApiRoutes implements Routes {
    /** A collection that comes or goes is described a moment later. */
    private static final Duration KEPT = Duration.ofSeconds(2);
    /** Callers name the service in a handful of ways. */
    private static final int ADDRESSES = 16;

    private final View view;
    private final PublishedCollections collections;
    private final Extents extents;
    private final Clock clock;
    private final Template template = Template.read();
    private final Cache<String, byte[]> known =
            Caffeine.newBuilder().maximumSize(ADDRESSES).expireAfterWrite(KEPT).build();

    public ApiRoutes(View view, PublishedCollections collections, Extents extents, Clock clock) {
        this.view = view;
        this.collections = collections;
        this.extents = extents;
        this.clock = clock;
    }

    @Override
    public void register(RouteTable table) {
        table.get(view.root() + "/api", Parameters.of("f"), exchange -> describe(exchange, table));
    }

    private void describe(Exchange exchange, RouteTable table) {
        byte[] json = known.get(exchange.origin() + view.root(), address -> write(address, table));
        Answers.give(exchange, exchange.query(), new Document(Document.Kind.API, Document.OPENAPI, json));
    }

    private byte[] write(String address, RouteTable table) {
        LocalDate today = LocalDate.now(clock);
        CollectionVersions.Known versions = extents.versions();
        List<Offer> offers = collections.list().stream()
                .map(collection -> new Offer(
                        collection,
                        extents.of(collection, view, today, versions).systems()))
                .toList();
        List<RouteTable.Route> routes =
                table.list().stream().filter(route -> view.holds(route.path())).toList();
        return Json.write(ApiDocument.of(template, LandingPage.title(view), address, view.root(), routes, offers));
    }
}
