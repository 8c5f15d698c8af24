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

    /**
     * The versions at one moment.
     *
     * @param tables the newest of each dated table
     * @param newest of all that is recorded
     */
    public record Known(Map<String, Long> tables, long newest) {
        /** The newest data version of any of its tables; the newest of all where its tables are not dated. */
        public long of(PublishedCollection collection) {
            return collection.tables().stream()
                    .mapToLong(table -> tables.getOrDefault(table, 0L))
                    .max()
                    .orElse(newest);
        }
    }

    public long of(PublishedCollection collection) {
        return now().of(collection);
    }

    public Known now() {
        Map<String, Long> versions =
                database.read(handle -> handle.createQuery(Sql.of(CollectionVersions.class, "table_versions"))
                        .map((row, context) -> Map.entry(row.getString("name"), row.getLong("version")))
                        .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Known(versions, versions.getOrDefault("*", 0L));
    }
}
