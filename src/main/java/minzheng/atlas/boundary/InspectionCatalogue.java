package minzheng.atlas.boundary;

import java.util.List;
import minzheng.atlas.db.Change;
import minzheng.atlas.db.JsonRows;
import minzheng.atlas.db.Sql;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Rounds of inspections and limits of checks: seed rows, not code. */
public record InspectionCatalogue(List<InspectionRound> rounds, List<InspectionLimit> limits) {
    public static InspectionCatalogue recorded(Handle handle) {
        return new InspectionCatalogue(
                handle.createQuery(Sql.of(InspectionCatalogue.class, "rounds"))
                        .map(ConstructorMapper.of(InspectionRound.class))
                        .list(),
                handle.createQuery(Sql.of(InspectionCatalogue.class, "limits"))
                        .map(ConstructorMapper.of(InspectionLimit.class))
                        .list());
    }

    /** Adds rounds and limits or replaces the ones of the same code. */
    public void save(Change change) {
        change.handle()
                .createUpdate(Sql.of(InspectionCatalogue.class, "save_rounds"))
                .bind("rows", JsonRows.of(rounds))
                .execute();
        change.handle()
                .createUpdate(Sql.of(InspectionCatalogue.class, "save_limits"))
                .bind("rows", JsonRows.of(limits))
                .execute();
    }
}
