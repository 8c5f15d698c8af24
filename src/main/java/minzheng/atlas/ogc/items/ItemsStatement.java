package minzheng.atlas.ogc.items;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import minzheng.atlas.cql2.SqlFragment;
import minzheng.atlas.cql2.SqlTranslator;
import minzheng.atlas.cql2.Type;
import minzheng.atlas.crs.Crs;
import minzheng.atlas.ogc.collection.BareSource;
import minzheng.atlas.ogc.collection.PublishedCollection;
import minzheng.atlas.ogc.collection.PublishedProperty;
import minzheng.atlas.ogc.collection.ServedCrs;
import minzheng.atlas.ogc.collection.View;
import minzheng.atlas.ogc.items.ItemsQuery.Order;
import org.jspecify.annotations.Nullable;

/**
 * The statement that answers a query: put together from the collection's own SQL only, everything that the client said
 * being a bound parameter.
 */
final class ItemsStatement {
    private final PublishedCollection collection;
    private final View view;
    private final ItemsQuery query;
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    ItemsStatement(PublishedCollection collection, View view, ItemsQuery query) {
        this.collection = collection;
        this.view = view;
        this.query = query;
    }

    /** What was bound while the text was made; the reading, the source's own and the shape of the box come with it. */
    Map<String, Object> parameters() {
        return parameters;
    }

    /** Columns: id, feature (GeoJSON text), k0… (values of the order as text). */
    String page(@Nullable Cursor after) {
        String beyond = after == null ? "" : "\n  AND " + beyond(after);
        String keys = join(i -> ", CAST(s" + i + " AS text) AS k" + i);
        String sorts = join(i -> ", " + orders().get(i).property().sql() + " AS s" + i);
        String order = "\nORDER BY " + join(i -> "s" + i + direction(i)) + "id\nLIMIT :limit";
        String select = "SELECT " + collection.key() + " AS id, " + feature() + " AS feature" + sorts;
        String conditions = conditions() + beyond;
        String chosen = chosenFirst(conditions, after != null).orElse(conditions);
        return "SELECT id, feature" + keys + " FROM (" + each(select, chosen + order) + ") page" + order;
    }

    /**
     * Chooses the page before anything is joined: else all that meets the conditions would be described in full, only to
     * be sorted and cut. Only the first page in the order of ids and without conditions stops early by itself.
     */
    private Optional<String> chosenFirst(String conditions, boolean continued) {
        boolean chosen = query.box() != null || !query.equal().isEmpty() || query.filter() != null;
        if (!chosen && !continued && orders().isEmpty()) {
            return Optional.empty();
        }
        String order = join(i -> orders().get(i).property().sql() + direction(i)) + collection.key();
        return bare(conditions + order)
                .map(source -> "\n  AND " + collection.key() + " IN (SELECT " + collection.key() + "\n" + source
                        + conditions + "\nORDER BY " + order + "\nLIMIT :limit)");
    }

    private Optional<String> bare(String looksAt) {
        return query.span().isOneDay() ? BareSource.of(collection, looksAt) : Optional.empty();
    }

    private String direction(int i) {
        return (orders().get(i).descending() ? " DESC" : " ASC") + " NULLS LAST, ";
    }

    String count() {
        String conditions = conditions();
        return bare(conditions)
                .map(source -> "SELECT count(*)\n" + source + conditions)
                .orElseGet(
                        () -> "SELECT count(*) FROM (" + each("SELECT " + collection.key(), conditions) + ") matching");
    }

    /** The one feature with the bound {@code :id}; columns id, feature and tag. */
    String one() {
        String tag = collection.tag() == null ? "NULL" : collection.tag();
        return each(
                "SELECT " + collection.key() + " AS id, " + feature() + " AS feature, " + tag + " AS tag",
                conditions() + "\n  AND " + collection.key() + " = CAST(:id AS uuid)");
    }

    /** The same selection of every part of the source, each ordered and limited by itself. */
    private String each(String select, String rest) {
        return Source.of(collection, query.span()).stream()
                .map(source -> "(" + select + "\n" + source + rest + ")")
                .collect(Collectors.joining("\nUNION ALL\n"));
    }

