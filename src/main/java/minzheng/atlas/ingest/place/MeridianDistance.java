package minzheng.atlas.ingest.place;

import java.util.Optional;
import minzheng.atlas.crs.Crs;
import minzheng.atlas.crs.Zone;
import minzheng.atlas.ingest.Finding;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * How far places lie from the central meridian of their projection. Within 3 degrees (the half width of a 6-degree or
 * UTM zone, twice that of a 3-degree one) results are exact to 1 mm; beyond, a zone was probably mistaken.
 */
public final class MeridianDistance {
    private static final double EXACT_DEGREES = 3.0;
    private static final double MOST_DEGREES = 10.0;

    /** A millionth of a degree, so that a place right on the limit is not warned of. */
    private static final double ROUNDING = 1e-6;

    private final Crs crs;
    private int beyond;
    private double farthest;
    private @Nullable Geometry farthestPlace;

    public MeridianDistance(Crs crs) {
        this.crs = crs;
    }

    /** A refusal of a place that is nobody's zone; places that are only far are kept for {@link #warning()}. */
    public Optional<Finding> refusal(Geometry stored) {
        Double meridian = crs.centralMeridian();
        if (meridian == null) {
            return Optional.empty();
        }
        Envelope box = stored.getEnvelopeInternal();
        double degrees = Math.max(Math.abs(box.getMinX() - meridian), Math.abs(box.getMaxX() - meridian));
        if (degrees > MOST_DEGREES) {
            return Optional.of(Finding.error(
                            "outside_zone",
                            "距 %s 的中央子午线 %.0f°E 有 %.1f°，不可用 / %3$.1f degrees from the central meridian %2$.0fE of %1$s: not usable"
                                    .formatted(crs.code(), meridian, degrees),
                            fix(stored))
                    .about("geometry", null)
                    .showing(stored.getEnvelope().getCentroid().toText()));
        }
        if (degrees > EXACT_DEGREES + ROUNDING) {
            beyond++;
            if (degrees > farthest) {
                farthest = degrees;
                farthestPlace = stored;
            }
        }
        return Optional.empty();
    }

    /** One warning for the whole file. */
    public Optional<Finding> warning() {
        return farthestPlace == null
                ? Optional.empty()
                : Optional.of(Finding.warning(
                                "far_from_meridian",
                                ("%d 处距 %s 的中央子午线超过 3°（最远 %.1f°），可能用错了分带，精度也低于 1 mm / %1$d places lie more "
                                                + "than 3 degrees from the central meridian of %2$s (the farthest %3$.1f): the zone may "
                                                + "be mistaken, and results are no longer exact to 1 mm")
                                        .formatted(beyond, crs.code(), farthest),
                                fix(farthestPlace))
                        .about("geometry", null)
                        .showing(farthestPlace.getEnvelope().getCentroid().toText()));
    }

    private String fix(Geometry stored) {
        double lon = stored.getEnvelopeInternal().centre().x;
        Optional<Zone> proper = crs.zone().map(zone -> zone.at(lon)).orElseGet(() -> Zone.unprefixedAt(lon));
        return "核对分带 / check the zone"
                + proper.map(zone -> "：此处应为 / the proper one here is " + zone).orElse("");
    }
}
