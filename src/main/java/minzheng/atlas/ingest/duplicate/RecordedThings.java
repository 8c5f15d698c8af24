package minzheng.atlas.ingest.duplicate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import minzheng.atlas.db.Sql;
import minzheng.atlas.ingest.target.Span;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** What is recorded of facilities that have not closed. */
final class RecordedThings {
    private static final int PAGE = 20_000;

    private RecordedThings() {}

    record Recorded(
            long rowId,
            UUID id,
            String source,
            String externalId,
            String name,
            String kind,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable UUID declared,
            LocalDate validFrom,
            LocalDate validTo) {
        Subject subject(UnaryOperator<String> groupOfKind) {
            return new Subject(
                    0,
                    id,
                    source,
                    externalId,
                    name,
                    PlainName.of(name),
                    kind,
                    groupOfKind.apply(kind),
                    lon == null || lat == null ? null : new Coordinate(lon, lat),
                    declared,
                    new Span(validFrom, validTo));
        }
    }

    /** Which of these ids are recorded, closed or not. */
    static Set<UUID> known(Handle handle, Collection<UUID> ids) {
        return handle.createQuery(Sql.of(RecordedThings.class, "recorded_ids"))
                .bindArray("ids", UUID.class, ids)
                .mapTo(UUID.class)
                .set();
    }

    /**
     * Gives every one of them.
     *
     * @return whether there were no more than {@code most}
     */
    static boolean read(Handle handle, UnaryOperator<String> groupOfKind, int most, Consumer<Subject> each) {
        long after = -1;
        for (int read = 0; read < most; read += PAGE) {
            List<Recorded> page = page(handle, after);
            page.forEach(recorded -> each.accept(recorded.subject(groupOfKind)));
            if (page.size() < PAGE) {
                return true;
            }
            after = page.get(page.size() - 1).rowId();
        }
        return page(handle, after).isEmpty();
    }

    private static List<Recorded> page(Handle handle, long after) {
        return handle.createQuery(Sql.of(RecordedThings.class, "recorded_facilities"))
                .bind("after", after)
                .bind("limit", PAGE)
                .map(ConstructorMapper.of(Recorded.class))
                .list();
    }
}
