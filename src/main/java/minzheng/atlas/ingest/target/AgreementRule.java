package minzheng.atlas.ingest.target;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.target.Ledger.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What is registered of a line or marker changes only by agreement of both sides, filed (State Council 353, art. 6).
 * How its place is known to this program is not registered.
 */
final class AgreementRule {
    private static final Set<String> NOT_REGISTERED =
            Set.of("geom", "coordSource", "agreementA", "agreementB", "filingNumber", "synthetic", "isPublic");

    /** The documents that a state rests on. */
    record Documents(
            @Nullable String agreementA,
            @Nullable String agreementB,
            @Nullable String filingNumber) {
        boolean complete() {
            return agreementA != null && agreementB != null && filingNumber != null;
        }
    }

    private AgreementRule() {}

    static <R extends Record> Optional<Finding> refusal(
            Ledger<R> ledger, R incoming, List<R> recorded, Function<R, Documents> documents) {
        if (ledger.standing(incoming, recorded, NOT_REGISTERED) != Standing.CHANGED) {
            return Optional.empty();
        }
        Documents given = documents.apply(incoming);
        if (!given.complete()) {
            return Optional.of(
                    missing(
                            "登记内容有变，但没有双方协议和备案号 / registered content changes without both sides' agreements and a filing number"));
        }
        boolean used = recorded.stream()
                .map(documents)
                .anyMatch(had -> String.valueOf(given.filingNumber()).equals(had.filingNumber()));
        return used
                ? Optional.of(
                        missing("备案号 %s 属于已登记的内容，不能用于新的变更 / filing number %1$s belongs to what is registered already"
                                .formatted(given.filingNumber())))
                : Optional.empty();
    }

    private static Finding missing(String problem) {
        return Finding.error(
                        "agreement_missing",
                        problem,
                        "填写 agreement_a、agreement_b、filing_number（国务院令第353号第6条），或恢复登记的内容 / fill these in, or "
                                + "give what is registered")
                .about("filing_number", null);
    }
}
