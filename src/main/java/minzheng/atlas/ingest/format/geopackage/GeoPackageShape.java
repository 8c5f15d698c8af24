package minzheng.atlas.ingest.format.geopackage;

import java.nio.ByteBuffer;
import java.util.Arrays;
import minzheng.atlas.ingest.format.ShapeBuilder;
import minzheng.atlas.ingest.format.UnusableShape;
import minzheng.atlas.ingest.format.WkbStructure;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.geom.util.GeometryEditor;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** A geometry as a GeoPackage stores it: a header with envelope (clause 2.1.3), then WKB. */
final class GeoPackageShape {
    private static final int FIXED_HEADER = 8;
    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};
    private static final int EMPTY = 0b0001_0000;
    private static final int EXTENDED = 0b0010_0000;

    private final byte[] blob;
    private boolean heights;

    GeoPackageShape(byte[] blob) {
        this.blob = blob;
    }

    /** Whether heights or measures were left out; known once it was built. */
    boolean hasHeights() {
        return heights;
    }

    /** Null where it is empty. */
    @Nullable
    Geometry built() {
        int wkb = header();
        if ((blob[3] & EMPTY) != 0) {
            return null;
        }
        try {
            WkbStructure.requireSound(ByteBuffer.wrap(blob, wkb, blob.length - wkb));
            Geometry read = new WKBReader(ShapeBuilder.GEOMETRY).read(Arrays.copyOfRange(blob, wkb, blob.length));
            return read.isEmpty() ? null : new GeometryEditor(ShapeBuilder.GEOMETRY).edit(read, new Flat());
        } catch (ParseException | IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private int header() {
        if (blob.length < FIXED_HEADER || blob[0] != 'G' || blob[1] != 'P') {
            throw wrong("没有 GP 文件头 / it does not begin with GP");
        }
        int envelope = blob[3] >> 1 & 0b111;
        if (blob[2] != 0 || envelope >= ENVELOPE_BYTES.length || (blob[3] & EXTENDED) != 0) {
            throw wrong("版本、外包框类型或扩展类型不支持 / its version, envelope or extended type is not supported");
        }
        int wkb = FIXED_HEADER + ENVELOPE_BYTES[envelope];
        if (wkb > blob.length) {
            throw wrong("外包框不完整 / its envelope is cut off");
        }
        return wkb;
    }

    private static UnusableShape wrong(String what) {
        return UnusableShape.because(what, "用 GIS 软件修复该图形，曲线先转为折线 / repair the shape in a GIS, turn curves into lines");
    }

    /** Keeps x and y, which must be finite. */
    private final class Flat extends GeometryEditor.CoordinateSequenceOperation {
        @Override
        public CoordinateSequence edit(CoordinateSequence positions, Geometry geometry) {
            heights |= positions.getDimension() > 2;
            double[] ordinates = new double[2 * positions.size()];
            for (int i = 0; i < positions.size(); i++) {
                double x = positions.getX(i);
                double y = positions.getY(i);
                if (!Double.isFinite(x) || !Double.isFinite(y)) {
                    throw UnusableShape.notFinite(x + " " + y);
                }
                ordinates[2 * i] = x;
                ordinates[2 * i + 1] = y;
            }
            return PackedCoordinateSequenceFactory.DOUBLE_FACTORY.create(ordinates, 2);
        }
    }
}
