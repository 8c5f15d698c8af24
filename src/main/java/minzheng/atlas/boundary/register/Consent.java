package minzheng.atlas.boundary.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import minzheng.atlas.boundary.MarkerAction;
import minzheng.atlas.db.Change;
import minzheng.atlas.db.Sql;
import minzheng.atlas.fault.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** What both sides must have said before anything registered is touched (State Council Decree 353, articles 6 and 16). */
final class Consent {
    private static final List<String> AGREEMENT = List.of("agreement_a", "agreement_b", "filing_number");

    private Consent() {}

    /** An edit says on which agreement it rests; that of an earlier edit does not carry it. */
    static void requireAgreement(ObjectNode body) {
        Map<String, @Nullable String> given = new LinkedHashMap<>();
        AGREEMENT.forEach(name ->
                given.put(name, body.path(name).isTextual() ? body.path(name).textValue() : null));
        requireAgreement(given);
    }

    /** Nothing but a repair or re-erection in place is done without the agreement of both sides. */
    static void requireAgreement(MarkerAction done) {
        Map<String, @Nullable String> given = new LinkedHashMap<>();
        given.put("agreement_a", done.agreementA());
        given.put("agreement_b", done.agreementB());
        given.put("filing_number", done.filingNumber());
        requireAgreement(given);
    }

    static void requireNeighbour(MarkerAction done) {
        Map<String, @Nullable String> given = new LinkedHashMap<>();
        given.put("neighbour_name", done.neighbourName());
        given.put("neighbour_unit", done.neighbourUnit());
        given.put("neighbour_signature", done.neighbourSignature());
        require(
                "neighbour_missing",
                given,
                "缺少：界桩的修复、恢复、移动须有毗邻方在场并签字（国务院令第353号第六条、第十六条第四项）"
                        + " / missing: no repair, re-erection or move closes without the neighbour's name, unit and signature"
                        + " (State Council Decree 353, arts 6 and 16(4))");
    }

    /** A filing carries one edit; asked before the state of the edit is recorded. */
    static void requireUnused(Change change, Kind<?, ?> kind, UUID id, @Nullable String filingNumber) {
        boolean used = change.handle()
                .createQuery(Sql.of(Consent.class, "filing_number_used"))
                .bind("kind", kind.name())
                .bind("id", id)
                .bind("number", filingNumber)
                .mapTo(Boolean.class)
                .one();
        if (used) {
            throw new InvalidRequest(
                    "filing_number_used",
                    "/filing_number",
                    "/filing_number: 备案号 %s 属于已登记的内容，不能用于新的变更 / filing number %1$s belongs to what is registered already"
                            .formatted(filingNumber));
        }
    }

    private static void requireAgreement(Map<String, @Nullable String> given) {
        require(
                "agreement_missing",
                given,
                "缺少：未经毗邻双方同意并备案，不得变更已登记的界线和界桩（国务院令第353号第六条）"
                        + " / missing: a registered line or marker is not changed without both sides' agreement and the number"
                        + " under which it was filed (State Council Decree 353, art. 6)");
    }

    private static void require(String code, Map<String, @Nullable String> given, String message) {
        List<InvalidRequest.Mistake> missing = given.entrySet().stream()
                .filter(field -> field.getValue() == null || field.getValue().isBlank())
                .map(field -> new InvalidRequest.Mistake("/" + field.getKey(), "/" + field.getKey() + ": " + message))
                .toList();
        if (!missing.isEmpty()) {
            throw new InvalidRequest(code, missing);
        }
    }
}
