package minzheng.atlas.boundary.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import minzheng.atlas.db.Amendment;
import minzheng.atlas.db.Author;
import minzheng.atlas.division.Readings;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Json;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;

/** Writes of safe-boundary ratings; the id is that of the line. */
final class SafeStatusRoutes implements Routes {
    private final SafeStatusEdit edit;
    private final Readings readings;

    SafeStatusRoutes(SafeStatusEdit edit, Readings readings) {
        this.edit = edit;
        this.readings = readings;
    }

    @Override
    public void register(RouteTable table) {
        table.put("/api/boundaries/safe-status/{id}", this::put);
    }

    private void put(Exchange exchange) {
        Author author = new Author(exchange.actor(), exchange.requestId());
        ObjectNode body = exchange.bodyObject();
        Amendment amendment = Amendment.take(body, readings.today());
        BodyLimits.check(body, "");
        List<InvalidRequest.Mistake> missing = List.of("rating", "basis").stream()
                .filter(name -> !body.hasNonNull(name))
                .map(name -> new InvalidRequest.Mistake("/" + name, "/" + name + ": 缺少 / missing"))
                .toList();
        if (!missing.isEmpty()) {
            throw new InvalidRequest("missing_field", missing);
        }
        if (!body.has("synthetic")) {
            body.put("synthetic", false);
        }
        SafeStatusEdit.Rating rating = Json.read(body, SafeStatusEdit.Rating.class);
        SafeEntry entry = edit.apply(exchange.pathId("id"), rating, exchange::ifMatch, amendment, author);
        exchange.tagged(entry.etag(), entry);
    }
}
