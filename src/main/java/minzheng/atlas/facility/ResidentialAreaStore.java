package minzheng.atlas.facility;

import java.util.List;
import java.util.UUID;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Reading;
import minzheng.atlas.db.Sql;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Housing areas with the facility that serves them. */
public final class ResidentialAreaStore {
    private final Database database;

    public ResidentialAreaStore(Database database) {
        this.database = database;
    }

    /** In id order, after the given one. */
    List<ResidentialArea> list(Reading reading, @Nullable UUID division, @Nullable UUID after, int limit) {
        return database.read(
                handle -> reading.bindTo(handle.createQuery(Sql.of(ResidentialAreaStore.class, "residential_areas")))
                        .bind("division", division)
                        .bind("after", after)
                        .bind("limit", limit)
                        .map(ConstructorMapper.of(ResidentialArea.class))
                        .list());
    }
}
