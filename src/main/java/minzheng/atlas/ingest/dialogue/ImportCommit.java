package minzheng.atlas.ingest.dialogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import minzheng.atlas.db.Author;
import minzheng.atlas.fault.Conflict;
import minzheng.atlas.fault.Conflict.Clash;
import minzheng.atlas.http.Json;
import minzheng.atlas.ingest.DataMoved;
import minzheng.atlas.ingest.ImportRequest;
import minzheng.atlas.ingest.Ingest;
import minzheng.atlas.ingest.Watch;

/** Records what the dry run announced, or says who changed what in the meantime. */
final class ImportCommit {
    private static final int NAMED = 5;

    private final Supplier<Ingest> ingest;
    private final ImportStore store;
    private final MappingStore mappings;
    private final ImportFolder folder;
    private final LaterChanges changes;
    private final ImportJobs jobs;

    ImportCommit(
            Supplier<Ingest> ingest,
            ImportStore store,
            MappingStore mappings,
            ImportFolder folder,
            LaterChanges changes,
            ImportJobs jobs) {
        this.ingest = ingest;
        this.store = store;
        this.mappings = mappings;
        this.folder = folder;
        this.changes = changes;
        this.jobs = jobs;
    }

    ImportEntry begin(UUID id, Author author, String reason) {
        ImportEntry entry = store.get(id);
        refuseWhatMoved(entry);
        ImportRequest request = ImportCheck.request(entry, folder);
        Ingest.Expected expected = expected(store.report(id).orElseThrow());
        if (!store.move(id, Set.of(ImportState.CHECKED), ImportState.COMMITTING, null)) {
            throw ImportState.wrong(store.get(id).state(), Set.of(ImportState.CHECKED));
        }
        jobs.submit(id, ImportState.COMMITTING, watch -> commit(entry, request, expected, author, reason, watch));
        return store.get(id);
    }

    private void refuseWhatMoved(ImportEntry entry) {
        ImportState state = ImportState.of(entry.state());
        if (state != ImportState.CHECKED && state != ImportState.MOVED) {
            throw ImportState.wrong(entry.state(), Set.of(ImportState.CHECKED));
        }
        long base = Objects.requireNonNull(entry.baseVersion());
        List<Clash> moved = changes.sinceCheck(entry, base, folder);
        if (moved.isEmpty() && state == ImportState.MOVED) {
            moved = changes.versionsSince(base);
        }
        if (!moved.isEmpty()) {
            Conflict conflict = moved(moved);
            store.move(
                    entry.id(),
                    Set.of(ImportState.CHECKED),
                    ImportState.MOVED,
                    new ImportStore.Problem(conflict.code(), String.valueOf(conflict.getMessage())));
            throw conflict;
        }
    }

    private void commit(
            ImportEntry entry,
            ImportRequest request,
            Ingest.Expected expected,
            Author author,
            String reason,
            Watch watch) {
        try {
            ingest.get().commit(request, expected, author, reason, watch, (change, report) -> {
                ImportPreview.drop(change, entry);
                mappings.saveLasting(change.handle(), entry, MappingStore.options(entry.options()), author);
                store.committed(change.handle(), entry.id(), change.version(), Json.text(report));
            });
            folder.remove(entry.id());
        } catch (DataMoved e) {
            Conflict conflict = moved(changes.versionsSince(Objects.requireNonNull(entry.baseVersion())));
            store.move(
                    entry.id(),
                    Set.of(ImportState.COMMITTING),
                    ImportState.MOVED,
                    new ImportStore.Problem(conflict.code(), String.valueOf(conflict.getMessage())));
        }
    }

    private static Conflict moved(List<Clash> since) {
        String who = since.stream()
                .limit(NAMED)
                .map(clash -> "%s %d %s"
                        .formatted(clash.name(), clash.dataVersion(), clash.actor())
                        .strip())
                .collect(Collectors.joining("；"));
        return new Conflict(
                "data_moved",
                "检查之后数据有变，请重新检查 / the data moved since the dry run, check again: %s%s"
                        .formatted(who, since.size() > NAMED ? " …" : ""),
                since);
    }

    private static Ingest.Expected expected(String report) {
        JsonNode all = Json.parse(report.getBytes(StandardCharsets.UTF_8));
        ObjectNode part = JsonNodeFactory.instance.objectNode();
        part.set("counted", all.get("counted"));
        return Json.read(part, Ingest.Expected.class);
    }
}
