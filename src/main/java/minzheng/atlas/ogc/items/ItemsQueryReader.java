package minzheng.atlas.ogc.items;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import minzheng.atlas.cql2.Expression;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.http.Query;
import minzheng.atlas.ogc.collection.PublishedCollection;
import minzheng.atlas.ogc.collection.PublishedProperty;
import minzheng.atlas.ogc.collection.ServedCrs;
import minzheng.atlas.ogc.items.ItemsQuery.Order;
import minzheng.atlas.ogc.items.ItemsQuery.Span;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** From the parameters of a request to what is asked of a collection; everything unknown is refused by name. */
final class ItemsQueryReader {
    private static final int MOST_ORDERS = 5;

    private final PublishedCollection collection;
    private final Supplier<List<ServedCrs>> systems;
    private final Boxes boxes;
    private final Query query;

    ItemsQueryReader(PublishedCollection collection, Supplier<List<ServedCrs>> systems, Boxes boxes, Query query) {
        this.collection = collection;
        this.systems = systems;
        this.boxes = boxes;
        this.query = query;
    }

    ItemsQuery read(LocalDate today) {
        return new ItemsQuery(
                shown(),
                crs("crs"),
                box(),
                Times.span(query, Span.everyday(collection, today)),
                equal(),
                filter(),
                order(),
                limit());
    }

    /** What a single feature can be asked for. */
    ItemsQuery readOne(LocalDate today) {
        return new ItemsQuery(
                shown(),
                crs("crs"),
                null,
                Times.span(query, Span.everyday(collection, today)),
                Map.of(),
                null,
                List.of(),
                1);
    }

    private List<PublishedProperty> shown() {
        return query.longText("properties")
                .map(names -> Arrays.stream(names.split(",", -1))
                        .map(name -> property("properties", name.strip()))
                        .distinct()
                        .toList())
                .orElse(collection.properties());
    }

    private ServedCrs crs(String parameter) {
        return query.text(parameter).map(uri -> crs(parameter, uri)).orElse(ServedCrs.CRS84);
    }

    private ServedCrs crs(String parameter, String uri) {
        List<ServedCrs> offered = systems.get();
        return offered.stream()
                .filter(system -> system.uri().equals(uri))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest(
                        "unknown_crs",
                        parameter,
                        "%s=%s：此集合不提供该坐标参照系 / this collection is not offered in %2$s; its list: %s"
                                .formatted(
                                        parameter,
                                        uri,
                                        String.join(
                                                " ",
                                                offered.stream()
                                                        .map(ServedCrs::uri)
                                                        .toList()))));
    }

    private @Nullable Geometry box() {
        ServedCrs crs = crs("bbox-crs");
        return query.text("bbox").map(text -> boxes.read(text, crs)).orElse(null);
    }

    private Map<PublishedProperty, Object> equal() {
        Map<PublishedProperty, Object> equal = new LinkedHashMap<>();
        for (PublishedProperty property : ItemsParameters.filters(collection)) {
            String name = property.name();
            switch (property.type()) {
                case NUMBER -> query.decimal(name).ifPresent(value -> equal.put(property, value));
                case BOOLEAN -> query.flag(name).ifPresent(value -> equal.put(property, value));
                case DATE -> query.date(name).ifPresent(value -> equal.put(property, value));
                default -> query.longText(name).ifPresent(value -> equal.put(property, value));
            }
        }
        return equal;
    }

    private @Nullable Expression filter() {
        boolean json = query.choice("filter-lang", List.of("cql2-text", "cql2-json"))
                .filter("cql2-json"::equals)
                .isPresent();
        ServedCrs crs = crs("filter-crs");
        return query.longText("filter")
                .map(text -> Filters.read(collection, text, json, crs))
                .orElse(null);
    }

    private List<Order> order() {
        List<Order> orders = new ArrayList<>();
        String text = query.longText("sortby").orElse("");
        if (text.isEmpty()) {
            return orders;
        }
        for (String part : text.split(",", -1)) {
            boolean descending = part.startsWith("-");
            // a plus sign in a query string is a space
            String name = part.replaceFirst("^[-+ ]", "");
            PublishedProperty property = property("sortby", name);
            if (!property.isSortable()
                    || orders.stream().anyMatch(one -> one.property().equals(property))) {
                throw Query.malformed("sortby", text, "sortable properties, each once: +name or -name");
            }
            orders.add(new Order(property, descending));
        }
        if (orders.size() > MOST_ORDERS) {
            throw Query.malformed("sortby", text, "at most " + MOST_ORDERS + " properties");
        }
        return orders;
    }

    private int limit() {
        return (int) Math.min(
                query.number("limit", 1, Long.MAX_VALUE).orElse((long) ItemsParameters.DEFAULT_LIMIT),
                ItemsParameters.MAX_LIMIT);
    }

    private PublishedProperty property(String parameter, String name) {
        return collection
                .property(name)
                .orElseThrow(() -> new InvalidRequest(
                        "unknown_property",
                        parameter,
                        "%s：没有属性 \"%s\" / there is no property \"%2$s\"; there are: %s"
                                .formatted(
                                        parameter,
                                        name,
                                        String.join(
                                                ", ",
                                                collection.properties().stream()
                                                        .map(PublishedProperty::name)
                                                        .toList()))));
    }
}
