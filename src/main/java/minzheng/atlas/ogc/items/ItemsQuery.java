package minzheng.atlas.ogc.items;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import minzheng.atlas.cql2.Expression;
import minzheng.atlas.ogc.collection.PublishedCollection;
import minzheng.atlas.ogc.collection.PublishedProperty;
import minzheng.atlas.ogc.collection.ServedCrs;
import minzheng.atlas.ogc.collection.Temporal;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * What a client asks of a collection.
 *
 * @param shown the properties it wants
 * @param box features must meet it; EPSG:4490, several parts where it crosses the antimeridian; null = anywhere
 * @param span the time asked for
 * @param equal properties that must have a value, as text
 */
public record ItemsQuery(
        List<PublishedProperty> shown,
        ServedCrs crs,
        @Nullable Geometry box,
        Span span,
        Map<PublishedProperty, Object> equal,
        @Nullable Expression filter,
        List<Order> order,
        int limit) {
    /** The first and the last day asked for; the same for an instant. Open ends are far away. */
    public record Span(LocalDate from, LocalDate to) {
        static final LocalDate EVER = LocalDate.of(1, 1, 1);
        static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);
        static final Span ALWAYS = new Span(EVER, FOREVER);

        public static Span on(LocalDate day) {
            return new Span(day, day);
        }

        /** Without a date: what holds today; of features that have a time of their own, all. */
        public static Span everyday(PublishedCollection collection, LocalDate today) {
            return collection.temporal() instanceof Temporal.OwnTime ? ALWAYS : on(collection.defaultDate(today));
        }

        boolean isOneDay() {
            return from.equals(to);
        }
    }

    /** By what features are ordered; the id comes last in any case. */
    public record Order(PublishedProperty property, boolean descending) {}
}
