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

    /**
     * Dates that cannot be: the decision is there when it is recorded, follows the papers it rests on, and is carried out
     * after it, within the term of the regulations.
     */
    List<InvalidRequest.Mistake> untimely(LocalDate today, List<ChangeStep> steps) {
        List<InvalidRequest.Mistake> untimely = new ArrayList<>();
        LocalDate decided = documentDate;
        if (decided == null) {
            return untimely;
        }
        if (decided.isAfter(today)) {
            refuse(untimely, "document_date", decided, "不得晚于今天 / must not be after today", today);
        }
        LocalDate last = decided.plusMonths(Deadlines.AT_MOST_MONTHS);
        if (effectiveOn != null && effectiveOn.isBefore(decided)) {
            refuse(untimely, "effective_on", effectiveOn, "不得早于批准日期 / must not be before the decision", decided);
        } else if (effectiveOn != null && effectiveOn.isAfter(last)) {
            refuse(untimely, "effective_on", effectiveOn, "不得晚于最迟完成期限 / must not be after the latest term", last);
        }
        List<DossierStep> before = DossierStep.beforePublishing();
        for (ChangeStep step : steps) {
            String field = "steps/" + step.step().code();
            boolean isBefore = before.contains(step.step());
            if (step.current() && isBefore && step.doneOn().isAfter(decided)) {
                refuse(untimely, field, step.doneOn(), "不得晚于批准日期 / must not be after the decision", decided);
            } else if (step.current() && !isBefore && step.doneOn().isBefore(decided)) {
                refuse(untimely, field, step.doneOn(), "不得早于批准日期 / must not be before the decision", decided);
            }
        }
        return untimely;
    }

    private static void refuse(
            List<InvalidRequest.Mistake> into, String field, LocalDate given, String rule, LocalDate limit) {
        into.add(new InvalidRequest.Mistake(
                "/" + field, "/%s: %s %s，现为 / given %s".formatted(field, rule, limit, given)));
    }

    private static void need(List<InvalidRequest.Mistake> missing, String field, String what, @Nullable Object value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            missing.add(new InvalidRequest.Mistake("/" + field, "缺少 / missing " + field + ": " + what));
        }
    }
}
