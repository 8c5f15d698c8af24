package minzheng.atlas.plan;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import minzheng.atlas.db.Author;
import minzheng.atlas.fault.Conflict;
import org.jspecify.annotations.Nullable;

/** Freezes an evaluation: a dated, signed copy that later corrections only ever stand beside. */
public final class Freezing {
    private final FrozenEvaluations frozen;
    private final Function<Object, String> json;

    /** Writes bodies with the JSON of the HTTP interface, so that a frozen one reads like a live one. */
    public Freezing(FrozenEvaluations frozen, Function<Object, String> json) {
        this.frozen = frozen;
        this.json = json;
    }

    /**
     * Freezes. The first evaluation of a plan and date is the final one; any further one restates it and needs a reason.
     *
     * @param restates the frozen evaluation that is corrected, or null for the first
     */
    public FrozenEvaluation freeze(
            Evaluation evaluation, String title, String reason, @Nullable UUID restates, Author author) {
        Receipt.Terms terms = evaluation.terms();
        if (terms.overlay() != null) {
            throw new Conflict("proposal", "方案数据不能定稿 / an evaluation with proposed rows cannot be frozen");
        }
        requireItsPlace(terms, restates, reason);
        String body = json.apply(evaluation.indicators(true));
        FrozenEvaluation done = new FrozenEvaluation(
                UUID.randomUUID(),
                terms.plan(),
                terms.asOf(),
                terms.dataVersion(),
                title,
                reason,
                restates,
                Receipt.sha256(body),
                author.actor(),
                null,
                body);
        frozen.add(done);
        return frozen.get(done.id());
    }

    private void requireItsPlace(Receipt.Terms terms, @Nullable UUID restates, String reason) {
        Optional<FrozenEvaluation> latest = frozen.list(terms.plan()).stream()
                .filter(known -> known.asOf().equals(terms.asOf()))
                .reduce((earlier, later) -> later);
        if (latest.isPresent() && !Objects.equals(restates, latest.get().id())) {
            throw new Conflict(
                    "already_frozen",
                    terms.plan() + " 在 " + terms.asOf() + " 已定稿（" + latest.get().id()
                            + "），更正须作为重述 / is frozen for that date; " + "a correction has to name it as restates");
        }
        if (latest.isEmpty() && restates != null) {
            frozen.get(restates); // names what is not there
            throw new Conflict("other_evaluation", restates + " 属于其他规划或日期 / belongs to another plan or date");
        }
        if (restates != null && reason.isBlank()) {
            throw new Conflict("reason_missing", "重述须说明原因 / a restatement needs a reason");
        }
    }
}
