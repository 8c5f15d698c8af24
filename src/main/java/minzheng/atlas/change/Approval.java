package minzheng.atlas.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import minzheng.atlas.fault.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** The decision by which a change is published, and the first day on which it holds. */
public record Approval(
        @Nullable String documentNumber,
        @Nullable LocalDate documentDate,
        @Nullable String approver,
        @Nullable LocalDate effectiveOn) {
    /** With the day that the proposal names, where the decision names none. */
    Approval otherwise(@Nullable LocalDate day) {
        return effectiveOn == null ? new Approval(documentNumber, documentDate, approver, day) : this;
    }

    /** Whatever of it is missing, named at once. */
    List<InvalidRequest.Mistake> missing() {
        List<InvalidRequest.Mistake> missing = new ArrayList<>();
        need(missing, "document_number", "批准文号 / the number of the approving document", documentNumber);
        need(missing, "document_date", "批准日期 / the date of the approving document", documentDate);
        need(missing, "approver", "批准机关 / who approved", approver);
        need(missing, "effective_on", "生效日期 / the first day of the change", effectiveOn);
        return missing;
    }

    private static void need(List<InvalidRequest.Mistake> missing, String field, String what, @Nullable Object value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            missing.add(new InvalidRequest.Mistake("/" + field, "缺少 / missing " + field + ": " + what));
        }
    }
}
