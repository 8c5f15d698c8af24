package minzheng.atlas.ogc.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Set;
import minzheng.atlas.db.Amendment;
import minzheng.atlas.db.Author;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Json;
import org.jspecify.annotations.Nullable;

/**
 * What an edit says about time: the member {@code edit} as in the API, or headers for clients that send plain features.
 * Where neither says it, it is a change from today on, which leaves the past as it was recorded.
 */
final class SaidOfEdit {
    static final String MODE = "X-Atlas-Edit";
    static final String FROM = "X-Atlas-From";
    static final String REASON = "X-Atlas-Reason";

    private static final Set<String> MODES = Set.of("correction", "change");

    private SaidOfEdit() {}

    static Amendment of(Exchange exchange, Author author, @Nullable JsonNode edit, LocalDate today) {
        ObjectNode said = said(exchange, author, edit);
        if (edit == null && !said.path("edit").has("from")) {
            said.withObject("/edit").put("from", today.toString());
        }
        return Amendment.take(said, today);
    }

    /** Of a new facility: its first day is {@code valid_from}, or the day of the edit, which it then gets. */
    static Amendment ofNew(
            Exchange exchange, Author author, @Nullable JsonNode edit, ObjectNode fields, LocalDate today) {
        ObjectNode said = said(exchange, author, edit);
        if (!fields.has("valid_from")) {
            JsonNode from = said.path("edit").path("from");
            fields.put("valid_from", from.isTextual() ? from.textValue() : today.toString());
        }
        return Amendment.takeOn(said, day("/properties/valid_from", fields.path("valid_from")));
    }

    private static ObjectNode said(Exchange exchange, Author author, @Nullable JsonNode edit) {
        ObjectNode said = JsonNodeFactory.instance.objectNode();
        if (edit != null) {
            for (String header : Set.of(MODE, FROM, REASON)) {
                exchange.findHeader(header).ifPresent(given -> {
                    throw new InvalidRequest(
                            "malformed_edit",
                            header,
                            "正文已有 edit，请去掉 / the body has \"edit\"; leave out the header " + header);
                });
            }
            said.set("edit", edit.deepCopy());
            return said;
        }
        ObjectNode headers = said.putObject("edit");
        String mode = exchange.findHeader(MODE).orElse("change");
        if (!MODES.contains(mode)) {
            throw new InvalidRequest(
                    "malformed_edit",
                    MODE,
                    "%s %s: 应为 correction（更正）或 change（变更）/ must be correction or change".formatted(MODE, mode));
        }
        headers.put("mode", mode);
        exchange.findHeader(FROM)
                .map(JsonNodeFactory.instance::textNode)
                .ifPresent(from -> headers.put("from", day(FROM, from).toString()));
        headers.put("reason", exchange.findHeader(REASON).orElse("OGC API：" + author.actor()));
        return said;
    }

    private static LocalDate day(String field, JsonNode value) {
        try {
            return Json.read(value, LocalDate.class);
        } catch (InvalidRequest e) {
            throw new InvalidRequest(
                    "malformed_field",
                    field,
                    "%s %s: 应为日期 / must be a date YYYY-MM-DD from 1800 to 2200".formatted(field, value));
        }
    }
}
