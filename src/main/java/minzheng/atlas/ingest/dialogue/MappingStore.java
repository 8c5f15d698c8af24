package minzheng.atlas.ingest.dialogue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Sql;
import minzheng.atlas.http.Json;
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

    public Optional<ImportOptions> find(String source, String target) {
        return list(source, target, null, 1).stream().findFirst().map(saved -> options(saved.options()));
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
