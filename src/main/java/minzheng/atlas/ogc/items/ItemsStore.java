package minzheng.atlas.ogc.items;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Reading;
import minzheng.atlas.ogc.collection.PublishedCollection;
import minzheng.atlas.ogc.collection.SourceParameters;
import minzheng.atlas.ogc.collection.View;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Runs the statements of collections; whole pages, so that no connection waits for a slow reader. */
public final class ItemsStore {
    private final Database database;

    public ItemsStore(Database database) {
        this.database = database;
    }

    /**
     * A feature as GeoJSON text.
     *
     * @param keys the values it is ordered by, as text
     */
    record Item(UUID id, String feature, List<@Nullable String> keys) {}

    /** A feature with the tag of its state, where it can be edited. */
    public record Single(String feature, @Nullable String tag) {}

    /** One more than the limit, when more follow. */
    List<Item> page(
            PublishedCollection collection, View view, ItemsQuery query, Reading reading, @Nullable Cursor after) {
        ItemsStatement statement = new ItemsStatement(collection, view, query);
        String sql = statement.page(after);
        int keys = query.order().size();
        return database.read(handle -> bind(handle.createQuery(sql), collection, query, reading, statement)
                .bind("limit", query.limit() + 1)
                .map((row, context) -> {
                    List<@Nullable String> values = new ArrayList<>();
                    for (int i = 0; i < keys; i++) {
                        values.add(row.getString("k" + i));
                    }
                    return new Item(row.getObject("id", UUID.class), row.getString("feature"), values);
                })
                .list());
    }

    long count(PublishedCollection collection, View view, ItemsQuery query, Reading reading) {
        ItemsStatement statement = new ItemsStatement(collection, view, query);
        String sql = statement.count();
        return database.read(handle -> bind(handle.createQuery(sql), collection, query, reading, statement)
                .mapTo(Long.class)
                .one());
    }

    public Optional<Single> find(
            PublishedCollection collection, View view, ItemsQuery query, Reading reading, UUID id) {
        ItemsStatement statement = new ItemsStatement(collection, view, query);
        String sql = statement.one();
        return database.read(handle -> bind(handle.createQuery(sql), collection, query, reading, statement)
                .bind("id", id)
                .map((row, context) -> new Single(row.getString("feature"), row.getString("tag")))
                .findFirst());
    }

    private static Query bind(
            Query sql, PublishedCollection collection, ItemsQuery query, Reading reading, ItemsStatement statement) {
        SourceParameters.bind(sql, collection, reading)
                .bind("since", query.span().from())
                .bindByType("box", query.box(), Geometry.class)
                .bindMap(statement.parameters());
        return sql;
    }
}
