package minzheng.atlas.plan;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import minzheng.atlas.cql2.Expression;
import minzheng.atlas.cql2.Queryables;
import minzheng.atlas.cql2.SqlFragment;
import minzheng.atlas.cql2.SqlTranslator;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Reading;
import minzheng.atlas.db.Sql;
import org.jspecify.annotations.Nullable;

/** Finds, in one query, the facilities that could close the gaps of many units. */
public final class GapCandidateStore {
    private static final int PER_UNIT = 3;

    private final Database database;
    private final Queryables facilities;

    public GapCandidateStore(Database database, Queryables facilities) {
        this.database = database;
        this.facilities = facilities;
    }

    Map<UUID, List<GapCandidate>> near(
            Collection<UUID> units, Expression candidates, Requirements requirements, Reading reading) {
        SqlTranslator translator = new SqlTranslator(facilities);
        SqlFragment which = translator.translate(candidates, "candidate");
        Map<String, Object> parameters = new HashMap<>(which.parameters());
        List<String> leaves = new ArrayList<>();
        for (Expression leaf : requirements.leaves()) {
            SqlFragment fragment = translator.translate(leaf, "leaf" + "x".repeat(leaves.size() + 1));
            leaves.add(fragment.sql());
            parameters.putAll(fragment.parameters());
        }
        Map<UUID, List<GapCandidate>> found = new HashMap<>();
        database.read(handle -> handle.createQuery(Sql.of(GapCandidateStore.class, "gap_candidates"))
                .define("candidates", which.sql())
                .define("leaves", String.join(", ", leaves))
                .bindMap(parameters)
                .bindArray("units", UUID.class, units)
                .bind("as_of", reading.asOf())
                .bind("version", reading.version())
                .bind("overlay", reading.overlay())
                .bind("scope", reading.scope())
                .bind("per_unit", PER_UNIT)
                .map((row, ctx) -> found.computeIfAbsent(row.getObject("unit_id", UUID.class), id -> new ArrayList<>())
                        .add(candidate(row, requirements)))
                .list());
        return found;
    }

    private static GapCandidate candidate(ResultSet row, Requirements requirements) throws SQLException {
        List<@Nullable Boolean> truths = truths(row.getArray("truths"));
        List<Expression> functions = requirements.functions();
        int has = 0;
        for (Expression function : functions) {
            has += Boolean.TRUE.equals(truths.get(requirements.leaves().indexOf(function))) ? 1 : 0;
        }
        return new GapCandidate(
                row.getObject("facility_id", UUID.class),
                row.getString("name"),
                row.getString("kind"),
                row.getString("status"),
                row.getBoolean("inside"),
                row.getObject("metres", Double.class),
                has,
                functions.size(),
                requirements.lacking(truths),
                row.getBoolean("synthetic"));
    }

    private static List<@Nullable Boolean> truths(Array array) throws SQLException {
        return new ArrayList<>(Arrays.asList((Boolean[]) array.getArray()));
    }
}
