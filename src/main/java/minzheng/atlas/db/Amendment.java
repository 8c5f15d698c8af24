package minzheng.atlas.db;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import minzheng.atlas.fault.InvalidRequest;

/**
 * What an edit says about time: {@code "edit": {"mode": "correction"|"change", "from": date, "reason": text}}.
 *
 * @param from of a change: its first day; of a correction: a day on which the row to be corrected holds
 */
public record Amendment(Edit mode, LocalDate from, String reason) {
    private static final Set<String> FIELDS = Set.of("mode", "from", "reason");
    private static final int MAX_REASON = 500;
    private static final String NO_DATE = "应为日期 / must be a date YYYY-MM-DD from 1800 to 2199, not ";

    /**
     * Takes the member {@code edit} out of a body.
     *
     * @param today the day a correction speaks of when it names none
     */
    public static Amendment take(ObjectNode body, LocalDate today) {
        JsonNode edit = body.remove("edit");
        if (edit == null || !edit.isObject()) {
            throw mistake(
                    "",
                    "缺少 edit / missing: {\"mode\": \"correction\" or \"change\", \"from\": \"2025-01-31\", \"reason\": \"…\"}");
        }
        edit.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                throw mistake("/" + name, "未知的字段 / unknown field; known: mode, from, reason");
            }
        });
        Edit mode = switch (edit.path("mode").asText()) {
            case "correction" -> Edit.CORRECTION;
            case "change" -> Edit.CHANGE;
            default -> throw mistake("/mode", "应为 correction（更正）或 change（变更）/ must be correction or change");
        };
        if (mode == Edit.CHANGE && !edit.has("from")) {
            throw mistake("/from", "变更须有起始日期 / a change needs its first day, e.g. \"2025-01-31\"");
        }
        return new Amendment(mode, edit.has("from") ? date(edit.get("from")) : today, reason(edit));
    }

    /** Takes the member {@code edit} out of a body about a day that is said elsewhere in the request. */
    public static Amendment takeOn(ObjectNode body, LocalDate day) {
        if (body.path("edit") instanceof ObjectNode edit && !edit.has("from")) {
            edit.put("from", day.toString());
        }
        Amendment amendment = take(body, day);
        if (!amendment.from().equals(day)) {
            throw mistake("/from", "应为 %s / must be %1$s".formatted(day));
        }
        return amendment;
    }

    private static LocalDate date(JsonNode value) {
        String text = value.asText();
        try {
            if (text.matches("(18|19|20|21)\\d\\d-\\d\\d-\\d\\d")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            throw mistake("/from", NO_DATE + value);
        }
        throw mistake("/from", NO_DATE + value);
    }

    private static String reason(JsonNode edit) {
        String reason = edit.path("reason").asText().strip();
        if (!edit.path("reason").isTextual() || reason.isEmpty() || reason.length() > MAX_REASON) {
            throw mistake("/reason", "须说明理由 / needs a reason of 1-%d characters".formatted(MAX_REASON));
        }
        return reason;
    }

    private static InvalidRequest mistake(String at, String message) {
        return new InvalidRequest("malformed_edit", "/edit" + at, "edit" + at.replace('/', '.') + ": " + message);
    }
}
