package minzheng.atlas.ingest.duplicate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import minzheng.atlas.db.JsonRows;
import minzheng.atlas.db.Sql;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Where no distance tells, the unit must: homes of one name in two towns are two homes. */
final class SameUnit {
    private SameUnit() {}

    record Asked(
            int n,
            @Nullable UUID declared,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable UUID otherDeclared,
            @Nullable Double otherLon,
            @Nullable Double otherLat,
            LocalDate onDate) {
        static Asked of(int n, Subject one, Subject other) {
            LocalDate later = one.span().from().isAfter(other.span().from())
                    ? one.span().from()
                    : other.span().from();
            return new Asked(
                    n,
                    one.declared(),
                    x(one.place()),
                    y(one.place()),
                    other.declared(),
                    x(other.place()),
                    y(other.place()),
                    later);
        }
    }

    /** The pairs that a distance was measured for, and of the others those in one unit. */
    static List<PossibleDuplicate> among(List<PossibleDuplicate> pairs, Handle handle) {
        List<Asked> asked = new ArrayList<>();
        Set<Integer> kept = new HashSet<>();
        for (int n = 0; n < pairs.size(); n++) {
            Subject one = pairs.get(n).one();
            Subject other = pairs.get(n).other();
            if (pairs.get(n).likeness().metres() != null) {
                kept.add(n);
            } else if (one.isSomewhere() && other.isSomewhere()) {
                asked.add(Asked.of(n, one, other));
            }
        }
        if (!asked.isEmpty()) {
            kept.addAll(handle.createQuery(Sql.of(SameUnit.class, "same_unit"))
                    .bind("pairs", JsonRows.of(asked))
                    .mapTo(Integer.class)
                    .list());
        }
        return kept.stream().sorted().map(pairs::get).toList();
    }

    private static @Nullable Double x(@Nullable Coordinate place) {
        return place == null ? null : place.x;
    }

    private static @Nullable Double y(@Nullable Coordinate place) {
        return place == null ? null : place.y;
    }
}
