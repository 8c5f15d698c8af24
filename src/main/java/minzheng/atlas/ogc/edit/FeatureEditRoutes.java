package minzheng.atlas.ogc.edit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import minzheng.atlas.db.Amendment;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Database;
import minzheng.atlas.facility.FacilityEdit;
import minzheng.atlas.facility.FacilityEntry;
import minzheng.atlas.facility.FacilityWriting;
import minzheng.atlas.fault.Fault;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Refused;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;
import minzheng.atlas.ogc.Document;
import minzheng.atlas.ogc.collection.Extents;
import minzheng.atlas.ogc.collection.PublishedCollection;
import minzheng.atlas.ogc.collection.PublishedCollections;
import minzheng.atlas.ogc.collection.ServedCrs;
import minzheng.atlas.ogc.collection.View;

/** OGC 20-002: POST on items, PUT and PATCH on a feature, and what the other methods are told. */
public final class FeatureEditRoutes implements Routes {
    private static final Set<String> WHOLE = Set.of(Document.GEO_JSON, Document.JSON);
    private static final Set<String> PARTS = Set.of("application/merge-patch+json", Document.JSON);
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH");

    private final View view;
    private final PublishedCollections collections;
    private final Extents extents;
    private final FacilityWriting writing;
    private final WrittenFeatures features;
    private final Clock clock;

    public FeatureEditRoutes(
            View view,
            PublishedCollections collections,
            Extents extents,
            Database database,
            FacilityWriting writing,
            Clock clock) {
        this.view = view;
        this.collections = collections;
        this.extents = extents;
        this.writing = writing;
        this.features = new WrittenFeatures(view, database, clock);
        this.clock = clock;
    }

    @Override
    public void register(RouteTable table) {
        String items = view.root() + "/collections/{collection}/items";
        String item = items + "/{feature}";
        table.post(items, exchange -> create(exchange, editable(table, exchange)))
                .put(item, exchange -> edit(exchange, editable(table, exchange), true))
                .patch(item, exchange -> edit(exchange, editable(table, exchange), false))
                .options(items, exchange -> options(table, exchange))
                .options(item, exchange -> options(table, exchange))
                .otherwise(items, exchange -> refuse(table, exchange))
                .otherwise(item, exchange -> refuse(table, exchange));
    }

    private void create(Exchange exchange, PublishedCollection collection) {
        Author author = new Author(exchange.actor(), exchange.requestId());
        ServedCrs crs = ContentCrs.of(exchange, () -> systems(collection));
        FeatureBody body = FeatureBody.whole(exchange.bodyObject(WHOLE), collection);
        ObjectNode fields = new FacilityFields(collection, view).ofNew(body);
        ContentCrs.put(fields, body.geometry(), crs);
        Amendment amendment = SaidOfEdit.ofNew(exchange, author, body.edit(), fields, LocalDate.now(clock));
        FacilityEntry entry = recorded(() -> writing.register(fields, amendment, author));
        features.created(exchange, collection, crs, entry);
    }

    private void edit(Exchange exchange, PublishedCollection collection, boolean whole) {
        Author author = new Author(exchange.actor(), exchange.requestId());
        UUID id = exchange.pathId("feature");
        ServedCrs crs = ContentCrs.of(exchange, () -> systems(collection));
        ObjectNode sent = exchange.bodyObject(whole ? WHOLE : PARTS);
        FeatureBody body = whole ? FeatureBody.whole(sent, collection) : FeatureBody.parts(sent, collection);
        Amendment amendment = SaidOfEdit.of(exchange, author, body.edit(), LocalDate.now(clock));
        WrittenFeatures.Present present = features.get(collection, crs, id, amendment.from());
        String tag = exchange.ifMatch();
        if (tag.equals("*")) { // RFC 9110 13.1.1: whatever there is
            tag = present.tag();
        } else if (!tag.equals(present.tag())) {
            requireCurrent(id, tag, amendment.from());
            present = features.get(collection, crs, id, amendment.from());
        }
        body.requireId(id);
        ObjectNode fields = new FacilityFields(collection, view).ofEdit(body, present.feature(), whole, amendment);
        if (!Values.same(body.geometry(), present.feature().get("geometry"))) {
            ContentCrs.put(fields, body.geometry(), crs);
        }
        if (fields.isEmpty()) {
            features.unchanged(exchange, collection, crs, id, amendment.from());
        } else {
            String read = tag;
            FacilityEntry entry =
                    recorded(() -> writing.edit(id, read, FacilityEdit.Manner.AMEND, fields, amendment, author));
            features.edited(exchange, collection, crs, entry);
        }
    }

    private void requireCurrent(UUID id, String tag, LocalDate date) {
        recorded(() -> {
            writing.requireCurrent(id, tag, date);
            return tag;
        });
    }

    private <T> T recorded(Supplier<T> write) {
        try {
            return write.get();
        } catch (Fault fault) {
            throw FeatureFaults.of(fault, view);
        }
    }

    private List<ServedCrs> systems(PublishedCollection collection) {
        return extents.of(collection, view, LocalDate.now(clock)).systems();
    }

    private PublishedCollection editable(RouteTable table, Exchange exchange) {
        PublishedCollection collection = collections.get(exchange.path("collection"));
        if (!collection.isEditable()) {
            throw Refused.method(
                    allowed(table, exchange, collection),
                    "%s 在此只读 / %1$s is read only here".formatted(collection.id()));
        }
        return collection;
    }

    private void options(RouteTable table, Exchange exchange) {
        Set<String> allowed = allowed(table, exchange, collections.get(exchange.path("collection")));
        exchange.header("Allow", String.join(", ", allowed));
        if (allowed.contains("POST")) {
            exchange.header("Accept-Post", String.join(", ", new TreeSet<>(WHOLE)));
        }
        if (allowed.contains("PATCH")) {
            exchange.header("Accept-Patch", String.join(", ", new TreeSet<>(PARTS)));
        }
    }

    private void refuse(RouteTable table, Exchange exchange) {
        PublishedCollection collection = editable(table, exchange);
        Set<String> allowed = allowed(table, exchange, collection);
        throw Refused.method(
                allowed,
                exchange.method().equals("DELETE")
                        ? "设施只关闭、不删除：把 status 改为 closed，或 POST /api/facilities/{id}/close"
                                + " / a facility is closed, never deleted: set status to closed,"
                                + " or POST /api/facilities/{id}/close"
                        : "此路径支持 / %s answers to %s".formatted(exchange.path(), String.join(", ", allowed)));
    }

    private static Set<String> allowed(RouteTable table, Exchange exchange, PublishedCollection collection) {
        Set<String> allowed = new TreeSet<>(table.methodsAt(exchange.path()));
        if (!collection.isEditable()) {
            allowed.removeAll(WRITES);
        }
        return allowed;
    }
}
