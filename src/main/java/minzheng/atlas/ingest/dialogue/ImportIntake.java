package minzheng.atlas.ingest.dialogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import java.util.function.Supplier;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.http.Json;
import minzheng.atlas.http.Preconditions;
import minzheng.atlas.http.Upload;
import minzheng.atlas.http.Upload.UploadedFile;
import minzheng.atlas.ingest.Detection;
import minzheng.atlas.ingest.Ingest;
import minzheng.atlas.ingest.target.ImportTargets;

/** Takes a file in, tells what it seems to be, and how it is to be read. */
public final class ImportIntake {
    private static final int MAX_SOURCE = 200;

    private final Supplier<Ingest> ingest;
    private final ImportStore store;
    private final MappingStore mappings;
    private final ImportFolder folder;
    private final ImportPreview preview;

    ImportIntake(
            Supplier<Ingest> ingest,
            ImportStore store,
            MappingStore mappings,
            ImportFolder folder,
            ImportPreview preview) {
        this.ingest = ingest;
        this.store = store;
        this.mappings = mappings;
        this.folder = folder;
        this.preview = preview;
    }

    ImportEntry take(UUID id, Upload upload, String actor) {
        String target = ImportTargets.get(field(upload, "target")).code();
        String source = field(upload, "source");
        UploadedFile leading = ImportFolder.leading(upload.files());
        Ingest reader = ingest.get();
        ImportOptions options = mappings.fitting(reader, leading.path(), target, source);
        Detection detected = reader.detect(options.request(leading.path(), target, source));
        return store.begin(new ImportStore.Begun(
                id,
                actor,
                target,
                source,
                leading.name(),
                ImportFolder.sha256(
                        upload.files().stream().map(UploadedFile::path).toList()),
                upload.files().stream().mapToLong(UploadedFile::bytes).sum(),
                ImportState.UPLOADED.code(),
                Json.text(options),
                Json.text(detected)));
    }

    /** Merges changes into the options: what is given replaces, null goes back to the default. */
    ImportEntry change(UUID id, String tag, ObjectNode changes, String actor) {
        ImportEntry entry = store.get(id);
        Preconditions.check(tag, entry.etag(), java.util.Optional.empty(), entry);
        if (!ImportState.OPEN.contains(ImportState.of(entry.state()))) {
            throw ImportState.wrong(entry.state(), ImportState.OPEN);
        }
        ObjectNode merged = (ObjectNode) Json.tree(MappingStore.options(entry.options()));
        merged.setAll(changes);
        ImportOptions options = Json.read(merged, ImportOptions.class);
        Detection detected =
                ingest.get().detect(options.request(folder.file(id, entry.fileName()), entry.target(), entry.source()));
        if (!store.change(id, entry.revision(), Json.text(options), Json.text(detected))) {
            throw ImportState.wrong(store.get(id).state(), ImportState.OPEN);
        }
        preview.drop(entry, actor);
        return store.get(id);
    }

    private static String field(Upload upload, String name) {
        String text = upload.fields().getOrDefault(name, "").strip();
        if (text.isEmpty() || text.length() > MAX_SOURCE) {
            throw new InvalidRequest(
                    "missing_field",
                    name,
                    "表单须有 %s（1-%d 个字）/ the form needs %1$s of 1-%2$d characters".formatted(name, MAX_SOURCE));
        }
        return text;
    }
}
