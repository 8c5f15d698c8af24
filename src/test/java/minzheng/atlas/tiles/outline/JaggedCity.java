package minzheng.atlas.tiles.outline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import minzheng.atlas.db.Change;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Edit;
import minzheng.atlas.db.Reading;
import minzheng.atlas.division.Division;
import minzheng.atlas.division.DivisionRows;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.JaggedCoverage;
import minzheng.atlas.support.PostgisExtension;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Townships that tile a rectangle with jagged sides, in a database of the service, and what is stored of them. */
final class JaggedCity {
    static final LocalDate FOUNDED = LocalDate.of(2010, 1, 1);
    static final double SIDE = 0.1; // degrees

    final JaggedCoverage shapes;
    private final PostgisExtension postgis;
    private final Database database;

    JaggedCity(PostgisExtension postgis, int columns, int rows, int halvings) {
        this.postgis = postgis;
        this.database = postgis.database();
        this.shapes = new JaggedCoverage(108, 22, SIDE, halvings, 11);
        postgis.asSuperuser(
                "INSERT INTO atlas.division_level (code, rank, zh, en) VALUES ('township', 4, '乡级', 'township')",
                "INSERT INTO atlas.division_type (code, level, zh, en) VALUES ('town', 'township', '镇', 'Town')");
        List<Division> units = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                units.add(unit(name(column, row), shapes.unit(column, row), FOUNDED, Reading.FOREVER));
            }
        }
        record(change -> DivisionRows.insert(change, units, null));
    }

    static String name(int column, int row) {
        return column + "/" + row;
    }

    static UUID id(String name) {
        return GridCity.uuid(name);
    }

    static Division unit(String name, Geometry shape, LocalDate from, LocalDate to) {
        return new Division(
                id(name),
                "jagged",
                name,
                "township",
                false,
                name,
                name,
                "town",
                null,
                shape,
                null,
                List.of(),
                "jagged",
                true,
                from,
                to);
    }

    /** Writes in one change; its data version. */
    long record(java.util.function.Consumer<Change> writes) {
        return database.write(GridCity.AUTHOR, Edit.CHANGE, "测试", change -> {
            writes.accept(change);
            return change.version();
        });
    }

    /** From a date on, or between two, the unit has another shape. */
    static void reshape(Change change, String name, Geometry shape, LocalDate from, LocalDate to) {
        end(change, name, from, to);
        DivisionRows.insert(change, List.of(unit(name, many(shape), from, to)), null);
    }

    private static Geometry many(Geometry shape) {
        return shape instanceof Polygon polygon
                ? shape.getFactory().createMultiPolygon(new Polygon[] {polygon})
                : shape;
    }

    /** The unit is not there between two dates. */
    static void end(Change change, String name, LocalDate from, LocalDate to) {
        change.makeRoom("division_row", "division_id", id(name), from, to, null);
    }

    /** What readers draw on a date: the stored outline, or the row's own. */
    record Drawn(String code, Geometry geom, boolean generalised) {}

    List<Drawn> drawn(int zoom, LocalDate date) {
        return database.read(handle -> handle.createQuery("""
                        SELECT r.code, coalesce(g.geom, r.geom) AS geom, g.geom IS NOT NULL AS generalised
                        FROM atlas.division_row r
                        LEFT JOIN atlas.generalised_outline g ON g.row_id = r.row_id AND g.zoom = :zoom
                            AND g.valid_from <= :date AND :date < g.valid_to
                        WHERE r.recorded_to = 9223372036854775807 AND r.geom IS NOT NULL
                          AND r.valid_from <= :date AND :date < r.valid_to
                        ORDER BY r.code""")
                .bind("zoom", zoom)
                .bind("date", date)
                .map(ConstructorMapper.of(Drawn.class))
                .list());
    }

    Geometry[] outlines(int zoom, LocalDate date) {
        return drawn(zoom, date).stream().map(Drawn::geom).toArray(Geometry[]::new);
    }

    /** Everything stored, by the permanent unit and date; the version of a stored row tells whether it was made again. */
    List<String> stored(boolean withRowVersion) {
        return database.read(handle -> handle.createQuery("""
                        SELECT concat_ws(' ', r.code, r.valid_from, r.valid_to, g.zoom, g.valid_from, g.valid_to,
                                         md5(ST_AsBinary(g.geom)), CASE WHEN :version THEN CAST(g.xmin AS text) END)
                        FROM atlas.generalised_outline g JOIN atlas.division_row r USING (row_id) ORDER BY 1""")
                .bind("version", withRowVersion)
                .mapTo(String.class)
                .list());
    }

    /** Forgets all outlines, so that the next round makes everything. */
    void forget() {
        postgis.asSuperuser("DELETE FROM atlas.generalised_outline", "DELETE FROM atlas.generalisation");
    }
}
