package minzheng.atlas.ingest.dialogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import minzheng.atlas.crs.Conversions;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Database;
import minzheng.atlas.http.Json;
import minzheng.atlas.ingest.DataMoved;
import minzheng.atlas.ingest.ImportReport;
import minzheng.atlas.ingest.ImportReport.Outcome;
import minzheng.atlas.ingest.ImportRequest;
import minzheng.atlas.ingest.Ingest;
import minzheng.atlas.ingest.Watch;
import minzheng.atlas.ingest.format.Formats;
import org.jspecify.annotations.Nullable;

/** A file that the shell reads where it lies: checked and committed in one go, kept as an import like any other. */
public final class FileLoad {
    private final Ingest ingest;
    private final ImportStore store;
    private final MappingStore mappings;

    public FileLoad(Database database, Conversions conversions) {
        this.ingest = new Ingest(database, conversions);
        this.store = new ImportStore(database);
        this.mappings = new MappingStore(database);
    }

    /** What was saved for the source, as far as the file has the fields. */
    public ImportOptions saved(Path file, String target, String source) {
        return mappings.fitting(ingest, file, target, source);
    }

    /** Finds everything and keeps nothing. */
    public ImportReport check(Path file, String target, String source, ImportOptions options, Watch watch) {
        return ingest.check(options.request(file, target, source), watch).report();
    }

    /**
     * Checks, and commits what may be committed.
     *
     * @throws Watch.Cancelled when it was told to stop; nothing was written then
     */
    public ImportReport run(
            Path file, String target, String source, ImportOptions options, Author author, Watch watch) {
        ImportRequest request = options.request(file, target, source);
        Formats.of(file); // refuses what is no file, before anything is kept of it
        ImportEntry entry = store.begin(begun(file, target, source, options, author));
        AtomicReference<@Nullable ImportReport> report = new AtomicReference<>();
        try {
            store.holding(entry.id(), () -> report.set(load(entry, request, options, author, watch)));
        } catch (Watch.Cancelled e) {
            store.move(entry.id(), ImportState.RUNNING, ImportState.CANCELLED, null);
            throw e;
        } catch (RuntimeException e) {
            ImportStore.Problem problem = new ImportStore.Problem("failed", String.valueOf(e.getMessage()));
            store.move(entry.id(), ImportState.RUNNING, ImportState.FAILED, problem);
            throw e;
        }
        return java.util.Objects.requireNonNull(report.get());
    }

    private ImportReport load(
            ImportEntry entry, ImportRequest request, ImportOptions options, Author author, Watch watch) {
        Ingest.Checked checked = ingest.check(request, watch);
        store.checked(
                entry.id(),
                ImportCheck.state(checked.report()),
                new ImportStore.Found(Json.text(checked.report()), checked.baseVersion(), null, null));
        if (checked.report().outcome() != Outcome.DRY_RUN) {
            return checked.report();
        }
        store.move(entry.id(), Set.of(ImportState.CHECKED), ImportState.COMMITTING, null);
        Ingest.Expected expected = Ingest.Expected.of(checked.report());
        try {
            return ingest.commit(request, expected, author, "", watch, (change, report) -> {
                mappings.saveLasting(change.handle(), entry, options, author);
                store.committed(change.handle(), entry.id(), change.version(), Json.text(report));
            });
        } catch (DataMoved e) {
            ImportStore.Problem problem = new ImportStore.Problem("data_moved", String.valueOf(e.getMessage()));
            store.move(entry.id(), Set.of(ImportState.COMMITTING), ImportState.MOVED, problem);
            return e.found();
        }
    }

    private static ImportStore.Begun begun(
            Path file, String target, String source, ImportOptions options, Author author) {
        boolean single = Files.isRegularFile(file);
        try {
            return new ImportStore.Begun(
                    UUID.randomUUID(),
                    author.actor(),
                    target,
                    source,
                    String.valueOf(file.getFileName()),
                    single ? ImportFolder.sha256(List.of(file)) : null,
                    single ? Files.size(file) : null,
                    ImportState.CHECKING.code(),
                    Json.text(options),
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
