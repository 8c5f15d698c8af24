package minzheng.atlas.geojson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes geometries as they stand, with 7 decimals of a degree (about 1 cm) for the screen or 9 (0.1 mm) for exchange;
 * nothing is collected in memory.
 */
public final class GeoJsonWriter extends JsonSerializer<Geometry> {
    private static final double SCREEN = 1e7;
    private static final double EXCHANGE = 1e9;

    @Override
    public void serialize(Geometry geometry, JsonGenerator out, SerializerProvider provider) throws IOException {
        write(geometry, out);
    }

    public static void write(Geometry geometry, JsonGenerator out) throws IOException {
        write(geometry, out, SCREEN);
    }

    /** With 9 decimals, for a file that is to be loaded again. */
    public static void writeExactly(Geometry geometry, JsonGenerator out) throws IOException {
        write(geometry, out, EXCHANGE);
    }

    private static void write(Geometry geometry, JsonGenerator out, double scale) throws IOException {
        out.writeStartObject();
        out.writeStringField("type", geometry.getGeometryType());
        boolean collection = geometry.getGeometryType().equals("GeometryCollection");
        out.writeFieldName(collection ? "geometries" : "coordinates");
        if (collection) {
            out.writeStartArray();
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                write(geometry.getGeometryN(i), out, scale);
            }
            out.writeEndArray();
        } else {
            coordinates(geometry, out, scale);
        }
        out.writeEndObject();
    }

    private static void coordinates(Geometry geometry, JsonGenerator out, double scale) throws IOException {
        if (geometry instanceof Point point) {
            point(point, out, scale);
        } else if (geometry instanceof LineString line) {
            positions(line.getCoordinateSequence(), out, scale);
        } else if (geometry instanceof Polygon polygon) {
            rings(polygon, out, scale);
        } else {
            out.writeStartArray();
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                coordinates(geometry.getGeometryN(i), out, scale);
            }
            out.writeEndArray();
        }
    }

    private static void point(Point point, JsonGenerator out, double scale) throws IOException {
        if (point.isEmpty()) {
            out.writeStartArray();
            out.writeEndArray();
        } else {
            position(point.getX(), point.getY(), out, scale);
        }
    }

    private static void rings(Polygon polygon, JsonGenerator out, double scale) throws IOException {
        out.writeStartArray();
        if (!polygon.isEmpty()) {
            positions(polygon.getExteriorRing().getCoordinateSequence(), out, scale);
        }
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            positions(polygon.getInteriorRingN(i).getCoordinateSequence(), out, scale);
        }
        out.writeEndArray();
    }

    private static void positions(CoordinateSequence sequence, JsonGenerator out, double scale) throws IOException {
        out.writeStartArray();
        for (int i = 0; i < sequence.size(); i++) {
            position(sequence.getX(i), sequence.getY(i), out, scale);
        }
        out.writeEndArray();
    }

    private static void position(double x, double y, JsonGenerator out, double scale) throws IOException {
        out.writeStartArray();
        out.writeNumber(rounded(x, scale));
        out.writeNumber(rounded(y, scale));
        out.writeEndArray();
    }

    private static double rounded(double degrees, double scale) {
        return Math.round(degrees * scale) / scale;
    }
}
