package minzheng.atlas.division;

import java.util.List;
import minzheng.atlas.db.Change;
import minzheng.atlas.db.JsonRows;
import minzheng.atlas.db.Sql;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The levels of the tree and the types of division on each: seed rows, not code. */
public record DivisionCatalogue(List<DivisionLevel> levels, List<DivisionType> types) {
    public static DivisionCatalogue recorded(Handle handle) {
        return new DivisionCatalogue(
                handle.createQuery(Sql.of(DivisionCatalogue.class, "division_levels"))
                        .map(ConstructorMapper.of(DivisionLevel.class))
                        .list(),
                handle.createQuery(Sql.of(DivisionCatalogue.class, "division_types"))
                        .map(ConstructorMapper.of(DivisionType.class))
                        .list());
    }

    /** Adds levels and types or renames the ones of the same code. */
    public void save(Change change) {
        change.handle()
                .createUpdate(Sql.of(DivisionCatalogue.class, "save_division_levels"))
                .bind("rows", JsonRows.of(levels))
                .execute();
        change.handle()
                .createUpdate(Sql.of(DivisionCatalogue.class, "save_division_types"))
                .bind("rows", JsonRows.of(types))
                .execute();
    }
}
