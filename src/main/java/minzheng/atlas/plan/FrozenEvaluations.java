package minzheng.atlas.plan;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Sql;
import minzheng.atlas.fault.NotFound;
import org.jspecify.annotations.Nullable;

/** Frozen evaluations; the serving role may add and read them, never change one. */
public final class FrozenEvaluations {
    private final Database database;

    public FrozenEvaluations(Database database) {
        this.database = database;
    }

    void add(FrozenEvaluation frozen) {
        database.read(handle -> handle.createUpdate(Sql.of(FrozenEvaluations.class, "insert_frozen"))
                .bind("id", frozen.id())
                .bind("plan", frozen.plan())
                .bind("as_of", frozen.asOf())
                .bind("version", frozen.dataVersion())
                .bind("title", frozen.title())
                .bind("reason", frozen.reason())
                .bind("restates", frozen.restates())
                .bind("body", frozen.body())
                .bind("sha256", frozen.sha256())
                .bind("actor", frozen.actor())
                .execute());
    }

    /** All of a plan (or of every plan), oldest first, without their bodies. */
    public List<FrozenEvaluation> list(@Nullable String plan) {
        return find(null, plan);
    }

    public FrozenEvaluation get(UUID id) {
        return find(id, null).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("unknown_evaluation", "没有此评估 / there is no frozen evaluation " + id));
    }

    private List<FrozenEvaluation> find(@Nullable UUID id, @Nullable String plan) {
        return database.read(handle -> handle.createQuery(Sql.of(FrozenEvaluations.class, "frozen"))
                .bind("id", id)
                .bind("plan", plan)
                .map((row, ctx) -> new FrozenEvaluation(
                        row.getObject("id", UUID.class),
                        row.getString("plan_code"),
                        row.getObject("as_of", java.time.LocalDate.class),
                        row.getLong("data_version"),
                        row.getString("title"),
                        row.getString("reason"),
                        row.getObject("restates", UUID.class),
                        row.getString("sha256"),
                        row.getString("actor"),
                        row.getObject("frozen_at", OffsetDateTime.class).toInstant(),
                        row.getString("body")))
                .list());
    }
}
