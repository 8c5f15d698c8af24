package minzheng.atlas.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import minzheng.atlas.cql2.Expression;
import minzheng.atlas.cql2.Queryables;
import minzheng.atlas.cql2.SqlFragment;
import minzheng.atlas.cql2.SqlTranslator;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Reading;
import minzheng.atlas.db.Sql;
import minzheng.atlas.indicator.Tally;
import minzheng.atlas.indicator.Unit;
import org.jspecify.annotations.Nullable;

/** The way from a number to its rows. */
public final class ContributingRows {
    private final Database database;
    private final Queryables facilities;
    private final Queryables residentialAreas;

    public ContributingRows(Database database, Queryables facilities, Queryables residentialAreas) {
        this.database = database;
        this.facilities = facilities;
        this.residentialAreas = residentialAreas;
    }

    /**
     * The rows a measure counts in one unit and below, by id.
     *
     * @param after the last id of the page before, or null
     */
    public List<ContributingRow> of(Measure measure, Unit unit, Reading reading, @Nullable UUID after, int limit) {
        Optional<Expression> contributing = measure.rule().contributing();
        Optional<Expression> considered = measure.rule().considered();
        if (contributing.isEmpty() || considered.isEmpty()) {
            return List.of();
        }
        boolean residential = measure.rule().over() == Tally.Over.RESIDENTIAL_AREA;
        SqlTranslator translator = new SqlTranslator(residential ? residentialAreas : facilities);
        SqlFragment numerator = translator.translate(contributing.get(), "numerator");
        SqlFragment denominator = translator.translate(considered.get(), "denominator");
        String statement = residential
                ? "contributing_residential_areas"
                : unit.isArea() ? "contributing_facilities_of_area" : "contributing_facilities";
        return database.read(handle -> handle.createQuery(Sql.of(ContributingRows.class, statement))
                .define("contributing", numerator.sql())
                .define("considered", denominator.sql())
                .bindMap(numerator.parameters())
                .bindMap(denominator.parameters())
                .bind("as_of", reading.asOf())
                .bind("version", reading.version())
                .bind("overlay", reading.overlay())
                .bind("division", unit.id())
                .bind("after", after)
                .bind("limit", limit)
                .map((row, ctx) -> new ContributingRow(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getString("status"),
                        row.getString("division_code"),
                        row.getString("division_name"),
                        row.getBoolean("contributes"),
                        row.getBoolean("located"),
                        row.getString("details"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getBoolean("synthetic")))
                .list());
    }
}
