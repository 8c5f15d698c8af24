package minzheng.atlas.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import minzheng.atlas.cql2.Expression;
import minzheng.atlas.cql2.Position;
import minzheng.atlas.cql2.Queryables;
import minzheng.atlas.cql2.SqlFragment;
import minzheng.atlas.cql2.SqlTranslator;
import minzheng.atlas.db.Reading;
import minzheng.atlas.db.Sql;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Counts every tally of a sheet in one pass over the rows of a date, grouped by the unit they are assigned to. */
public final class TallyStore {
    /** No restriction to certain facilities. */
    static final @Nullable Collection<UUID> EVERYTHING = null;

    private final Queryables facilities;
    private final Queryables residentialAreas;

    public TallyStore(Queryables facilities, Queryables residentialAreas) {
        this.facilities = facilities;
        this.residentialAreas = residentialAreas;
    }

    /**
     * The tallies that count facility by facility, so that a few facilities' part can be had alone.
     *
     * @param areas whether rows are counted for management areas too
     * @param only the facilities to count, or null for all
     */
    TallyTable countFacilities(
            Handle handle, Reading reading, TallySheet sheet, boolean areas, @Nullable Collection<UUID> only) {
        TallyTable table = countByUnit(handle, reading, sheet, only);
        if (areas) {
            countByArea(handle, reading, table, only);
        }
        return table;
    }

    /** Facilities by the division that answers for them. */
    TallyTable countByUnit(Handle handle, Reading reading, TallySheet sheet, @Nullable Collection<UUID> only) {
        TallyTable table = new TallyTable(sheet);
        Aggregates aggregates = new Aggregates(sheet, Tally.Over.FACILITY, facilities);
        if (!aggregates.isEmpty()) {
            run(handle, "tally_facilities", reading, aggregates, table, only);
        }
        return table;
    }

    /** Facilities by the management areas they are in or declared in. */
    void countByArea(Handle handle, Reading reading, TallyTable table, @Nullable Collection<UUID> only) {
        Aggregates aggregates = new Aggregates(table.sheet(), Tally.Over.FACILITY, facilities);
        if (!aggregates.isEmpty()) {
            run(handle, "tally_facilities_by_area", reading, aggregates, table, only);
        }
    }

    /** The tallies that look across rows: residential areas and their facilities, hubs and their members. */
    void countOthers(Handle handle, Reading reading, TallyTable table) {
        Aggregates aggregates = new Aggregates(table.sheet(), Tally.Over.RESIDENTIAL_AREA, residentialAreas);
        if (!aggregates.isEmpty()) {
            run(handle, "tally_residential_areas", reading, aggregates, table, EVERYTHING);
        }
        table.sheet().tallies().forEach(tally -> {
            if (tally instanceof Tally.Hubs hubs) {
                countHubs(handle, reading, hubs, table);
            }
        });
    }

    private static void run(
            Handle handle,
            String statement,
            Reading reading,
            Aggregates aggregates,
            TallyTable table,
            @Nullable Collection<UUID> only) {
        Query query = SceneStore.bind(handle.createQuery(Sql.of(TallyStore.class, statement)), reading)
                .define("aggregates", aggregates.selectList())
                .bindMap(aggregates.parameters);
        if (only == null) {
            query.define("which", "true");
        } else {
            query.define("which", "f.facility_id = ANY (:only)").bindArray("only", UUID.class, only);
        }
        if (statement.startsWith("tally_facilities")) {
            aggregates.kinds.bindTo(query);
        }
        query.scanResultSet((rows, ctx) -> {
            java.sql.ResultSet row = rows.get();
            while (row.next()) {
                UUID unit = row.getObject(1, UUID.class);
                for (int i = 0; i < aggregates.places.size(); i++) {
                    BigDecimal amount = row.getBigDecimal(i + 2);
                    if (amount != null) {
                        table.add(unit, aggregates.places.get(i), amount);
                    }
                }
            }
            return table;
        });
    }

    private void countHubs(Handle handle, Reading reading, Tally.Hubs hubs, TallyTable table) {
        SqlTranslator translator = new SqlTranslator(facilities);
        SqlFragment hub = translator.translate(hubs.hub(), "hub");
        SqlFragment member = translator.translate(hubs.member(), "member");
        SceneStore.bind(handle.createQuery(Sql.of(TallyStore.class, "tally_hubs")), reading)
                .define("hub", hub.sql())
                .define("member", member.sql())
                .bindMap(hub.parameters())
                .bindMap(member.parameters())
                .bind("members", hubs.members())
                .map((row, ctx) -> {
                    table.add(row.getObject(1, UUID.class), table.sheet().place(hubs), row.getBigDecimal(2));
                    return row;
                })
                .list();
    }

    /** The select list for the tallies over one kind of row, with every literal bound. */
    private static final class Aggregates {
        private final List<Integer> places = new ArrayList<>();
        private final List<String> columns = new ArrayList<>();
        private final Map<String, Object> parameters = new LinkedHashMap<>();
        private final KindsCounted kinds;

        Aggregates(TallySheet sheet, Tally.Over over, Queryables queryables) {
            List<Tally> tallies = sheet.tallies().stream()
                    .filter(tally -> tally.over() == over && !(tally instanceof Tally.Hubs))
                    .toList();
            this.kinds =
                    new KindsCounted(tallies.stream().map(Aggregates::where).toList());
            SqlTranslator translator = new SqlTranslator(queryables);
            for (int i = 0; i < tallies.size(); i++) {
                add(tallies.get(i), kinds.test(i), sheet.place(tallies.get(i)), translator, queryables);
            }
        }

        private void add(
                Tally tally, @Nullable String ofKind, int place, SqlTranslator translator, Queryables queryables) {
            String aggregate = tally instanceof Tally.Sum sum
                    ? "sum("
                            + queryables.require(sum.attribute(), Position.NONE).sql() + ")"
                    : "count(*)";
            SqlFragment where = translator.translate(where(tally), prefix(place));
            String condition = ofKind == null ? where.sql() : ofKind + " AND " + where.sql();
            // most units have none of most things, and a null is cheaper to send than a zero
            columns.add("nullif(" + aggregate + " FILTER (WHERE " + condition + "), 0)");
            parameters.putAll(where.parameters());
            places.add(place);
        }

        private static Expression where(Tally tally) {
            return tally instanceof Tally.Sum sum ? sum.where() : ((Tally.Count) tally).where();
        }

        /** Parameter prefixes are letters only: 0 = ta, 1 = tb, 26 = tba. */
        private static String prefix(int place) {
            StringBuilder letters = new StringBuilder();
            for (int rest = place; rest > 0 || letters.isEmpty(); rest /= 26) {
                letters.insert(0, (char) ('a' + rest % 26));
            }
            return "t" + letters;
        }

        boolean isEmpty() {
            return columns.isEmpty();
        }

        String selectList() {
            return String.join(",\n       ", columns);
        }
    }
}
