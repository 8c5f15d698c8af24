package minzheng.atlas.boundary.comparison;

import java.util.ArrayList;
import java.util.List;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.JsonRows;
import minzheng.atlas.db.Reading;
import minzheng.atlas.db.Sql;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.locationtech.jts.geom.Geometry;

/** What lies in strips of disputed ground, for all of them in one statement. */
final class StripContentStore {
    private static final int SRID = 4490;

    private final Database database;

    StripContentStore(Database database) {
        this.database = database;
    }

    record Shape(int strip, Geometry geom) {}

    List<SetComparison.Inside> of(List<Strip> strips, Reading reading) {
        List<Shape> shapes = new ArrayList<>();
        for (Strip strip : strips) {
            Geometry shape = strip.geom().copy();
            shape.setSRID(SRID);
            shapes.add(new Shape(shapes.size(), shape));
        }
        return database.read(handle -> reading.bindTo(handle.createQuery(Sql.of(StripContentStore.class, "inside")))
                .bind("strips", JsonRows.of(shapes))
                .map(ConstructorMapper.of(SetComparison.Inside.class))
                .list());
    }
}
