package minzheng.atlas.ogc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Predicate;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Json;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;
import minzheng.atlas.ogc.collection.CollectionDocument;
import minzheng.atlas.ogc.collection.CollectionVersions;
import minzheng.atlas.ogc.collection.Extents;
import minzheng.atlas.ogc.collection.PropertySchema;
import minzheng.atlas.ogc.collection.PublishedCollection;
import minzheng.atlas.ogc.collection.PublishedCollections;
import minzheng.atlas.ogc.collection.PublishedProperty;
import minzheng.atlas.ogc.collection.ServedCrs;
import minzheng.atlas.ogc.collection.View;

/** The landing page, what is conformed to, and the collections with their properties. */
public final class CollectionRoutes implements Routes {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final View view;
    private final PublishedCollections collections;
    private final Extents extents;
    private final Clock clock;

    public CollectionRoutes(View view, PublishedCollections collections, Extents extents, Clock clock) {
        this.view = view;
        this.collections = collections;
        this.extents = extents;
        this.clock = clock;
    }

    @Override
    public void register(RouteTable table) {
        Parameters form = Parameters.of("f");
        String one = view.root() + "/collections/{collection}";
        table.get(view.root(), form, this::landing)
                .get(view.root() + "/conformance", form, exchange -> give(exchange, Conformance.document()))
                .get(view.root() + "/collections", form, this::list)
                .get(one, form, this::collection)
                .get(one + "/queryables", form, exchange -> schema(exchange, property -> true, true))
                .get(one + "/sortables", form, exchange -> schema(exchange, PublishedProperty::isSortable, false))
                .get(one + "/schema", form, exchange -> schema(exchange, property -> true, true));
    }

    private void landing(Exchange exchange) {
        byte[] json = Json.write(LandingPage.of(exchange.origin() + view.root(), view));
        give(exchange, new Document(Document.Kind.LANDING_PAGE, Document.JSON, json));
    }

    private void list(Exchange exchange) {
        String root = exchange.origin() + view.root();
        ObjectNode document = NODES.objectNode();
        ArrayNode links = document.putArray("links");
        links.addPOJO(Link.of(root + "/collections", "self", Document.JSON, "本列表 / This list"));
        links.addPOJO(Link.of(root + "/collections?f=html", "alternate", "text/html", "网页 / As HTML"));
        ArrayNode crs = document.putArray("crs");
        crs.add(ServedCrs.CRS84.uri());
        crs.add(ServedCrs.STORAGE.uri());
        LocalDate today = LocalDate.now(clock);
        CollectionVersions.Known versions = extents.versions();
        ArrayNode listed = document.putArray("collections");
        collections
                .list()
                .forEach(collection -> listed.add(
                        CollectionDocument.of(collection, extents.of(collection, view, today, versions), root)));
        give(exchange, new Document(Document.Kind.COLLECTIONS, Document.JSON, Json.write(document)));
    }

    private void collection(Exchange exchange) {
        PublishedCollection collection = collections.get(exchange.path("collection"));
        ObjectNode document = CollectionDocument.of(
                collection, extents.of(collection, view, LocalDate.now(clock)), exchange.origin() + view.root());
        give(exchange, new Document(Document.Kind.COLLECTION, Document.JSON, Json.write(document), collection));
    }

    private void schema(Exchange exchange, Predicate<PublishedProperty> chosen, boolean geometry) {
        PublishedCollection collection = collections.get(exchange.path("collection"));
        ObjectNode schema = PropertySchema.of(collection, exchange.origin() + exchange.path(), chosen, geometry);
        give(exchange, new Document(Document.Kind.SCHEMA, Document.SCHEMA, Json.write(schema), collection));
    }

    private static void give(Exchange exchange, Document document) {
        Answers.give(exchange, exchange.query(), document);
    }
}
