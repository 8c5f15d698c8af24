package minzheng.atlas.boundary.comparison;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygon;

/**
 * A piece of ground that two deliveries do not agree on.
 *
 * @param a what delivery A says it belongs to; null = to nothing it delivered
 * @param b what delivery B says
 * @param geom EPSG:4490
 * @param widthM diameter of the largest circle inside, metres
 * @param areaM2 geodesic, square metres
 */
public record Strip(Kind kind, @Nullable String a, @Nullable String b, Polygon geom, double widthM, double areaM2) {
    /** How the two disagree. */
    public enum Kind {
        /** A says one unit, B another. */
        CONTESTED,
        /** Between the two deliveries lies ground that neither claims. */
        UNCLAIMED,
        /** A unit that both delivered reaches here in one delivery only, and the other says nothing. */
        ONE_SIDED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
