package minzheng.atlas.version;

import java.util.List;
import java.util.Optional;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Sql;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The list of committed changes. */
public final class DataVersionStore {
    private final Database database;

    public DataVersionStore(Database database) {
        this.database = database;
    }

    /** Newest first, those before the given version. */
    public List<DataVersion> before(long version, int limit) {
        return database.read(handle -> handle.createQuery(Sql.of(DataVersionStore.class, "data_versions"))
                .bind("before", version)
                .bind("limit", limit)
                .map(ConstructorMapper.of(DataVersion.class))
                .list());
    }

    public Optional<DataVersion> find(long version) {
        return before(version + 1, 1).stream()
                .filter(found -> found.version() == version)
                .findFirst();
    }
}
