package minzheng.atlas.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Reading;
import minzheng.atlas.db.Sql;
import minzheng.atlas.division.Population;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads what a scene is made of; a handful of set queries, whatever the size of the data. */
public final class SceneStore {
    private static final Executor READERS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "scene-reader");
        thread.setDaemon(true);
        return thread;
    });

    private final Database database;
    private final TallyStore tallies;

    public SceneStore(Database database, TallyStore tallies) {
        this.database = database;
        this.tallies = tallies;
    }

    /**
     * Everything for one reading.
     *
     * @param areas whether management areas are counted too
     */
    public Scene load(Reading reading, TallySheet sheet, boolean areas) {
        // the big count runs on a connection of its own beside the many small queries; neither waits holding one
        CompletableFuture<TallyTable> byUnit = CompletableFuture.supplyAsync(
                () -> database.read(handle -> tallies.countByUnit(handle, reading, sheet, TallyStore.EVERYTHING)),
                READERS);
        Scene rest = database.read(handle -> {
            TallyTable others = new TallyTable(sheet);
            if (areas) {
                tallies.countByArea(handle, reading, others, TallyStore.EVERYTHING);
            }
            tallies.countOthers(handle, reading, others);
            UnitTree tree = tree(handle, reading);
            return new Scene(reading, tree, new Amounts(others, tree), beside(handle, reading, tree, sheet));
        });
        TallyTable all = result(byUnit).plus(rest.amounts().table());
        return new Scene(reading, rest.tree(), new Amounts(all, rest.tree()), rest.beside());
    }

    /** Read at once where facilities are counted; the few rows of another due date seldom look at people or reports. */
    private Scene.Beside beside(Handle handle, Reading reading, UnitTree tree, TallySheet sheet) {
        return sheet.countsFacilities()
                ? new Scene.Beside(
                        Lazily.of(population(handle, reading, tree)),
                        Lazily.of(reported(handle, reading)),
                        Lazily.of(reported(handle, yearBefore(reading))))
                : new Scene.Beside(
                        Lazily.from(() -> database.read(later -> population(later, reading, tree))),
                        Lazily.from(() -> database.read(later -> reported(later, reading))),
                        Lazily.from(() -> database.read(later -> reported(later, yearBefore(reading)))));
    }

    private static <T> T result(CompletableFuture<T> read) {
        try {
            return read.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    static Reading yearBefore(Reading reading) {
        return reading.on(reading.asOf().minusYears(1));
    }

    UnitTree tree(Handle handle, Reading reading) {
        return new UnitTree(units(handle, reading, "units"), units(handle, reading, "areas"));
    }

    public UnitTree tree(Reading reading) {
        return database.read(handle -> tree(handle, reading));
    }

    private static List<Unit> units(Handle handle, Reading reading, String statement) {
        return bind(handle.createQuery(Sql.of(SceneStore.class, statement)), reading)
                .map((RowMapper<Unit>) (row, ctx) -> new Unit(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, UUID.class),
                        flags(row.getString(7)),
                        row.getBoolean(8)))
                .list();
    }

    private static List<String> flags(@Nullable String joined) {
        return joined == null ? List.of() : List.of(joined.split("\n"));
    }

    PopulationTable population(Handle handle, Reading reading, UnitTree tree) {
        return new PopulationTable(
                tree,
                bind(handle.createQuery(Sql.of(SceneStore.class, "population")), reading)
                        .map((RowMapper<Population>) (row, ctx) -> new Population(
                                row.getObject(1, UUID.class),
                                row.getObject(2, Integer.class),
                                row.getObject(3, Integer.class),
                                row.getObject(4, Integer.class),
                                row.getObject(5, Integer.class),
                                row.getObject(6, Integer.class),
                                row.getObject(7, Integer.class),
                                row.getObject(8, Integer.class),
                                row.getString(9),
                                row.getBoolean(10),
                                row.getObject(11, LocalDate.class),
                                row.getObject(12, LocalDate.class),
                                row.getObject(13, LocalDate.class)))
                        .list());
    }

    ReportedTable reported(Handle handle, Reading reading) {
        return new ReportedTable(bind(handle.createQuery(Sql.of(SceneStore.class, "reported_values")), reading)
                .map(ReportedValueRows.MAPPER)
                .list());
    }

    static Query bind(Query query, Reading reading) {
        return query.bind("as_of", reading.asOf())
                .bind("version", reading.version())
                .bind("overlay", reading.overlay())
                .bind("scope", reading.scope());
    }
}
