package minzheng.atlas.ogc.collection;

import java.util.Map;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Sql;

/** At which data version what a collection shows was changed last: tiles and extents are kept by it. */
public final class CollectionVersions {
    private final Database database;

    public CollectionVersions(Database database) {
        this.database = database;
    }

    /** The newest data version of any of its tables; the newest of all where its tables are not dated. */
    public long of(PublishedCollection collection) {
        if (collection.tables().isEmpty()) {
            return database.currentVersion();
        }
        Map<String, Long> versions =
                database.read(handle -> handle.createQuery(Sql.of(CollectionVersions.class, "table_versions"))
                        .map((row, context) -> Map.entry(row.getString("name"), row.getLong("version")))
                        .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
        return collection.tables().stream()
                .mapToLong(table -> versions.getOrDefault(table, 0L))
                .max()
                .orElseThrow();
    }
}
