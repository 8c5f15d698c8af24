package minzheng.atlas.indicator;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Reading;
import minzheng.atlas.db.Sql;
import minzheng.atlas.db.StableId;
import minzheng.atlas.db.Tag;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Reported figures and milestones as they are recorded. */
public final class ReportedValueStore {
    private final Database database;

    public ReportedValueStore(Database database) {
        this.database = database;
    }

    /**
     * Which values a list shows; null = no condition.
     *
     * @param milestones true: only states, false: only figures
     */
    record Filter(
            @Nullable String series,
            @Nullable UUID division,
            @Nullable Boolean milestones) {}

    /** A series of one division. */
    public record Subject(String series, UUID division) {}

    /** What holds on the date, in order of series and division code, after the given key. */
    List<ReportedValueEntry> list(Reading reading, Filter filter, @Nullable String after, int limit) {
        return database.read(
                handle -> reading.bindTo(handle.createQuery(Sql.of(ReportedValueStore.class, "list_reported_values")))
                        .bind("series", filter.series())
                        .bind("division", filter.division())
                        .bind("milestones", filter.milestones())
                        .bind("after", after)
                        .bind("limit", limit)
                        .map(ConstructorMapper.of(ReportedValueEntry.class))
                        .list());
    }

    static String key(ReportedValueEntry entry) {
        return entry.row().series() + " " + entry.divisionCode();
    }

    List<ReportedValueEntry> states(Reading reading, Subject subject) {
        return database.read(handle -> states(handle, reading, subject));
    }

    /** Every dated value, oldest first. */
    static List<ReportedValueEntry> states(Handle handle, Reading reading, Subject subject) {
        return reading.bindTo(handle.createQuery(Sql.of(ReportedValueStore.class, "reported_value_states")))
                .bind("series", subject.series())
                .bind("division", subject.division())
                .map(ConstructorMapper.of(ReportedValueEntry.class))
                .list();
    }

    static Optional<ReportedValue> seen(Handle handle, Subject subject, String tag) {
        return Tag.parse(tag)
                .flatMap(parsed -> handle.createQuery(Sql.of(ReportedValueStore.class, "reported_value_row"))
                        .bind("row_id", parsed.rowId())
                        .bind("series", subject.series())
                        .bind("division", subject.division())
                        .map(ConstructorMapper.of(ReportedValue.class))
                        .findOne());
    }

    /** The permanent id, also of a series nobody has reported yet. */
    static UUID id(Handle handle, Subject subject) {
        return handle.createQuery(Sql.of(ReportedValueStore.class, "series_id"))
                .bind("series", subject.series())
                .bind("division", subject.division())
                .mapTo(UUID.class)
                .findOne()
                .orElseGet(() -> StableId.of(
                        "reported_series", subject.series(), subject.division().toString()));
    }
}
