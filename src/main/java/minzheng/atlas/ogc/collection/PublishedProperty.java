package minzheng.atlas.ogc.collection;

import java.util.List;
import minzheng.atlas.cql2.Queryable;
import minzheng.atlas.cql2.Type;
import minzheng.atlas.facility.FacilityAttribute;
import minzheng.atlas.facility.Label;
import org.jspecify.annotations.Nullable;

/**
 * A property of the features of a collection.
 *
 * @param sql its value in the collection's statement
 * @param unit of a number
 * @param values all that a choice may be, or empty
 */
public record PublishedProperty(
        String name,
        Label label,
        Type type,
        String sql,
        @Nullable String unit,
        List<FacilityAttribute.Choice> values) {
    static PublishedProperty text(String name, String zh, String en, String sql) {
        return of(name, zh, en, Type.TEXT, sql);
    }

    static PublishedProperty number(String name, String zh, String en, String sql) {
        return of(name, zh, en, Type.NUMBER, sql);
    }

    static PublishedProperty flag(String name, String zh, String en, String sql) {
        return of(name, zh, en, Type.BOOLEAN, sql);
    }

    static PublishedProperty date(String name, String zh, String en, String sql) {
        return of(name, zh, en, Type.DATE, sql);
    }

    private static PublishedProperty of(String name, String zh, String en, Type type, String sql) {
        return new PublishedProperty(name, new Label(zh, en), type, sql, null, List.of());
    }

    public Queryable queryable() {
        return new Queryable(name, type, sql);
    }

    /** Lists have no order. */
    public boolean isSortable() {
        return type != Type.TEXT_LIST && type != Type.GEOMETRY;
    }
}
