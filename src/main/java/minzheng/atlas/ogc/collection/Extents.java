package minzheng.atlas.ogc.collection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.List;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Reading;
import minzheng.atlas.db.Sql;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** Where and since when there is something in a collection, and the reference systems that follow from it. */
public final class Extents {
    private final Database database;
    private final CollectionVersions versions;
    private final Cache<Key, Extent> extents =
            Caffeine.newBuilder().maximumSize(2_000).build();

    public Extents(Database database, CollectionVersions versions) {
        this.database = database;
        this.versions = versions;
    }

    /**
     * The extent of what a view shows today.
     *
     * @param box degrees, null envelope where nothing has a shape
     * @param from the first day of any state, or null where a collection has no time of its own
     * @param to the last day, today where something goes on: the suites cannot read an open end; null as {@code from}
     */
    public record Extent(
            Envelope box,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        /** The systems its features can be had in. */
        public List<ServedCrs> systems() {
            return ServedCrs.within(box);
        }
    }

    private record Key(String collection, View view, long version, LocalDate day) {}

    /** The versions to ask about many collections with. */
    public CollectionVersions.Known versions() {
        return versions.now();
    }

    public Extent of(PublishedCollection collection, View view, LocalDate today) {
        return of(collection, view, today, versions.now());
    }

    /** The same where the versions have been read already. */
    public Extent of(PublishedCollection collection, View view, LocalDate today, CollectionVersions.Known known) {
        LocalDate day = collection.defaultDate(today);
        long version = known.of(collection);
        return extents.get(new Key(collection.id(), view, version, day), key -> read(collection, view, day));
    }

    private Extent read(PublishedCollection collection, View view, LocalDate day) {
        Reading reading = Reading.of(day, database.currentVersion());
        String shown = collection.shownIn(view);
        String source = BareSource.of(collection, collection.geometry() + shown)
                .orElseGet(() -> Sql.of(PublishedCollection.class, collection.source()));
        String box =
                "SELECT ST_XMin(b.box) AS west, ST_YMin(b.box) AS south, ST_XMax(b.box) AS east, ST_YMax(b.box) AS north"
                        + " FROM (SELECT ST_Extent(" + collection.geometry() + ") AS box " + source + shown + ") b";
        return database.read(handle -> {
            Envelope envelope = SourceParameters.bind(handle.createQuery(box), collection, reading)
                    .map((row, context) -> row.getObject("west") == null
                            ? new Envelope()
                            : new Envelope(
                                    row.getDouble("west"),
                                    row.getDouble("east"),
                                    row.getDouble("south"),
                                    row.getDouble("north")))
                    .one();
            LocalDate[] time = time(handle, collection, reading, source, shown);
            return new Extent(envelope, time[0], time[0] == null || time[1] != null ? time[1] : day);
        });
    }

    private static @Nullable LocalDate[] time(
            Handle handle, PublishedCollection collection, Reading reading, String source, String shown) {
        String ends;
        if (collection.temporal() instanceof Temporal.States states) {
            // of all states that are believed, ended ones too; which kind or level they are of does not matter much
            String row = collection.key().substring(0, collection.key().indexOf('.')); // as the source calls it
            ends = "SELECT min(%1$s.valid_from) AS first, CAST(NULL AS date) AS last FROM %2$s %1$s"
                            .formatted(row, states.table())
                    + " WHERE %1$s.overlay_id IS NULL AND %1$s.recorded_from <= :version AND :version < %1$s.recorded_to"
                            .formatted(row)
                    + shown;
        } else if (collection.temporal() instanceof Temporal.OwnTime own) {
            ends = "SELECT min(" + own.from() + ") AS first, CASE WHEN bool_and(" + own.to() + " IS NOT NULL) THEN max("
                    + own.to() + ") END AS last " + source + shown;
        } else {
            return new LocalDate[2];
        }
        return SourceParameters.bind(handle.createQuery(ends), collection, reading)
                .map((row, context) ->
                        new LocalDate[] {row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class)
                        })
                .one();
    }
}
