package minzheng.atlas.boundary.verdict;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import minzheng.atlas.boundary.BoundaryMarker;
import minzheng.atlas.crs.Datum;
import minzheng.atlas.geometry.Ellipsoid;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** Markers by their place, each datum apart. */
final class PlaceIndex {
    /** Metres of one degree of latitude anywhere, at least. */
    private static final double DEGREE = 110_500;

    private record Standing(BoundaryMarker marker, Place place) {}

    private final Map<Datum, STRtree> trees = new EnumMap<>(Datum.class);
    private final double withinM;

    PlaceIndex(Register register, double withinM) {
        this.withinM = withinM;
        for (BoundaryMarker marker : register.markers()) {
            Place place = Place.registered(marker);
            if (place != null) {
                trees.computeIfAbsent(place.searchDatum(), any -> new STRtree())
                        .insert(new Envelope(place.searchDegrees()), new Standing(marker, place));
            }
        }
    }

    /** The markers within the distance of a point that can be compared with it. */
    List<BoundaryMarker> find(@Nullable Place point) {
        List<BoundaryMarker> found = new ArrayList<>();
        STRtree tree = point == null ? null : trees.get(point.searchDatum());
        if (tree == null || point == null) {
            return found;
        }
        Coordinate at = point.searchDegrees();
        Envelope around = new Envelope(at);
        double degrees = withinM / DEGREE;
        around.expandBy(degrees / Math.cos(Math.toRadians(at.y)), degrees);
        for (Object each : tree.query(around)) {
            Standing standing = (Standing) each;
            Ellipsoid.Way way = standing.place().wayTo(point);
            if (way != null && way.metres() <= withinM) {
                found.add(standing.marker());
            }
        }
        return found;
    }
}
