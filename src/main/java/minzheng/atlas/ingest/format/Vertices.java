package minzheng.atlas.ingest.format;

import java.util.Arrays;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;

/** A run of positions that grows while it is read, 16 bytes each. */
public final class Vertices {
    private final VertexLimit limit;
    private double[] ordinates = new double[16];
    private int used;

    public Vertices(VertexLimit limit) {
        this.limit = limit;
    }

    /** x east or longitude, y north or latitude. */
    public void add(double x, double y) {
        limit.count();
        if (used == ordinates.length) {
            ordinates = Arrays.copyOf(ordinates, used * 2);
        }
        ordinates[used++] = x;
        ordinates[used++] = y;
    }

    public int size() {
        return used / 2;
    }

    public CoordinateSequence sequence() {
        return PackedCoordinateSequenceFactory.DOUBLE_FACTORY.create(Arrays.copyOf(ordinates, used), 2);
    }
}
