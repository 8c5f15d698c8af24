package minzheng.atlas.boundary.register;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import minzheng.atlas.boundary.Dated;
import minzheng.atlas.db.Reading;
import minzheng.atlas.db.Revision;
import minzheng.atlas.division.Readings;
import minzheng.atlas.fault.NotFound;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Page;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;
import org.jspecify.annotations.Nullable;

/** Reads of one kind of thing below {@code /api/boundaries}: list, map, single one and history. */
final class ReadRoutes<R extends Record & Dated<R>, E extends Entry<R>> implements Routes {
    private final Kind<R, E> kind;
    private final String path;
    private final boolean mapped;
    private final RegisterStore store;
    private final Readings readings;
    private final Sheet<E> sheet;

    /** What the answer about a single thing says besides its own fields. */
    @FunctionalInterface
    interface Sheet<E> {
        Object of(E entry, Reading reading);
    }

    ReadRoutes(Kind<R, E> kind, String name, boolean mapped, RegisterStore store, Readings readings) {
        this(kind, name, mapped, store, readings, (entry, reading) -> entry);
    }

    ReadRoutes(Kind<R, E> kind, String name, boolean mapped, RegisterStore store, Readings readings, Sheet<E> sheet) {
        this.kind = kind;
        this.path = "/api/boundaries/" + name;
        this.mapped = mapped;
        this.store = store;
        this.readings = readings;
        this.sheet = sheet;
    }

    @Override
    public void register(RouteTable table) {
        Parameters filters = Parameters.NONE
                .and(kind.conditions().stream().map(Condition::name).toArray(String[]::new))
                .reading();
        table.get(path, filters.paged(), this::list)
                .get(path + "/{id}", Parameters.NONE.reading(), this::one)
                .get(path + "/{id}/history", Parameters.NONE.reading(), this::history);
        if (mapped) {
            table.get(path + ".geojson", filters.and("limit"), this::geojson);
        }
    }

    private void list(Exchange exchange) {
        Reading reading = readings.of(exchange.query());
        int limit = exchange.query().limit();
        @Nullable String after = exchange.query().cursor(key -> key).orElse(null);
        RegisterStore.Wanted wanted = new RegisterStore.Wanted(conditions(exchange, reading), after, limit + 1, false);
        exchange.page(Page.of(store.list(kind, reading, wanted), limit, Entry::sortKey), Readings.at(reading));
    }

    private void geojson(Exchange exchange) throws IOException {
        Reading reading = readings.of(exchange.query());
        int limit = exchange.query().featureLimit();
        RegisterStore.Wanted wanted = new RegisterStore.Wanted(conditions(exchange, reading), null, limit + 1, true);
        exchange.features(
                Readings.at(reading),
                limit,
                sink -> store.each(
                        kind,
                        reading,
                        wanted,
                        entry -> sink.take(entry.row().id(), entry.row().geom(), entry)));
    }

    private void one(Exchange exchange) {
        Reading reading = readings.of(exchange.query());
        E entry = visible(exchange.pathId("id"), reading);
        exchange.tagged(entry.etag(), sheet.of(entry, reading));
    }

    private void history(Exchange exchange) {
        Reading reading = readings.of(exchange.query());
        UUID id = exchange.pathId("id");
        List<Revision> history = store.history(kind, reading.version(), id);
        if (history.isEmpty()) {
            throw unknown(kind, id, reading);
        }
        exchange.json(
                reading.scope() == null
                        ? history
                        : store.history(
                                kind,
                                reading.version(),
                                visible(id, reading).row().id()));
    }

    private E visible(UUID id, Reading reading) {
        return store.find(kind, reading, id).orElseThrow(() -> unknown(kind, id, reading));
    }

    static NotFound unknown(Kind<?, ?> kind, UUID id, Reading reading) {
        return new NotFound(
                "unknown_" + kind.name(),
                "%s 没有此%s / there is no %s %s on %1$s within the scope"
                        .formatted(reading.asOf(), kind.zh(), kind.name().replace('_', ' '), id));
    }

    private Map<String, Object> conditions(Exchange exchange, Reading reading) {
        Map<String, Object> given = new LinkedHashMap<>();
        for (Condition condition : kind.conditions()) {
            condition
                    .value()
                    .of(exchange.query(), readings, reading)
                    .ifPresent(value -> given.put(condition.name(), value));
        }
        return given;
    }
}
