package minzheng.atlas.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.OverlayNG;

/**
 * Invented outlines for quasi units and development zones: rounded patches inside their county that cross township
 * borders, because these areas are no divisions.
 */
final class ManagementBlobs {

    private static final int CORNERS = 72;
    private static final PrecisionModel STORED = new PrecisionModel(1e6);

    /** @param host the township on whose border the area is centred; zones share the host of the unit they hold */
    private record Site(String code, String host, double areaKm2) {}

    private static final List<Site> SITES = List.of(
            new Site("450103400", "450103005", 40),
            new Site("450103451", "450103004", 12),
            new Site("450105450", "450105004", 20),
            new Site("450105451", "450105102", 30),
            new Site("450107450", "450107100", 12),
            new Site("450107454", "450107010", 22),
            new Site("450108452", "450108100", 20),
            new Site("450110451", "450110104", 90),
            new Site("450123450", "450123105", 45),
            new Site("450126451", "450126101", 55),
            new Site("450181400", "450181108", 30),
            new Site("DZ-GXQ", "450107010", 50),
            new Site("DZ-JKQ", "450105004", 60),
            new Site("DZ-DMQ", "450110104", 180));

    private final List<Outline> counties;
    private final List<Outline> townships;

    ManagementBlobs(List<Outline> counties, List<Outline> townships) {
        this.counties = counties;
        this.townships = townships;
    }

    List<Outline> draw(List<NamedCsvRecord> areas) {
        var drawn = new ArrayList<Outline>();
        for (var area : areas) {
            var code = area.getField("code");
            var site = SITES.stream()
                    .filter(s -> s.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no site for management area " + code));
            var county = byCode(counties, area.getField("county_code"));
            var shape =
                    OverlayNG.overlay(blob(centre(site.host()), site), county.shape(), OverlayNG.INTERSECTION, STORED);
            shape.normalize();
            var inside = shape.getInteriorPoint();
            drawn.add(
                    new Outline(code, area.getField("name"), LocalPlane.snapped(inside.getX(), inside.getY()), shape));
        }
        return drawn;
    }

    private static Outline byCode(List<Outline> outlines, String code) {
        return outlines.stream()
                .filter(outline -> outline.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no outline for " + code));
    }

    /** The point of the host's border with a sister township that is nearest to the host's seat. */
    private Coordinate centre(String hostCode) {
        var host = byCode(townships, hostCode);
        var county = byCode(counties, hostCode.substring(0, 6));
        var outer = List.of(county.shape().getCoordinates());
        return List.of(host.shape().getCoordinates()).stream()
                .filter(p -> !outer.contains(p))
                .min(Comparator.comparingDouble((Coordinate p) -> LocalPlane.distanceKm(p, host.seat())))
                .orElseThrow(() -> new IllegalStateException(hostCode + " has no border with a sister township"));
    }

    private static Geometry blob(Coordinate centre, Site site) {
        double radiusKm = Math.sqrt(site.areaKm2() / Math.PI);
        var lobes = new double[5];
        var random = new Random(site.host().hashCode());
        for (int i = 1; i < lobes.length; i++) {
            lobes[i] = random.nextDouble() * 2 * Math.PI;
        }
        var ring = new Coordinate[CORNERS + 1];
        for (int i = 0; i < CORNERS; i++) {
            double angle = 2 * Math.PI * i / CORNERS;
            double reach = radiusKm;
            for (int wave = 1; wave < lobes.length; wave++) {
                reach += radiusKm * 0.22 / wave * StrictMath.sin(wave * angle + lobes[wave]);
            }
            ring[i] = LocalPlane.shifted(centre, reach * StrictMath.cos(angle), reach * StrictMath.sin(angle));
        }
        ring[CORNERS] = ring[0];
        return LocalPlane.FACTORY.createPolygon(ring);
    }
}
