package minzheng.atlas.timeline;

import java.time.LocalDate;
import java.util.List;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Sql;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/** Reads what happened from the dated rows, one statement for each sort of thing. */
public final class TimelineStore {
    /** Changes of divisions named for one day; beyond it there is only their number. */
    static final int MOST_NAMED = 20;

    private final Database database;

    public TimelineStore(Database database) {
        this.database = database;
    }

    /** Facilities of one kind on one day. */
    public record FacilityEvents(LocalDate onDay, String kind, long opened, long closed, long changed) {}

    /** One division on one day, and how many there were on that day. */
    record DivisionEvent(LocalDate onDay, long ofDay, EventfulDay.DivisionChange change) {}

    /** In how many divisions people were counted on one day. */
    public record Counts(LocalDate onDay, long divisions) {}

    List<FacilityEvents> facilities(Span span) {
        return read("facility_events", span, ConstructorMapper.of(FacilityEvents.class));
    }

    List<DivisionEvent> divisions(Span span) {
        return read(
                "division_events",
                span,
                (row, context) -> new DivisionEvent(
                        row.getObject("on_day", LocalDate.class),
                        row.getLong("of_day"),
                        new EventfulDay.DivisionChange(row.getString("code"), row.getString("name"), List.of((String[])
                                row.getArray("what").getArray()))));
    }

    List<Counts> counts(Span span) {
        return read("population_events", span, ConstructorMapper.of(Counts.class));
    }

    private <T> List<T> read(String statement, Span span, RowMapper<T> mapper) {
        return database.read(handle -> {
            Query query = handle.createQuery(Sql.of(TimelineStore.class, statement));
            return query.bind("from", span.from())
                    .bind("to", span.to())
                    .bind("version", span.version())
                    .bind("division", span.division())
                    .bind("most", MOST_NAMED)
                    .map(mapper)
                    .list();
        });
    }
}
