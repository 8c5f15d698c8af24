package minzheng.atlas.facility;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import minzheng.atlas.db.Amendment;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Database;
import minzheng.atlas.division.DivisionCodes;
import minzheng.atlas.division.Readings;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Json;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;
import org.jspecify.annotations.Nullable;

/** Writes of facilities: register, replace, amend, close. */
public final class FacilityEditRoutes implements Routes {
    private final Readings readings;
    private final FacilityWriting writing;
    private final FacilityClosure closure;

    public FacilityEditRoutes(Database database, DivisionCodes codes, Readings readings, FacilityKindStore kinds) {
        this.readings = readings;
        this.writing = new FacilityWriting(database, codes, readings, kinds);
        this.closure = new FacilityClosure(database);
    }

    /** What closes a facility: the last day on which it is open, and why. */
    record Closing(@Nullable LocalDate closedOn, @Nullable String reason) {}

    @Override
    public void register(RouteTable table) {
        table.post("/api/facilities", this::create)
                .put("/api/facilities/{id}", exchange -> edit(exchange, FacilityEdit.Manner.REPLACE))
                .patch("/api/facilities/{id}", exchange -> edit(exchange, FacilityEdit.Manner.AMEND))
                .post("/api/facilities/{id}/close", this::close);
    }

    private void create(Exchange exchange) {
        Author author = new Author(exchange.actor(), exchange.requestId());
        ObjectNode body = exchange.bodyObject();
        LocalDate from = Json.read(body.path("valid_from"), LocalDate.class);
        if (from == null) {
            throw new InvalidRequest("missing_field", "/valid_from", "/valid_from: 缺少起始日期 / the first day is missing");
        }
        Amendment amendment = Amendment.takeOn(body, from);
        FacilityEntry entry = writing.register(body, amendment, author);
        exchange.created("/api/facilities/" + entry.row().id(), entry.etag(), entry);
    }

    private void edit(Exchange exchange, FacilityEdit.Manner manner) {
        Author author = new Author(exchange.actor(), exchange.requestId());
        String tag = exchange.ifMatch();
        ObjectNode body = exchange.bodyObject();
        Amendment amendment = Amendment.take(body, readings.today());
        FacilityEntry entry = writing.edit(exchange.pathId("id"), tag, manner, body, amendment, author);
        exchange.tagged(entry.etag(), entry);
    }

    private void close(Exchange exchange) {
        Author author = new Author(exchange.actor(), exchange.requestId());
        String tag = exchange.ifMatch();
        Closing closing = exchange.body(Closing.class);
        if (closing.closedOn() == null
                || closing.reason() == null
                || closing.reason().isBlank()) {
            throw new InvalidRequest(
                    "missing_field",
                    "/closed_on",
                    "须给出最后营业日 closed_on 和理由 reason / give closed_on (the last day open) and reason");
        }
        FacilityEntry entry = closure.apply(
                exchange.pathId("id"), tag, closing.closedOn(), closing.reason().strip(), author);
        exchange.tagged(entry.etag(), entry);
    }
}
