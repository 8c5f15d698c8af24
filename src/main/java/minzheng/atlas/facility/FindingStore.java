package minzheng.atlas.facility;

import java.util.List;
import java.util.UUID;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Reading;
import minzheng.atlas.db.Sql;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** What is doubtful about where facilities are, computed from what is recorded. */
public final class FindingStore {
    private final Database database;

    public FindingStore(Database database) {
        this.database = database;
    }

    /** In order of facility and code, after the given key. */
    public List<PlacementFinding> list(
            Reading reading,
            PlacementFinding.@Nullable Code code,
            @Nullable UUID division,
            @Nullable Boolean isPublic,
            @Nullable String after,
            int limit) {
        return database.read(handle -> reading.bindTo(handle.createQuery(Sql.of(FindingStore.class, "findings")))
                .bind("code", code == null ? null : code.code())
                .bind("division", division)
                .bind("is_public", isPublic)
                .bind("after", after)
                .bind("limit", limit)
                .map(ConstructorMapper.of(PlacementFinding.class))
                .list());
    }

    static String key(PlacementFinding finding) {
        return finding.facilityId() + " " + finding.code().code();
    }
}
