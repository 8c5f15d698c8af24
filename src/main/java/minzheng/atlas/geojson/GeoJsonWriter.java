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

/** Writes geometries as they stand, with 7 decimals of a degree (about 1 cm); nothing is collected in memory. */
public final class GeoJsonWriter extends JsonSerializer<Geometry> {
    private static final double DECIMALS = 1e7;

    @Override
    public void serialize(Geometry geometry, JsonGenerator out, SerializerProvider provider) throws IOException {
        write(geometry, out);
    }

    public static void write(Geometry geometry, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("type", geometry.getGeometryType());
        boolean collection = geometry.getGeometryType().equals("GeometryCollection");
        out.writeFieldName(collection ? "geometries" : "coordinates");
        if (collection) {
            out.writeStartArray();
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                write(geometry.getGeometryN(i), out);
            }
            out.writeEndArray();
        } else {
            coordinates(geometry, out);
        }
        out.writeEndObject();
    }

    private static void coordinates(Geometry geometry, JsonGenerator out) throws IOException {
        if (geometry instanceof Point point) {
            point(point, out);
        } else if (geometry instanceof LineString line) {
            positions(line.getCoordinateSequence(), out);
        } else if (geometry instanceof Polygon polygon) {
            rings(polygon, out);
        } else {
            out.writeStartArray();
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                coordinates(geometry.getGeometryN(i), out);
            }
            out.writeEndArray();
        }
    }

    private static void point(Point point, JsonGenerator out) throws IOException {
        if (point.isEmpty()) {
            out.writeStartArray();
            out.writeEndArray();
        } else {
            position(point.getX(), point.getY(), out);
        }
    }

    private static void rings(Polygon polygon, JsonGenerator out) throws IOException {
        out.writeStartArray();
        if (!polygon.isEmpty()) {
            positions(polygon.getExteriorRing().getCoordinateSequence(), out);
        }
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            positions(polygon.getInteriorRingN(i).getCoordinateSequence(), out);
        }
        out.writeEndArray();
    }

    private static void positions(CoordinateSequence sequence, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (int i = 0; i < sequence.size(); i++) {
            position(sequence.getX(i), sequence.getY(i), out);
        }
        out.writeEndArray();
    }

    private static void position(double x, double y, JsonGenerator out) throws IOException {
        out.writeStartArray();
        out.writeNumber(rounded(x));
        out.writeNumber(rounded(y));
        out.writeEndArray();
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * DECIMALS) / DECIMALS;
    }
}
