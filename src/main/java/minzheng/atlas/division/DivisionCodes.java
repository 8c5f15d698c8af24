package minzheng.atlas.division;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Reading;
import minzheng.atlas.db.Sql;
import minzheng.atlas.division.CodeResolution.Way;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * From codes to units. A code that is no longer valid on the date follows its unit's identity, then its lineage; after a
 * split the point decides.
 */
public final class DivisionCodes {
    private final Database database;

    public DivisionCodes(Database database) {
        this.database = database;
    }

    public record Living(UUID id, int step, boolean byCode, boolean holdsPoint) {}

    /** The unit that bears the code, or bore it, or follows the one that did. */
    public Optional<UUID> find(String code, Reading reading) {
        return Optional.ofNullable(resolve(code, null, reading).id());
    }

    public CodeResolution resolve(String code, @Nullable Point point, Reading reading) {
        return database.read(handle -> resolve(handle, code, point, reading));
    }

    /** Within a transaction. */
    public static CodeResolution resolve(Handle handle, String code, @Nullable Point point, Reading reading) {
        List<Living> living = reading.bindTo(handle.createQuery(Sql.of(DivisionCodes.class, "resolve_code")))
                .bind("code", code)
                .bindByType("point", point, Geometry.class)
                .map(ConstructorMapper.of(Living.class))
                .list();
        List<UUID> ids = living.stream().map(Living::id).toList();
        if (ids.isEmpty()) {
            return new CodeResolution(null, Way.UNKNOWN, ids);
        }
        if (ids.size() == 1) {
            Living only = living.get(0);
            return new CodeResolution(only.id(), way(only), ids);
        }
        List<UUID> holding =
                living.stream().filter(Living::holdsPoint).map(Living::id).toList();
        return holding.size() == 1
                ? new CodeResolution(holding.get(0), Way.POINT, ids)
                : new CodeResolution(null, Way.AMBIGUOUS, ids);
    }

    private static Way way(Living only) {
        if (only.step() > 0) {
            return Way.LINEAGE;
        }
        return only.byCode() ? Way.CODE : Way.IDENTITY;
    }
}
