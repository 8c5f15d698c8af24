package minzheng.atlas.ingest.target;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Whether two records say the same: every part equal, shapes within a millimetre. So a file that went out in another
 * reference system comes back as unchanged.
 */
final class Sameness {
    private Sameness() {}

    static <R extends Record> boolean of(R one, R other) {
        return of(one, other, Set.of());
    }

    /** Whether they say the same but for the named parts. */
    static <R extends Record> boolean of(R one, R other, Set<String> besides) {
        if (one.equals(other)) {
            return true;
        }
        for (RecordComponent component : one.getClass().getRecordComponents()) {
            if (!besides.contains(component.getName()) && !isSame(part(component, one), part(component, other))) {
                return false;
            }
        }
        return true;
    }

    /** The incoming record with the recorded shapes where they are the same, so that nothing creeps by rounding. */
    static <R extends Record> R keepingShapes(R incoming, R recorded) {
        RecordComponent[] components = incoming.getClass().getRecordComponents();
        @Nullable Object[] parts = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        boolean kept = false;
        for (int n = 0; n < components.length; n++) {
            types[n] = components[n].getType();
            Object came = part(components[n], incoming);
            Object had = part(components[n], recorded);
            boolean same = came instanceof Geometry a && had instanceof Geometry b && SameShape.of(a, b);
            parts[n] = same ? had : came;
            kept |= same;
        }
        return kept ? made(incoming, types, parts) : incoming;
    }

    @SuppressWarnings("unchecked") // a record's own constructor
    private static <R extends Record> R made(R like, Class<?>[] types, @Nullable Object[] parts) {
        try {
            return (R) like.getClass().getConstructor(types).newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + like.getClass(), e);
        }
    }

    private static boolean isSame(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Geometry a && other instanceof Geometry b) {
            return SameShape.of(a, b);
        }
        if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        if (one instanceof JsonNode a && other instanceof JsonNode b) {
            return a.equals(Sameness::byValue, b);
        }
        return Objects.equals(one, other);
    }

    /** 1 and 1.0 are one number. */
    private static int byValue(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    }

    private static @Nullable Object part(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
