package minzheng.atlas.division;

import java.util.List;
import java.util.UUID;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Reading;
import minzheng.atlas.db.Sql;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Development zones and quasi township units. */
public final class ManagementAreaStore {
    private final Database database;

    public ManagementAreaStore(Database database) {
        this.database = database;
    }

    /** In id order, after the given one. */
    List<ManagementArea> list(
            Reading reading, @Nullable String kind, @Nullable UUID after, int limit, boolean withGeometry) {
        return database.read(
                handle -> reading.bindTo(handle.createQuery(Sql.of(ManagementAreaStore.class, "management_areas")))
                        .bind("kind", kind)
                        .bind("after", after)
                        .bind("limit", limit)
                        .bind("with_geometry", withGeometry)
                        .map(ConstructorMapper.of(ManagementArea.class))
                        .list());
    }
}
