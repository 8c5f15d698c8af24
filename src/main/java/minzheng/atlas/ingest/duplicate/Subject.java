package minzheng.atlas.ingest.duplicate;

import java.util.Map;
import java.util.UUID;
import minzheng.atlas.ingest.target.Span;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * A facility as far as telling it from others needs.
 *
 * @param number row of the file; 0 where it is recorded
 * @param source whose numbering the external id is
 * @param group of kinds, e.g. {@code elder_care}
 * @param place degrees of EPSG:4490
 */
record Subject(
        int number,
        UUID id,
        String source,
        String externalId,
        String title,
        PlainName name,
        String kind,
        String group,
        @Nullable Coordinate place,
        @Nullable UUID declared,
        Span span) {
    /** The same with words and dates that most have in common kept once. */
    Subject sharing(Map<Object, Object> kept) {
        return new Subject(
                number,
                id,
                once(source, kept),
                externalId,
                title,
                name,
                once(kind, kept),
                once(group, kept),
                place,
                declared,
                once(span, kept));
    }

    @SuppressWarnings("unchecked") // what is equal has the same type here
    private static <T> T once(T value, Map<Object, Object> kept) {
        Object same = kept.putIfAbsent(value, value);
        return same == null ? value : (T) same;
    }

    boolean isSomewhere() {
        return place != null || declared != null;
    }
}
