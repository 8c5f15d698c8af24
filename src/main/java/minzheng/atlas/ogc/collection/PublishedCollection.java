package minzheng.atlas.ogc.collection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minzheng.atlas.cql2.Queryable;
import minzheng.atlas.cql2.Queryables;
import minzheng.atlas.cql2.Type;
import minzheng.atlas.db.Reading;
import minzheng.atlas.facility.Label;
import org.jspecify.annotations.Nullable;

/**
 * One collection as clients see it.
 *
 * @param source the statement's name: everything from FROM on, its WHERE being open for more conditions
 * @param fixed what the source's parameters are besides the reading, e.g. {@code level}
 * @param key SQL of the id of a feature, a uuid; features come in its order
 * @param geometry SQL of the shape, EPSG:4490
 * @param visible SQL that is true for what everybody may see, or null where nothing is hidden
 * @param tag SQL of the state an edit is made from, as {@link minzheng.atlas.db.Tag}, or null where there is none
 * @param tables the dated tables that it is read from, by which its version is known
 * @param rank SQL by which features give way to others where a tile is too full: the greatest stay
 * @param minZoom of WebMercatorQuad, from where tiles show it
 * @param computed rows worked out in the program, or null
 */
public record PublishedCollection(
        String id,
        Label title,
        Label description,
        GeometryKind shape,
        String source,
        Map<String, Object> fixed,
        String key,
        String geometry,
        @Nullable String visible,
        @Nullable String tag,
        Temporal temporal,
        List<PublishedProperty> properties,
        List<String> tables,
        String rank,
        int minZoom,
        @Nullable Computation computed) {
    public static final String GEOMETRY = "geometry";

    /** Works out the rows of a collection for a date: a JSON array that its source binds as {@code :computed}. */
    @FunctionalInterface
    public interface Computation {
        String rows(Reading reading);
    }

    public PublishedCollection {
        fixed = Map.copyOf(fixed);
        properties = List.copyOf(properties);
        tables = List.copyOf(tables);
    }

    /** Whether features can be written through the API. */
    public boolean isEditable() {
        return tag != null;
    }

    /** The condition that keeps from a view what it may not show; empty where it may show everything. */
    public String shownIn(View view) {
        return view.showsHidden() || visible == null ? "" : "\n  AND (" + visible + ")";
    }

    public Optional<PublishedProperty> property(String name) {
        return properties.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** What conditions may name: every property and the geometry. */
    public Queryables queryables() {
        List<Queryable> all = new ArrayList<>();
        properties.forEach(property -> all.add(property.queryable()));
        all.add(new Queryable(GEOMETRY, Type.GEOMETRY, geometry));
        return new Queryables(all);
    }

    /** The date shown when none is asked for: today, unless the collection is about a plan that has ended. */
    public LocalDate defaultDate(LocalDate today) {
        Object last = fixed.get("last_day");
        return last instanceof LocalDate end && today.isAfter(end) ? end : today;
    }
}
