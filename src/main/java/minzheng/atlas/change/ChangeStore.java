package minzheng.atlas.change;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Sql;
import minzheng.atlas.fault.NotFound;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Proposed changes and their dossiers. */
public final class ChangeStore {
    private final Database database;

    /**
     * A change as it is drawn up; its overlay bears its id.
     *
     * @param request JSON object
     */
    public record Draft(
            UUID id,
            String title,
            String kind,
            String request,
            long baseVersion,
            LocalDate drawnOn,
            @Nullable LocalDate effectiveOn) {}

    public ChangeStore(Database database) {
        this.database = database;
    }

    /** In id order, after the given one. */
    public List<BoundaryChange> list(@Nullable String state, @Nullable UUID after, int limit) {
        return database.read(handle -> select(handle, null, state, after, limit));
    }

    public BoundaryChange get(UUID id) {
        return database.read(handle -> get(handle, id));
    }

    static BoundaryChange get(Handle handle, UUID id) {
        return find(handle, id)
                .orElseThrow(() -> new NotFound("unknown_change", "没有此变更 / there is no proposed change " + id));
    }

    static Optional<BoundaryChange> find(Handle handle, UUID id) {
        return select(handle, id, null, null, 1).stream().findFirst();
    }

    static BoundaryChange insert(Handle handle, Draft draft, Author author) {
        handle.createUpdate(Sql.of(ChangeStore.class, "insert_change"))
                .bindMethods(draft)
                .bind("actor", author.actor())
                .execute();
        return get(handle, draft.id());
    }

    /** The change with everything filed for it. */
    public Dossier dossier(BoundaryChange change) {
        return Dossier.of(change, steps(change.id()));
    }

    /** Every entry of the dossier, in the order of the steps and then of time. */
    List<ChangeStep> steps(UUID id) {
        return database.read(handle -> steps(handle, id));
    }

    static List<ChangeStep> steps(Handle handle, UUID id) {
        return handle
                .createQuery(Sql.of(ChangeStore.class, "steps"))
                .bind("id", id)
                .map(ConstructorMapper.of(ChangeStep.class))
                .list()
                .stream()
                .sorted(Comparator.comparing(ChangeStep::step))
                .toList();
    }

    /** Adds an entry; an earlier one of the same step stays as history. */
    void append(UUID id, DossierStep step, LocalDate doneOn, String document, @Nullable String note, String actor) {
        database.keep(handle -> {
            get(handle, id);
            handle.createUpdate(Sql.of(ChangeStore.class, "filed_change"))
                    .bind("id", id)
                    .execute();
            return handle.createUpdate(Sql.of(ChangeStore.class, "insert_step"))
                    .bind("id", id)
                    .bind("step", step.code())
                    .bind("done_on", doneOn)
                    .bind("document", document)
                    .bind("note", note)
                    .bind("actor", actor)
                    .execute();
        });
    }

    static void publish(Handle handle, UUID id, Approval approval, long version) {
        handle.createUpdate(Sql.of(ChangeStore.class, "publish_change"))
                .bind("id", id)
                .bind("version", version)
                .bindMethods(approval)
                .execute();
    }

    static void withdraw(Handle handle, UUID id) {
        handle.createUpdate(Sql.of(ChangeStore.class, "withdraw_change"))
                .bind("id", id)
                .execute();
    }

    private static List<BoundaryChange> select(
            Handle handle, @Nullable UUID id, @Nullable String state, @Nullable UUID after, int limit) {
        return handle.createQuery(Sql.of(ChangeStore.class, "changes"))
                .bind("id", id)
                .bind("state", state)
                .bind("after", after)
                .bind("limit", limit)
                .map(ConstructorMapper.of(BoundaryChange.class))
                .list();
    }
}
