package minzheng.atlas.export.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** The geometry of a row as a GeoPackage stores it: header with envelope (GeoPackage 1.3, clause 2.1.3), then WKB. */
final class GeoPackageBlob {
    private static final byte LITTLE_ENDIAN_WITH_ENVELOPE = 0b0000_0011;
    private static final int HEADER = 40;

    private GeoPackageBlob() {}

    static byte[] of(Geometry geometry, int srid) {
        byte[] wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(geometry);
        Envelope box = geometry.getEnvelopeInternal();
        return ByteBuffer.allocate(HEADER + wkb.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 'G')
                .put((byte) 'P')
                .put((byte) 0)
                .put(LITTLE_ENDIAN_WITH_ENVELOPE)
                .putInt(srid)
                .putDouble(box.getMinX())
                .putDouble(box.getMaxX())
                .putDouble(box.getMinY())
                .putDouble(box.getMaxY())
                .put(wkb)
                .array();
    }
}
