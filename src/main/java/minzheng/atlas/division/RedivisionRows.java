package minzheng.atlas.division;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import minzheng.atlas.db.Change;
import minzheng.atlas.db.Reading;
import minzheng.atlas.db.Sql;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** A redivision as dated rows: proposed within an overlay, or recorded; the rules of divisions hold for both. */
public final class RedivisionRows {
    private RedivisionRows() {}

    /** Writes it within a change; without an overlay it is recorded. */
    public static void write(Change change, Redivision redivision, @Nullable UUID overlay) {
        LocalDate on = redivision.on();
        for (UUID id : redivision.ended()) {
            change.makeRoom("division_row", "division_id", id, on, Reading.FOREVER, overlay);
        }
        if (overlay != null) {
            change.handle()
                    .createUpdate(Sql.of(RedivisionRows.class, "propose_end"))
                    .bind("on", on)
                    .bind("version", change.version())
                    .bind("overlay", overlay)
                    .bindArray("ids", UUID.class, redivision.ended())
                    .execute();
        }
        for (Division state : redivision.states()) {
            change.makeRoom("division_row", "division_id", state.id(), on, state.validTo(), overlay);
        }
        for (Division state : fromAbove(change.handle(), redivision.states())) {
            DivisionRules.check(change, state, overlay);
            DivisionRows.insert(change, List.of(state), overlay); // one by one: the next check must see it
        }
        redivision.succeeded().forEach(line -> insertLineage(change, on, line, overlay));
        DivisionRows.insertPopulation(change, redivision.counts(), overlay);
    }

    /** What an overlay proposes. */
    public static Redivision proposed(Handle handle, UUID overlay, LocalDate on) {
        return new Redivision(
                on,
                list(handle, "proposed_states", overlay, Division.class),
                handle.createQuery(Sql.of(RedivisionRows.class, "proposed_ends"))
                        .bind("overlay", overlay)
                        .mapTo(UUID.class)
                        .list(),
                list(handle, "proposed_lineage", overlay, Redivision.Succeeded.class),
                list(handle, "proposed_counts", overlay, Population.class));
    }

    /** A parent must be there before its parts are checked. */
    private static List<Division> fromAbove(Handle handle, List<Division> states) {
        Map<String, Integer> ranks = DivisionCatalogue.recorded(handle).levels().stream()
                .collect(Collectors.toMap(DivisionLevel::code, DivisionLevel::rank));
        return states.stream()
                .sorted(Comparator.comparing((Division state) -> ranks.getOrDefault(state.level(), Integer.MAX_VALUE)))
                .toList();
    }

    private static void insertLineage(Change change, LocalDate on, Redivision.Succeeded line, @Nullable UUID overlay) {
        change.handle()
                .createUpdate(Sql.of(RedivisionRows.class, "insert_lineage"))
                .bind("on", on)
                .bind("event", line.event())
                .bind("version", change.version())
                .bind("overlay", overlay)
                .bindArray("from", UUID.class, line.from())
                .bindArray("to", UUID.class, line.to())
                .execute();
    }

    private static <T extends Record> List<T> list(Handle handle, String statement, UUID overlay, Class<T> type) {
        return handle.createQuery(Sql.of(RedivisionRows.class, statement))
                .bind("overlay", overlay)
                .map(ConstructorMapper.of(type))
                .list();
    }
}
