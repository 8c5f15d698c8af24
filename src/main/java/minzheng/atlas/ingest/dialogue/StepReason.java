package minzheng.atlas.ingest.dialogue;

import com.fasterxml.jackson.databind.JsonNode;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.http.Exchange;

/** Why an import is committed or undone, in the caller's words; a step may be taken without saying why. */
final class StepReason {
    private static final int MOST = 500;

    private StepReason() {}

    /** Empty where there is no body. */
    static String of(Exchange exchange) {
        if (!exchange.hasBody()) {
            return "";
        }
        JsonNode body = exchange.bodyObject();
        JsonNode given = body.path("reason");
        String reason = given.asText("").strip();
        if (!given.isTextual() || body.size() > 1 || reason.length() > MOST) {
            throw new InvalidRequest(
                    "bad_reason",
                    "/reason",
                    "正文为 {\"reason\": \"……\"}，不超过 %d 字 / the body is {\"reason\": \"…\"} of up to %1$d characters"
                            .formatted(MOST));
        }
        return reason;
    }
}
