package minzheng.atlas.division;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Reading;
import minzheng.atlas.db.Sql;
import minzheng.atlas.db.Tag;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Counts of people and households. */
public final class PopulationStore {
    private final Database database;

    public PopulationStore(Database database) {
        this.database = database;
    }

    /** The latest count of each division up to the date, in code order. */
    List<PopulationEntry> list(Reading reading, @Nullable String after, int limit) {
        return database.read(handle -> reading.bindTo(handle.createQuery(Sql.of(PopulationStore.class, "population")))
                .bind("after", after)
                .bind("limit", limit)
                .map(ConstructorMapper.of(PopulationEntry.class))
                .list());
    }

    /** The count that holds for one division on the date. */
    public Optional<Population> on(Reading reading, UUID division) {
        return counts(reading, division).stream()
                .map(PopulationEntry::row)
                .filter(count -> !count.validFrom().isAfter(reading.asOf())
                        && count.validTo().isAfter(reading.asOf()))
                .findFirst();
    }

    /** Every count of one division, oldest first. */
    List<PopulationEntry> counts(Reading reading, UUID division) {
        return database.read(handle -> counts(handle, reading, division));
    }

    static List<PopulationEntry> counts(Handle handle, Reading reading, UUID division) {
        return reading.bindTo(handle.createQuery(Sql.of(PopulationStore.class, "population_counts")))
                .bind("id", division)
                .map(ConstructorMapper.of(PopulationEntry.class))
                .list();
    }

    static Optional<PopulationEntry> seen(Handle handle, UUID division, String tag) {
        return Tag.parse(tag)
                .flatMap(parsed -> handle.createQuery(Sql.of(PopulationStore.class, "population_row"))
                        .bind("row_id", parsed.rowId())
                        .bind("id", division)
                        .map(ConstructorMapper.of(PopulationEntry.class))
                        .findOne());
    }
}
