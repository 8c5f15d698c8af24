package minzheng.atlas.ogc.items;

import java.util.List;
import minzheng.atlas.db.Sql;
import minzheng.atlas.ogc.collection.PublishedCollection;
import minzheng.atlas.ogc.collection.Temporal;

/** A collection's statement from FROM on, for the time that is asked for; conditions can be added with AND. */
public final class Source {
    private static final String SEEN = "/*seen*/ ";
    private static final String DAY = "CAST(:as_of AS date)";

    private Source() {}

    /** One or more, no thing being in two. */
    public static List<String> of(PublishedCollection collection, ItemsQuery.Span span) {
        String source = Sql.of(PublishedCollection.class, collection.source()).strip();
        Temporal temporal = collection.temporal();
        if (temporal instanceof Temporal.States states && !span.isOneDay()) {
            return List.of(source, ended(source, states, collection.key()));
        }
        if (temporal instanceof Temporal.OwnTime own) {
            return List.of(source + "\n  AND " + own.from() + " <= " + DAY + " AND (" + own.to() + " IS NULL OR "
                    + own.to() + " >= CAST(:since AS date))");
        }
        return List.of(source);
    }

    /** Things that ended within the interval, each looked at on its last day; the others are seen on the interval's. */
    private static String ended(String source, Temporal.States states, String key) {
        String seen = "(SELECT r." + states.key() + " AS id, max(r.valid_to) - 1 AS day FROM " + states.table()
                + " r WHERE r.overlay_id IS NULL AND NOT r.removed AND r.recorded_from <= :version"
                + " AND :version < r.recorded_to AND r.valid_from <= " + DAY
                + " GROUP BY 1 HAVING max(r.valid_to) <= " + DAY
                + " AND CAST(:since AS date) < max(r.valid_to)) seen CROSS JOIN LATERAL ";
        return source.replace(DAY, "seen.day").replace(SEEN, seen) + "\n  AND " + key + " = seen.id";
    }
}
