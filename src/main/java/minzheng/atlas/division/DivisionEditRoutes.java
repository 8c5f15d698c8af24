package minzheng.atlas.division;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import minzheng.atlas.db.Amendment;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Edit;
import minzheng.atlas.db.Reading;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Json;
import minzheng.atlas.http.Preconditions;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;

/** Edits of the tree: rename and its kin, split, merge. */
public final class DivisionEditRoutes implements Routes {
    private final Readings readings;
    private final DivisionEdit edit;
    private final DivisionSplit split;
    private final DivisionMerge merge;

    public DivisionEditRoutes(Readings readings, DivisionEdit edit, DivisionSplit split, DivisionMerge merge) {
        this.readings = readings;
        this.edit = edit;
        this.split = split;
        this.merge = merge;
    }

    @Override
    public void register(RouteTable table) {
        table.patch("/api/divisions/{id}", this::edit)
                .post("/api/divisions/split", this::split)
                .post("/api/divisions/merge", this::merge);
    }

    private void edit(Exchange exchange) {
        Author author = new Author(exchange.actor(), exchange.requestId());
        String tag = exchange.ifMatch();
        ObjectNode body = exchange.bodyObject();
        Amendment amendment = Amendment.take(body, readings.today());
        nameParent(body, "", amendment.from());
        UUID id = readings.named("id", exchange.path("id"), readings.now(amendment.from()));
        DivisionEntry edited = edit.apply(id, tag, amendment, body, author);
        exchange.tagged(edited.etag(), edited);
    }

    private void split(Exchange exchange) {
        Author author = new Author(exchange.actor(), exchange.requestId());
        ObjectNode body = exchange.bodyObject();
        Amendment amendment = change(body);
        DivisionSplit.Request request = Json.read(body, DivisionSplit.Request.class);
        String tag = Preconditions.required(request.etag(), "/etag");
        UUID id = readings.named("/division", String.valueOf(request.division()), readings.now(amendment.from()));
        exchange.json(split.apply(id, tag, request, amendment, author));
    }

    private void merge(Exchange exchange) {
        Author author = new Author(exchange.actor(), exchange.requestId());
        ObjectNode body = exchange.bodyObject();
        Amendment amendment = change(body);
        DivisionMerge.Request request = Json.read(body, DivisionMerge.Request.class);
        if (request.units() == null || request.into() == null) {
            throw new InvalidRequest("missing_field", "/units", "须给出 units 和 into / give units and into");
        }
        nameParent(request.into(), "/into", amendment.from());
        Reading now = readings.now(amendment.from());
        List<DivisionMerge.Named> units = new ArrayList<>();
        for (DivisionMerge.Part part : request.units()) {
            String at = "/units/" + units.size();
            units.add(new DivisionMerge.Named(
                    readings.named(at + "/division", String.valueOf(part.division()), now),
                    Preconditions.required(part.etag(), at + "/etag")));
        }
        DivisionEntry merged = merge.apply(units, request.into(), amendment, author);
        exchange.tagged(merged.etag(), merged);
    }

    /** A split or merge happens on a date; it cannot be a correction. */
    private Amendment change(ObjectNode body) {
        Amendment amendment = Amendment.take(body, readings.today());
        if (amendment.mode() != Edit.CHANGE) {
            throw new InvalidRequest(
                    "malformed_edit", "/edit/mode", "edit.mode: 拆分与合并只能是 change / a split or merge is a change");
        }
        return amendment;
    }

    private void nameParent(ObjectNode fields, String at, LocalDate on) {
        JsonNode code = fields.remove("parent_code");
        if (code != null) {
            fields.put(
                    "parent_id",
                    readings.named(at + "/parent_code", code.asText(), readings.now(on))
                            .toString());
        }
    }
}
