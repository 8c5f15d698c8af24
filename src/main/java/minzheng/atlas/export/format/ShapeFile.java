package minzheng.atlas.export.format;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import minzheng.atlas.fault.InvalidRequest;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** The .shp and .shx of a shapefile (ESRI Shapefile Technical Description, 1998); outer rings run clockwise. */
final class ShapeFile implements Closeable {
    static final int NULL = 0;
    static final int POINT = 1;
    static final int LINE = 3;
    static final int AREA = 5;

    private static final int HEADER = 100;
    private static final int FILE_CODE = 9994;
    private static final int VERSION = 1000;

    /** In bytes; many programs read no further. */
    private static final long MOST = Integer.MAX_VALUE;

    private final FileChannel shp;
    private final FileChannel shx;
    private final int type;
    private final Envelope extent = new Envelope();
    private int records;

    ShapeFile(Path shp, Path shx, int type) throws IOException {
        this.shp = FileChannel.open(shp, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        this.shx = FileChannel.open(shx, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        this.type = type;
        this.shp.position(HEADER);
        this.shx.position(HEADER);
    }

    void add(@Nullable Geometry geometry) throws IOException {
        ByteBuffer content = geometry == null || geometry.isEmpty() ? nothing() : content(geometry);
        if (geometry != null) {
            extent.expandToInclude(geometry.getEnvelopeInternal());
        }
        if (shp.position() + content.remaining() > MOST) {
            throw new InvalidRequest(
                    "file_too_large",
                    "f",
                    "超过 shapefile 的 2 GB，请改用 gpkg 或缩小范围 / more than a shapefile's 2 GB; take gpkg or fewer rows");
        }
        int words = content.remaining() / 2;
        ByteBuffer index = ByteBuffer.allocate(8)
                .putInt((int) (shp.position() / 2))
                .putInt(words)
                .flip();
        ByteBuffer head = ByteBuffer.allocate(8).putInt(++records).putInt(words).flip();
        write(shx, index);
        write(shp, head);
        write(shp, content);
    }

    @Override
    public void close() throws IOException {
        try (shp;
                shx) {
            header(shp);
            header(shx);
        }
    }

    private ByteBuffer content(Geometry geometry) {
        if (geometry instanceof Point point) {
            return little(20)
                    .putInt(POINT)
                    .putDouble(point.getX())
                    .putDouble(point.getY())
                    .flip();
        }
        List<CoordinateSequence> parts = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            parts(geometry.getGeometryN(i), parts);
        }
        int points = parts.stream().mapToInt(CoordinateSequence::size).sum();
        ByteBuffer content = little(44 + 4 * parts.size() + 16 * points).putInt(type);
        box(geometry.getEnvelopeInternal(), content);
        content.putInt(parts.size()).putInt(points);
        int first = 0;
        for (CoordinateSequence part : parts) {
            content.putInt(first);
            first += part.size();
        }
        for (CoordinateSequence part : parts) {
            for (int i = 0; i < part.size(); i++) {
                content.putDouble(part.getX(i)).putDouble(part.getY(i));
            }
        }
        return content.flip();
    }

    private static void parts(Geometry geometry, List<CoordinateSequence> parts) {
        if (geometry instanceof Polygon polygon) {
            parts.add(turning(polygon.getExteriorRing(), false));
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                parts.add(turning(polygon.getInteriorRingN(i), true));
            }
        } else if (geometry instanceof LineString line) {
            parts.add(line.getCoordinateSequence());
        }
    }

    private static CoordinateSequence turning(LinearRing ring, boolean counterClockwise) {
        CoordinateSequence points = ring.getCoordinateSequence();
        return Orientation.isCCW(points) == counterClockwise
                ? points
                : ring.reverse().getCoordinateSequence();
    }

    private void header(FileChannel channel) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER)
                .putInt(FILE_CODE)
                .position(24)
                .putInt((int) (channel.size() / 2))
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(VERSION)
                .putInt(type);
        box(extent.isNull() ? new Envelope(0, 0, 0, 0) : extent, header);
        channel.position(0);
        write(channel, header.position(HEADER).flip());
    }

    private static void box(Envelope box, ByteBuffer into) {
        into.putDouble(box.getMinX())
                .putDouble(box.getMinY())
                .putDouble(box.getMaxX())
                .putDouble(box.getMaxY());
    }

    private static ByteBuffer nothing() {
        return little(4).putInt(NULL).flip();
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
