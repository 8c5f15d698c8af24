package minzheng.atlas.boundary.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.UUID;
import minzheng.atlas.boundary.MarkerAction;
import minzheng.atlas.db.Amendment;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Edit;
import minzheng.atlas.fault.Conflict;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Json;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;

/** Orders for markers and their completion, which needs the neighbour. */
final class ActionRoutes implements Routes {
    private final Bodies bodies;
    private final RegisterEdit<MarkerAction, ActionEntry> edit;

    ActionRoutes(Database database, Bodies bodies) {
        this.bodies = bodies;
        this.edit = new RegisterEdit<>(database, Kind.ACTION, ActionRules::check);
    }

    @Override
    public void register(RouteTable table) {
        table.post("/api/boundaries/actions", this::order).post("/api/boundaries/actions/{id}/done", this::done);
    }

    private void order(Exchange exchange) {
        Author author = new Author(exchange.actor(), exchange.requestId());
        ObjectNode body = exchange.bodyObject();
        Amendment amendment = Amendment.take(body, bodies.readings().today());
        UUID id = Bodies.id(body);
        MarkerAction ordered =
                bodies.draft(body, Fields.ORDER, amendment.from()).create(MarkerAction.class, id);
        ActionEntry entry = edit.create(ordered, amendment, author);
        exchange.created(Bodies.location("actions", id), entry.etag(), entry);
    }

    private void done(Exchange exchange) {
        Author author = new Author(exchange.actor(), exchange.requestId());
        String tag = exchange.ifMatch();
        ObjectNode body = exchange.bodyObject();
        LocalDate doneOn = body.hasNonNull("done_on") ? Json.read(body.get("done_on"), LocalDate.class) : null;
        if (doneOn == null || doneOn.isAfter(bodies.readings().today())) {
            throw new InvalidRequest(
                    "malformed_field", "/done_on", "/done_on: 须给出不晚于今天的完成日期 / give the day, not after today");
        }
        Amendment amendment = Amendment.takeOn(body, doneOn);
        if (amendment.mode() != Edit.CHANGE) {
            throw new InvalidRequest(
                    "malformed_edit", "/edit/mode", "edit.mode: 完成只能是 change / completion is a change");
        }
        Draft draft = bodies.draft(body, Fields.DONE, doneOn);
        ActionEntry entry = edit.amend(exchange.pathId("id"), tag, was -> complete(was, draft), amendment, author);
        exchange.tagged(entry.etag(), entry);
    }

    private static MarkerAction complete(MarkerAction was, Draft draft) {
        if (was.doneOn() != null) {
            throw new Conflict("already_done", "已于 %s 完成 / already done on %1$s".formatted(was.doneOn()));
        }
        return draft.over(was, MarkerAction.class);
    }
}
