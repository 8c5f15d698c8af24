package minzheng.atlas.division;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import minzheng.atlas.db.Amendment;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Reading;
import minzheng.atlas.fault.NotFound;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Json;
import minzheng.atlas.http.Page;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;
import org.jspecify.annotations.Nullable;

/** {@code /api/population}: who was counted where. */
public final class PopulationRoutes implements Routes {
    private final PopulationStore store;
    private final PopulationEdit edit;
    private final DivisionStore divisions;
    private final Readings readings;

    public PopulationRoutes(PopulationStore store, PopulationEdit edit, DivisionStore divisions, Readings readings) {
        this.store = store;
        this.edit = edit;
        this.divisions = divisions;
        this.readings = readings;
    }

    @Override
    public void register(RouteTable table) {
        table.get("/api/population", Parameters.NONE.reading().paged(), this::list)
                .get("/api/divisions/{id}/population", Parameters.NONE.reading(), this::counts)
                .put("/api/divisions/{id}/population/{counted_on}", this::put);
    }

    private void list(Exchange exchange) {
        Reading reading = readings.of(exchange.query());
        int limit = exchange.query().limit();
        @Nullable String after = exchange.query().cursor(code -> code).orElse(null);
        List<PopulationEntry> found = store.list(reading, after, limit + 1);
        exchange.page(Page.of(found, limit, entry -> String.valueOf(entry.divisionCode())), Readings.at(reading));
    }

    private void counts(Exchange exchange) {
        Reading reading = readings.of(exchange.query());
        UUID id = readings.named("id", exchange.path("id"), reading);
        if (divisions.find(reading, id).isEmpty()) {
            throw new NotFound(
                    "unknown_division",
                    "%s 没有此行政区划 / there is no division %s on %1$s within the scope"
                            .formatted(reading.asOf(), exchange.path("id")));
        }
        exchange.page(new Page<>(store.counts(reading, id), null), Readings.at(reading));
    }

    private void put(Exchange exchange) {
        Author author = new Author(exchange.actor(), exchange.requestId());
        LocalDate countedOn = date(exchange.path("counted_on"));
        ObjectNode body = exchange.bodyObject();
        Amendment amendment = Amendment.takeOn(body, countedOn);
        PopulationEdit.Figures figures = Json.read(body, PopulationEdit.Figures.class);
        UUID id = readings.named("id", exchange.path("id"), readings.now(countedOn));
        PopulationEntry entry = edit.apply(id, countedOn, exchange::ifMatch, figures, amendment, author);
        exchange.tagged(entry.etag(), entry);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new NotFound("not_found", "应为日期 / a date is needed: YYYY-MM-DD, not " + text);
        }
    }
}
