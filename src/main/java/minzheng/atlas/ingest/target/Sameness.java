package minzheng.atlas.ingest.target;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Whether two records say the same: every part equal, shapes within 1e-8 degrees (about 1 mm) vertex by vertex whatever
 * their rings' direction and beginning and the order of their parts. So a file that went out in another reference system
 * comes back as unchanged.
 */
final class Sameness {
    private static final double MILLIMETRE = 1e-8;

    private Sameness() {}

    static <R extends Record> boolean of(R one, R other) {
        if (one.equals(other)) {
            return true;
        }
        for (RecordComponent component : one.getClass().getRecordComponents()) {
            if (!isSame(part(component, one), part(component, other))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Geometry a && other instanceof Geometry b) {
            return isSame(a, b);
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

    private static boolean isSame(Geometry one, Geometry other) {
        if (one.equalsExact(other, MILLIMETRE)) {
            return true;
        }
        if (one.getNumPoints() != other.getNumPoints()
                || one.getNumGeometries() != other.getNumGeometries()
                || !near(one, other)) {
            return false;
        }
        return normal(one).equalsExact(normal(other), MILLIMETRE);
    }

    private static boolean near(Geometry one, Geometry other) {
        var box = one.getEnvelopeInternal();
        box.expandBy(2 * MILLIMETRE);
        return box.contains(other.getEnvelopeInternal());
    }

    /** A multipolygon of one is its polygon. */
    private static Geometry normal(Geometry geometry) {
        Geometry single = geometry.getNumGeometries() == 1 ? geometry.getGeometryN(0) : geometry;
        return single.norm();
    }

    private static @Nullable Object part(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
