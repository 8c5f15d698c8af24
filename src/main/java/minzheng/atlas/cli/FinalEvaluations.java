package minzheng.atlas.cli;

import java.time.Clock;
import java.time.LocalDate;
import minzheng.atlas.EvaluationParts;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Reading;
import minzheng.atlas.plan.DenominatorPolicy;
import minzheng.atlas.plan.FrozenEvaluations;
import minzheng.atlas.plan.Plan;

/** A fresh database comes with the final evaluation of every real plan whose period is over, frozen. */
final class FinalEvaluations {
    private final Database database;

    FinalEvaluations(Database database) {
        this.database = database;
    }

    /** Freezes what is missing while nothing was recorded after the seed; a start that was cut off is caught up. */
    void freeze(Author author) {
        if (database.currentVersion() != 1) {
            return;
        }
        EvaluationParts parts = new EvaluationParts(database);
        LocalDate today = LocalDate.now(Clock.systemUTC());
        Reading now = Reading.of(today, database.currentVersion());
        for (Plan plan : parts.plans().list(now)) {
            boolean over = !plan.illustrative() && plan.to().isBefore(today);
            if (over && new FrozenEvaluations(database).list(plan.code()).isEmpty()) {
                parts.freezing()
                        .freeze(
                                parts.evaluator().evaluate(plan, now.on(plan.to()), DenominatorPolicy.PLAN, null),
                                "终期评估 / final evaluation",
                                "",
                                null,
                                author);
            }
        }
    }
}
