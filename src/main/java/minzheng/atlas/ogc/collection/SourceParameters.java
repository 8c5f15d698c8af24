package minzheng.atlas.ogc.collection;

import minzheng.atlas.db.Reading;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;

/** What a collection's source needs to be bound: the reading, its fixed values and the rows it works out. */
public final class SourceParameters {
    private SourceParameters() {}

    public static Query bind(Query sql, PublishedCollection collection, Reading reading) {
        // not every source needs a date or a version
        sql.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        reading.bindTo(sql);
        collection.fixed().forEach((name, value) -> {
            if (value instanceof String[] texts) {
                sql.bindArray(name, String.class, (Object[]) texts);
            } else {
                sql.bind(name, value);
            }
        });
        PublishedCollection.Computation computed = collection.computed();
        return computed == null ? sql : sql.bind("computed", computed.rows(reading));
    }
}