    private String join(IntFunction<String> part) {
        return IntStream.range(0, orders().size()).mapToObj(part).collect(Collectors.joining());
    }

    private List<Order> orders() {
        return query.order();
    }

    private String conditions() {
        List<String> conditions = new ArrayList<>();
        if (query.box() != null) {
            conditions.add(query.box().isEmpty() ? "false" : within());
        }
        query.equal().forEach((property, value) -> conditions.add(equal(property, value)));
        if (query.filter() != null) {
            SqlFragment filter = new SqlTranslator(collection.queryables()).translate(query.filter(), "c");
            parameters.putAll(filter.parameters());
            conditions.add(filter.sql());
        }
        return collection.shownIn(view)
                + conditions.stream().map(one -> "\n  AND (" + one + ")").collect(Collectors.joining());
    }

    /** What has no shape is in every box (OGC 17-069r4, /req/core/fc-bbox-response C). */
    private String within() {
        return collection.geometry() + " IS NULL OR ST_Intersects(" + collection.geometry()
                + ", CAST(:box AS geometry))";
    }

    private String equal(PublishedProperty property, Object value) {
        String name = "q" + parameters.size();
        parameters.put(name, value);
        return property.type() == Type.TEXT_LIST
                ? "(" + property.sql() + ") @> jsonb_build_array(CAST(:" + name + " AS text))"
                : property.sql() + " = CAST(:" + name + " AS " + sqlType(property.type()) + ")";
    }

    /** What comes after the last feature: an earlier property differs, or all are the same and the id is greater. */
    private String beyond(Cursor after) {
        parameters.put("after", after.id());
        List<String> alternatives = new ArrayList<>();
        StringBuilder same = new StringBuilder();
        for (int i = 0; i < orders().size(); i++) {
            PublishedProperty property = orders().get(i).property();
            String last = after.last().get(i);
            if (last != null) {
                parameters.put("last" + i, last);
                String value = "CAST(:last" + i + " AS " + sqlType(property.type()) + ")";
                alternatives.add(same + "(" + property.sql() + (orders().get(i).descending() ? " < " : " > ") + value
                        + " OR (" + property.sql() + ") IS NULL)");
                same.append(property.sql()).append(" = ").append(value).append(" AND ");
            } else {
                same.append("(").append(property.sql()).append(") IS NULL AND ");
            }
        }
        alternatives.add(same + collection.key() + " > CAST(:after AS uuid)");
        return alternatives.stream().collect(Collectors.joining(") OR (", "((", "))"));
    }

    private String feature() {
        String properties = query.shown().isEmpty()
                ? "'{}'"
                : "(SELECT CAST(row_to_json(properties) AS text) FROM (SELECT "
                        + query.shown().stream()
                                .map(property -> property.sql() + " AS \"" + property.name() + '"')
                                .collect(Collectors.joining(", "))
                        + ") properties)";
        return "'{\"type\":\"Feature\",\"id\":\"' || " + collection.key()
                + " || '\",\"geometry\":' || coalesce(ST_AsGeoJSON("
                + shape(query.crs()) + ", " + query.crs().decimals() + ", 0), 'null') || ',\"properties\":' || "
                + properties
                + " || '}'";
    }

    private String shape(ServedCrs crs) {
        String stored = collection.geometry();
        String there = crs.sharesDegrees() || crs.epsg() == Crs.STORAGE_SRID
                ? stored
                : "ST_Transform(" + stored + ", " + crs.epsg() + ")";
        return crs.northFirst() ? "ST_FlipCoordinates(" + there + ")" : there;
    }

    private static String sqlType(Type type) {
        return switch (type) {
            case NUMBER -> "numeric";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case TIMESTAMP -> "timestamptz";
            case TEXT, TEXT_LIST -> "text";
            case GEOMETRY -> throw new IllegalArgumentException("a geometry is not compared with a value");
        };
    }
}
