package minzheng.atlas.ingest;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;

/** x becomes y and y becomes x, in place. */
final class ExchangedAxes implements CoordinateSequenceFilter {
    @Override
    public void filter(CoordinateSequence points, int i) {
        double x = points.getOrdinate(i, CoordinateSequence.X);
        points.setOrdinate(i, CoordinateSequence.X, points.getOrdinate(i, CoordinateSequence.Y));
        points.setOrdinate(i, CoordinateSequence.Y, x);
    }

    @Override
    public boolean isDone() {
        return false;
    }

    @Override
    public boolean isGeometryChanged() {
        return true;
    }
}
