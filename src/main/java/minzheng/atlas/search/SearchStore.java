package minzheng.atlas.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Reading;
import minzheng.atlas.db.Sql;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Names as they are recorded, and where what bears them is. */
public final class SearchStore {
    private static final int FETCHED_AT_ONCE = 5_000;

    private final Database database;

    public SearchStore(Database database) {
        this.database = database;
    }

    /** All that a data version believes, without proposals. */
    NameIndex index(long version) {
        return database.read(handle -> handle.inTransaction(transaction -> NameIndex.of(transaction
                .createQuery(Sql.of(SearchStore.class, "names"))
                .bind("version", version)
                .setFetchSize(FETCHED_AT_ONCE)
                .map(ConstructorMapper.of(Named.class))
                .stream())));
    }

    Map<UUID, Place> places(Reading reading, List<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.read(handle -> handle.createQuery(Sql.of(SearchStore.class, "places"))
                .bind("as_of", reading.asOf())
                .bind("version", reading.version())
                .bindArray("ids", UUID.class, ids)
                .map(ConstructorMapper.of(Place.class))
                .collect(Collectors.toMap(Place::id, place -> place)));
    }
}
