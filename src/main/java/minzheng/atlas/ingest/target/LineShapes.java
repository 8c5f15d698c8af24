package minzheng.atlas.ingest.target;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** Lines are stored as multilines of one; nothing else changes. */
final class LineShapes {
    private LineShapes() {}

    static @Nullable Geometry multi(@Nullable Geometry geometry) {
        if (geometry instanceof LineString line) {
            Geometry multi = line.getFactory().createMultiLineString(new LineString[] {line});
            multi.setSRID(line.getSRID());
            return multi;
        }
        return geometry;
    }
}
