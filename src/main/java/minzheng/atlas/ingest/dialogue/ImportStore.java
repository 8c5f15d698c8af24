package minzheng.atlas.ingest.dialogue;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Sql;
import minzheng.atlas.fault.NotFound;
import minzheng.atlas.http.Json;
import minzheng.atlas.ingest.Watch;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The imports and how they stand. A step from one state to another happens only if the import is in the former. */
public final class ImportStore {
    private final Database database;

    public ImportStore(Database database) {
        this.database = database;
    }

    /** An upload, or a file that the shell reads. */
    record Begun(
            UUID id,
            String actor,
            String target,
            String source,
            String fileName,
            @Nullable String sha256,
            @Nullable Long bytes,
            String state,
            String options,
            @Nullable String detected) {}

    /** Why an import did not go on. */
    record Problem(String code, String detail) {}

    ImportEntry begin(Begun begun) {
        database.keep(handle -> handle.createUpdate(sql("insert_import"))
                .bind("id", begun.id())
                .bind("actor", begun.actor())
                .bind("target", begun.target())
                .bind("source", begun.source())
                .bind("file_name", begun.fileName())
                .bind("sha256", begun.sha256())
                .bind("bytes", begun.bytes())
                .bind("state", begun.state())
                .bind("options", begun.options())
                .bind("detected", begun.detected())
                .execute());
        return get(begun.id());
    }

    ImportEntry get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("unknown_import", "没有此导入 / there is no import " + id));
    }

    Optional<ImportEntry> find(UUID id) {
        return select(id, null, 1).stream().findFirst();
    }

    /** Newest first, those begun before the given one. */
    public List<ImportEntry> list(@Nullable UUID before, int limit) {
        return select(null, before, limit);
    }

    /** The report of the newest check or commit with its findings, as JSON. */
    Optional<String> report(UUID id) {
        return database.read(handle -> handle.createQuery(sql("import_report"))
                .bind("id", id)
                .mapTo(String.class)
                .findOne());
    }

    /** Whether the import was in one of the states and is now in the other. */
    boolean move(UUID id, Collection<ImportState> from, ImportState to, @Nullable Problem problem) {
        return database.keep(handle -> step(handle, "move_import", id, from, to)
                        .bind("problem", problem == null ? null : Json.text(problem))
                        .execute())
                > 0;
    }

    /** New options: what was checked before does not hold any more. */
    boolean change(UUID id, int revision, String options, String detected) {
        return database.keep(handle -> handle.createUpdate(sql("change_import"))
                        .bind("id", id)
                        .bind("revision", revision)
                        .bind("options", options)
                        .bind("detected", detected)
                        .bindArray("from", String.class, ImportState.codes(ImportState.OPEN))
                        .execute())
                > 0;
    }

    /** Within the transaction that makes or drops the preview. */
    static void preview(Handle handle, UUID id, @Nullable UUID overlay) {
        handle.createUpdate(sql("preview_import"))
                .bind("id", id)
                .bind("overlay", overlay)
                .execute();
    }

    /** What a dry run came to. */
    record Found(
            String report,
            long baseVersion,
            @Nullable String effects,
            @Nullable Problem problem) {}

    boolean checked(UUID id, ImportState to, Found found) {
        return database.keep(handle -> step(handle, "check_import", id, Set.of(ImportState.CHECKING), to)
                        .bind("report", found.report())
                        .bind("base_version", found.baseVersion())
                        .bind("effects", found.effects())
                        .bind("problem", found.problem() == null ? null : Json.text(found.problem()))
                        .execute())
                > 0;
    }

    /** Within the transaction that writes: after a crash both are there or neither. */
    void committed(Handle handle, UUID id, long version, String report) {
        require(step(handle, "commit_import", id, Set.of(ImportState.COMMITTING), ImportState.COMMITTED)
                .bind("version", version)
                .bind("report", report)
                .execute());
    }

    void undone(Handle handle, UUID id, long version) {
        require(step(handle, "undo_import", id, Set.of(ImportState.UNDOING), ImportState.UNDONE)
                .bind("version", version)
                .execute());
    }

    void progress(UUID id, Watch.Progress progress) {
        database.keep(handle -> handle.createUpdate(sql("import_progress"))
                .bind("id", id)
                .bind("progress", Json.text(progress))
                .bindArray("running", String.class, ImportState.codes(ImportState.RUNNING))
                .execute());
    }

    /** Those whose job is gone with its process: it was neither named here nor does a living process hold it. */
    void interruptAbandoned(Collection<UUID> alive) {
        database.keep(handle -> handle.createUpdate(sql("interrupt_imports"))
                .bindArray("alive", UUID.class, alive)
                .execute());
    }

    /** Open ones that nobody went on with. */
    List<ImportEntry> idle(Duration since) {
        return database.read(handle -> handle.createQuery(sql("idle_imports"))
                .bind("seconds", since.toSeconds())
                .bindArray("open", String.class, ImportState.codes(ImportState.OPEN))
                .map(ConstructorMapper.of(ImportEntry.class))
                .list());
    }

    /** Those whose uploaded files may still be read. */
    Set<UUID> needingFiles() {
        Set<ImportState> needing = new HashSet<>(ImportState.OPEN);
        needing.addAll(ImportState.RUNNING);
        return database.read(handle -> handle.createQuery(sql("imports_in"))
                .bindArray("states", String.class, ImportState.codes(needing))
                .mapTo(UUID.class)
                .collect(Collectors.toSet()));
    }

    boolean delete(UUID id) {
        return database.keep(handle ->
                        handle.createUpdate(sql("delete_import")).bind("id", id).execute())
                > 0;
    }

    /** Runs a job while this process holds its import, which ends with the process however it ends. */
    void holding(UUID id, Runnable job) {
        database.<@Nullable Void>read(handle -> {
            lock(handle, "hold_import", id);
            try {
                job.run();
            } finally {
                lock(handle, "release_import", id);
            }
            return null;
        });
    }

    private static void lock(Handle handle, String statement, UUID id) {
        handle.createQuery(sql(statement)).bind("id", id).mapTo(String.class).list();
    }

    private static Update step(Handle handle, String statement, UUID id, Collection<ImportState> from, ImportState to) {
        return handle.createUpdate(sql(statement))
                .bind("id", id)
                .bindArray("from", String.class, ImportState.codes(from))
                .bind("to", to.code());
    }

    private static void require(int updated) {
        if (updated == 0) {
            throw new IllegalStateException("the import left its state while its job was at work");
        }
    }

    private List<ImportEntry> select(@Nullable UUID id, @Nullable UUID before, int limit) {
        return database.read(handle -> handle.createQuery(sql("imports"))
                .bind("id", id)
                .bind("before", before)
                .bind("limit", limit)
                .map(ConstructorMapper.of(ImportEntry.class))
                .list());
    }

    private static String sql(String name) {
        return Sql.of(ImportStore.class, name);
    }
}
