package minzheng.atlas.ingest.format.shapefile;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import minzheng.atlas.ingest.format.ShapeBuilder;
import minzheng.atlas.ingest.format.UnusableShape;
import minzheng.atlas.ingest.format.VertexLimit;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;

/** The shape in one record. Heights and measures follow the positions and are not read. */
final class ShapeRecord {
    /** Type, box, numbers of parts and points, and as many of these as a shape may have. */
    static final int MOST_BYTES = 44 + 4 * 200_000 + 16 * VertexLimit.MAX_VERTICES;

    private static final int POINT = 1;
    private static final int LINE = 3;
    private static final int POLYGON = 5;
    private static final int MULTI_POINT = 8;
    private static final int WITH_HEIGHT = 10;
    private static final int MULTI_PATCH = 31;
    private static final int AFTER_BOX = 36;

    private final ByteBuffer content;
    private final int type;
    private final VertexLimit limit = new VertexLimit();
    private boolean doubtfulHoles;

    ShapeRecord(ByteBuffer content) {
        this.content = content;
        this.type = content.getInt(0);
    }

    boolean hasHeights() {
        return type > WITH_HEIGHT && type < MULTI_PATCH;
    }

    /** Whether a hole could have been meant as an outline; known once it was built. */
    boolean hasDoubtfulHoles() {
        return doubtfulHoles;
    }

    /** Null for a null shape. */
    @Nullable
    Geometry built() {
        if (type == 0) {
            return null;
        }
        return switch (type < MULTI_PATCH ? type % WITH_HEIGHT : type) {
            case POINT -> point();
            case LINE -> lines();
            case POLYGON -> polygons();
            case MULTI_POINT -> points();
            default ->
                throw UnusableShape.because(
                        "不支持的图形类型 %d / shape type %1$d is not supported".formatted(type),
                        "转换为点、线或面 / convert it to points, lines or polygons");
        };
    }

    private Geometry point() {
        require(20);
        return ShapeBuilder.point(content.getDouble(4), content.getDouble(12));
    }

    private @Nullable Geometry points() {
        require(AFTER_BOX + 4);
        int count = counted(AFTER_BOX);
        limit.countParts(count);
        limit.count(count);
        require(AFTER_BOX + 4 + 16L * count);
        return count == 0 ? null : ShapeBuilder.points(positions(AFTER_BOX + 4, 0, count));
    }

    private @Nullable Geometry lines() {
        List<Geometry> lines = new ArrayList<>();
        parts().forEach(part -> lines.add(ShapeBuilder.line(part)));
        return lines.isEmpty() ? null : ShapeBuilder.together(lines);
    }

    private @Nullable Geometry polygons() {
        List<LinearRing> rings = new ArrayList<>();
        parts().forEach(part -> rings.add(ShapeBuilder.ring(part)));
        if (rings.isEmpty()) {
            return null;
        }
        RingAssembly assembly = new RingAssembly(rings);
        Geometry assembled = assembly.assembled();
        doubtfulHoles = assembly.isDoubtful();
        return assembled;
    }

    private List<CoordinateSequence> parts() {
        require(AFTER_BOX + 8);
        int count = counted(AFTER_BOX);
        int points = counted(AFTER_BOX + 4);
        limit.countParts(count);
        limit.count(points);
        int first = AFTER_BOX + 8 + 4 * count;
        require(first + 16L * points);
        List<CoordinateSequence> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int from = content.getInt(AFTER_BOX + 8 + 4 * i);
            int to = i + 1 == count ? points : content.getInt(AFTER_BOX + 12 + 4 * i);
            if (from < 0 || from > to || to > points || (i == 0 && from != 0)) {
                throw wrong("第 %d 部分从 %d 到 %d，共 %d 点 / part %1$d goes from %2$d to %3$d of %4$d points"
                        .formatted(i + 1, from, to, points));
            }
            parts.add(positions(first, from, to));
        }
        return parts;
    }

    private CoordinateSequence positions(int first, int from, int to) {
        double[] ordinates = new double[2 * (to - from)];
        for (int i = 0; i < ordinates.length; i++) {
            ordinates[i] = content.getDouble(first + 16 * from + 8 * i);
        }
        return PackedCoordinateSequenceFactory.DOUBLE_FACTORY.create(ordinates, 2);
    }

    private int counted(int at) {
        int count = content.getInt(at);
        if (count < 0) {
            throw wrong("个数为 %d / a count of %1$d".formatted(count));
        }
        return count;
    }

    private void require(long bytes) {
        if (bytes > content.capacity()) {
            throw wrong("需要 %d 字节，只有 %d 字节 / it needs %1$d bytes and has %2$d".formatted(bytes, content.capacity()));
        }
    }

    private static UnusableShape wrong(String what) {
        return UnusableShape.because(
                "记录内容与其长度不符：%s / the record contradicts itself".formatted(what),
                "用 GIS 软件修复该图形并重新导出 / repair the shape in a GIS and export anew");
    }
}
