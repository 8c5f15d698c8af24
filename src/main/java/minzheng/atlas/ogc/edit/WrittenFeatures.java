package minzheng.atlas.ogc.edit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Reading;
import minzheng.atlas.facility.FacilityEntry;
import minzheng.atlas.fault.NotFound;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Json;
import minzheng.atlas.ogc.Document;
import minzheng.atlas.ogc.collection.PublishedCollection;
import minzheng.atlas.ogc.collection.ServedCrs;
import minzheng.atlas.ogc.collection.View;
import minzheng.atlas.ogc.items.FeaturePage;
import minzheng.atlas.ogc.items.ItemLinks;
import minzheng.atlas.ogc.items.ItemsQuery;
import minzheng.atlas.ogc.items.ItemsStore;
import org.jspecify.annotations.Nullable;

/** Features before and after they are written, as GET gives them. */
final class WrittenFeatures {
    private final View view;
    private final Database database;
    private final ItemsStore store;
    private final Clock clock;

    WrittenFeatures(View view, Database database, Clock clock) {
        this.view = view;
        this.database = database;
        this.store = new ItemsStore(database);
        this.clock = clock;
    }

    /** A feature as it is before an edit. */
    record Present(ObjectNode feature, String tag) {}

    /** What is hidden from the view is not there. */
    Present get(PublishedCollection collection, ServedCrs crs, UUID id, LocalDate day) {
        ItemsStore.Single single = find(collection, crs, id, Reading.of(day, database.currentVersion()));
        if (Json.parse(single.feature().getBytes(StandardCharsets.UTF_8)) instanceof ObjectNode feature
                && single.tag() != null) {
            return new Present(feature, single.tag());
        }
        throw new IllegalStateException(collection.id() + " cannot be edited");
    }

    void created(Exchange exchange, PublishedCollection collection, ServedCrs crs, FacilityEntry entry) {
        String address = exchange.origin() + exchange.path() + "/" + entry.row().id();
        LocalDate day = shownOn(entry);
        exchange.created(ItemLinks.address(address, parameters(null, day)));
        answer(exchange, address, collection, crs, entry.row().id(), Reading.of(day, entry.recordedFrom()));
    }

    void edited(Exchange exchange, PublishedCollection collection, ServedCrs crs, FacilityEntry entry) {
        Reading reading = Reading.of(shownOn(entry), entry.recordedFrom());
        answer(
                exchange,
                exchange.origin() + exchange.path(),
                collection,
                crs,
                entry.row().id(),
                reading);
    }

    void unchanged(Exchange exchange, PublishedCollection collection, ServedCrs crs, UUID id, LocalDate day) {
        Reading reading = Reading.of(day, database.currentVersion());
        answer(exchange, exchange.origin() + exchange.path(), collection, crs, id, reading);
    }

    /** Today where the written state holds today, else its first day. */
    private LocalDate shownOn(FacilityEntry entry) {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = entry.row().validFrom();
        return first.isAfter(today) || !today.isBefore(entry.row().validTo()) ? first : today;
    }

    private void answer(
            Exchange exchange,
            String address,
            PublishedCollection collection,
            ServedCrs crs,
            UUID id,
            Reading reading) {
        ItemsStore.Single single = find(collection, crs, id, reading);
        Map<String, String> parameters = parameters(crs, reading.asOf());
        byte[] feature = FeaturePage.withLinks(
                single.feature(), ItemLinks.of(address, parameters, exchange.origin() + view.root(), collection));
        exchange.header("ETag", '"' + single.tag() + '"')
                .header("Content-Crs", "<" + crs.uri() + ">")
                .header("Content-Location", ItemLinks.address(address, parameters))
                .text(Document.GEO_JSON, feature);
    }

    /** With which GET gives this feature. */
    private Map<String, String> parameters(@Nullable ServedCrs crs, LocalDate day) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (crs != null && !crs.equals(ServedCrs.CRS84)) {
            parameters.put("crs", crs.uri());
        }
        if (!day.equals(LocalDate.now(clock))) {
            parameters.put("datetime", day.toString());
        }
        return parameters;
    }

    private ItemsStore.Single find(PublishedCollection collection, ServedCrs crs, UUID id, Reading reading) {
        ItemsQuery query = new ItemsQuery(
                collection.properties(), crs, null, ItemsQuery.Span.on(reading.asOf()), Map.of(), null, List.of(), 1);
        return store.find(collection, view, query, reading, id)
                .orElseThrow(() -> new NotFound(
                        "unknown_feature",
                        "%s：%s 没有要素 %s / there is no feature %3$s in %1$s on %2$s"
                                .formatted(collection.id(), reading.asOf(), id)));
    }
}
