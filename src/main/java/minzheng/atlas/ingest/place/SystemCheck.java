package minzheng.atlas.ingest.place;

import java.util.Optional;
import minzheng.atlas.crs.Crs;
import minzheng.atlas.crs.Zone;
import minzheng.atlas.ingest.Finding;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Whether coordinates can be meant in the declared system: degrees or metres, which zone, which axis first. */
public final class SystemCheck {
    private static final double MOST_DEGREES = 180;

    /** Beyond any easting of web Mercator or UTM there are only Chinese zone prefixes. */
    private static final double PREFIXED_ONLY = 24_000_000;

    private final Crs crs;
    private final @Nullable Envelope extent;

    /**
     * Checks rows of one file.
     *
     * @param extent of the known divisions in degrees, to propose a zone by
     */
    public SystemCheck(Crs crs, @Nullable Envelope extent) {
        this.crs = crs;
        this.extent = extent;
    }

    /** What speaks against the declared system, if anything does. */
    public Optional<Finding> contradiction(Geometry given) {
        Coordinate c = given.getCoordinate();
        boolean degrees = Math.abs(c.x) <= MOST_DEGREES && Math.abs(c.y) <= MOST_DEGREES;
        boolean metres = Math.abs(c.x) > MOST_DEGREES && Math.abs(c.y) > MOST_DEGREES;
        if (crs.inDegrees()) {
            return metres ? Optional.of(metresForDegrees(c)) : Optional.empty();
        }
        return degrees ? Optional.of(degreesForMetres(c)) : wrongZone(c);
    }

    private Finding metresForDegrees(Coordinate c) {
        String fix = LikelySystem.proposal(c, extent);
        Finding finding = crs.isDeclared()
                ? Finding.error(
                        "metres_for_degrees",
                        "声明为经纬度 %s，坐标却是米 / degrees of %1$s are declared, but the coordinates are metres"
                                .formatted(crs.code()),
                        fix)
                : Finding.error(
                        "crs_needed",
                        "坐标是米，但没有声明坐标系和分带 / the coordinates are metres, but no reference system is declared",
                        fix);
        return about(finding, c);
    }

    private Finding degreesForMetres(Coordinate c) {
        return about(
                Finding.error(
                        "degrees_for_metres",
                        "声明为平面坐标 %s，坐标却是度 / metres of %1$s are declared, but the coordinates are degrees"
                                .formatted(crs.code()),
                        "经纬度请声明 --crs EPSG:4490 / declare degrees as EPSG:4490"),
                c);
    }

    private Optional<Finding> wrongZone(Coordinate c) {
        Zone declared = crs.zone().orElse(null);
        Optional<Zone> written = Zone.ofPrefix(c.x);
        if (declared == null) {
            return c.x > PREFIXED_ONLY ? written.map(zone -> otherZone(zone, c)) : Optional.empty();
        }
        if (declared.allows(c.x)) {
            return Optional.empty();
        }
        if (LikelySystem.isNorthing(c.x)
                && (declared.allows(c.y) || Zone.ofPrefix(c.y).isPresent())) {
            return Optional.of(SwappedAxes.finding(c));
        }
        boolean prefixMissing = declared.prefixed() && c.x > 0 && c.x < 1_000_000;
        return prefixMissing
                ? Optional.of(otherZone(declared.withPrefix(false), c))
                : written.map(zone -> otherZone(declared.onMyDatum(zone), c));
    }

    private Finding otherZone(Zone right, Coordinate c) {
        return about(
                Finding.error(
                        "zone_prefix",
                        "横坐标 %.0f 的带号与声明的 %s 不符 / the easting %1$.0f does not go with the declared %2$s"
                                .formatted(c.x, crs.zone().map(Zone::toString).orElse(crs.code())),
                        "应声明 / declare %s：--crs %s".formatted(right, right.code())),
                c);
    }

    private static Finding about(Finding finding, Coordinate c) {
        return finding.about("geometry", c.x + " " + c.y).showing("POINT (" + c.x + " " + c.y + ")");
    }
}
