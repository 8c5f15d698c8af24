package minzheng.atlas.boundary.pack;

import java.util.List;
import minzheng.atlas.boundary.BoundaryMarker;
import minzheng.atlas.boundary.MarkerAction;
import minzheng.atlas.boundary.MarkerObservation;
import minzheng.atlas.geometry.Geodesic;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A registered marker with what the inspection saw there.
 *
 * @param seen the last valid observation of the task; null where nobody recorded one
 * @param actions ordered, or done in the task's year
 */
record InspectedMarker(BoundaryMarker marker, @Nullable MarkerObservation seen, List<MarkerAction> actions) {
    /** The number as registered, with the member of a double or triple marker. */
    String label() {
        return marker.number().endsWith(marker.member()) ? marker.number() : marker.number() + marker.member();
    }

    /** Metres between the registered and the measured place; null where the two cannot be compared. */
    @Nullable
    Double displacementM() {
        @Nullable Geometry registered = marker.geom();
        @Nullable Geometry measured = seen == null ? null : seen.geom();
        return registered == null || measured == null
                ? null
                : Geodesic.distance(registered.getCoordinate(), measured.getCoordinate());
    }

    boolean isSynthetic() {
        return marker.synthetic() || (seen != null && seen.synthetic());
    }
}
