package minzheng.atlas.ingest.dialogue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Sql;
import minzheng.atlas.http.Json;
import minzheng.atlas.ingest.Detection;
import minzheng.atlas.ingest.Detection.FileField;
import minzheng.atlas.ingest.Ingest;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Saved mappings, one for each source and target. */
public final class MappingStore {
    private final Database database;

    public MappingStore(Database database) {
        this.database = database;
    }

    /** In order of source and target, after the given ones. */
    List<SavedMapping> list(@Nullable String source, @Nullable String target, @Nullable Key after, int limit) {
        return database.read(handle -> handle.createQuery(Sql.of(MappingStore.class, "mappings"))
                .bind("source", source)
                .bind("target", target)
                .bind("after_source", after == null ? null : after.source())
                .bind("after_target", after == null ? null : after.target())
                .bind("limit", limit)
                .map(ConstructorMapper.of(SavedMapping.class))
                .list());
    }

    Optional<ImportOptions> find(String source, String target) {
        return list(source, target, null, 1).stream().findFirst().map(saved -> options(saved.options()));
    }

    /** What was saved for the source and target, as far as this file has the fields. */
    ImportOptions fitting(Ingest ingest, Path file, String target, String source) {
        ImportOptions saved = find(source, target).orElse(ImportOptions.NONE);
        if (saved.mapping().isEmpty()) {
            return saved;
        }
        Detection detected = ingest.detect(saved.mapped(Map.of()).request(file, target, source));
        Set<String> there = detected.fields().stream().map(FileField::name).collect(Collectors.toSet());
        Map<String, String> fitting = new TreeMap<>(saved.mapping());
        fitting.values().retainAll(there);
        return saved.mapped(fitting);
    }

    /** With a commit: the next file of the source is read the same way. */
    void saveLasting(Handle handle, ImportEntry entry, ImportOptions options, Author author) {
        if (!options.lasting().equals(ImportOptions.NONE)) {
            save(handle, entry.source(), entry.target(), options, author.actor());
        }
    }

    void save(Handle handle, String source, String target, ImportOptions options, String actor) {
        handle.createUpdate(Sql.of(MappingStore.class, "save_mapping"))
                .bind("source", source)
                .bind("target", target)
                .bind("options", Json.text(options.lasting()))
                .bind("actor", actor)
                .execute();
    }

    static ImportOptions options(String json) {
        return Json.read(Json.parse(json.getBytes(StandardCharsets.UTF_8)), ImportOptions.class);
    }

    /** The last mapping of a page. */
    record Key(String source, String target) {}
}
