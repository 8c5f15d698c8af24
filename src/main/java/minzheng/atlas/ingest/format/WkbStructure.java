package minzheng.atlas.ingest.format;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.io.ParseException;

/** Whether WKB has the lengths it states and nests no deeper than a multipolygon, checked before memory is given. */
public final class WkbStructure {
    private static final int POINT = 1;
    private static final int LINE = 2;
    private static final int POLYGON = 3;
    private static final int MULTI_POLYGON = 6;

    private final VertexLimit limit = new VertexLimit();
    private final ByteBuffer bytes;

    private WkbStructure(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    public static void requireSound(byte[] wkb) throws ParseException {
        requireSound(ByteBuffer.wrap(wkb));
    }

    /** Of what remains in a buffer, which is left as it is. */
    public static void requireSound(ByteBuffer wkb) throws ParseException {
        WkbStructure structure = new WkbStructure(wkb.slice());
        try {
            structure.geometry(true);
        } catch (BufferUnderflowException e) {
            throw new ParseException("WKB 不完整 / the WKB is cut off");
        }
        if (structure.bytes.hasRemaining()) {
            throw new ParseException("WKB 之后还有内容 / bytes after the end of the WKB");
        }
    }

    private void geometry(boolean mayHaveParts) throws ParseException {
        bytes.order(bytes.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int word = bytes.getInt();
        int type = word & 0xFFFF;
        int dimensions =
                2 + (word < 0 || type / 1000 % 2 == 1 ? 1 : 0) + ((word & 0x40000000) != 0 || type >= 2000 ? 1 : 0);
        if ((word & 0x20000000) != 0) {
            bytes.getInt(); // SRID
        }
        switch (type % 1000) {
            case POINT -> skip(1, dimensions);
            case LINE -> skip(bytes.getInt(), dimensions);
            case POLYGON -> {
                for (int rings = bytes.getInt(); rings > 0; rings--) {
                    limit.countPart();
                    skip(bytes.getInt(), dimensions);
                }
            }
            default -> {
                if (type % 1000 > MULTI_POLYGON || !mayHaveParts) {
                    throw new ParseException("不支持的 WKB 类型 / WKB type cannot be used: " + type);
                }
                parts();
            }
        }
    }

    private void parts() throws ParseException {
        for (int parts = bytes.getInt(); parts > 0; parts--) {
            limit.countPart();
            geometry(false);
        }
    }

    private void skip(int points, int dimensions) {
        long length = 8L * dimensions * points;
        if (length < 0 || length > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        limit.count(points);
        bytes.position(bytes.position() + (int) length);
    }
}
