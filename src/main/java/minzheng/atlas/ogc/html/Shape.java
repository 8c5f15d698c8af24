package minzheng.atlas.ogc.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;

/**
 * What is said of a GeoJSON geometry in a line; axes are in the order of its reference system.
 *
 * @param type as in GeoJSON, empty where there is no geometry
 * @param first its first positions, as they are written
 */
record Shape(String type, int vertices, List<String> first, Envelope box) {
    private static final int SHOWN = 4;
    private static final int DEGREE_DECIMALS = 5;
    private static final int METRE_DECIMALS = 1;
    private static final Map<String, String> NAMES = Map.of(
            "Point", "点 / Point",
            "MultiPoint", "多点 / MultiPoint",
            "LineString", "线 / LineString",
            "MultiLineString", "多线 / MultiLineString",
            "Polygon", "面 / Polygon",
            "MultiPolygon", "多面 / MultiPolygon",
            "GeometryCollection", "几何集合 / GeometryCollection");

    static Shape of(JsonNode geometry) {
        List<String> first = new ArrayList<>();
        Envelope box = new Envelope();
        int vertices = count(geometry, first, box);
        return new Shape(geometry.path("type").asText(), vertices, first, box);
    }

    boolean isThere() {
        return vertices > 0;
    }

    boolean isPoint() {
        return type.equals("Point");
    }

    String name() {
        return NAMES.getOrDefault(type, type);
    }

    /** Like WKT, but only the beginning of a long one. */
    String text() {
        String positions = first.stream().map(one -> one.replace(", ", " ")).collect(Collectors.joining(", "));
        return type.toUpperCase(Locale.ROOT) + " (" + positions + (vertices > SHOWN ? ", …)" : ")");
    }

    private static int count(JsonNode geometry, List<String> first, Envelope box) {
        int vertices = positions(geometry.path("coordinates"), first, box);
        for (JsonNode part : geometry.path("geometries")) {
            vertices += count(part, first, box);
        }
        return vertices;
    }

    private static int positions(JsonNode coordinates, List<String> first, Envelope box) {
        if (coordinates.path(0).isNumber()) {
            box.expandToInclude(
                    coordinates.get(0).doubleValue(), coordinates.get(1).doubleValue());
            if (first.size() < SHOWN) {
                first.add(brief(coordinates.get(0)) + ", " + brief(coordinates.get(1)));
            }
            return 1;
        }
        int vertices = 0;
        for (JsonNode part : coordinates) {
            vertices += positions(part, first, box);
        }
        return vertices;
    }

    /** A metre of a degree, a decimetre of a metre; no degree is above 360. */
    static String brief(JsonNode ordinate) {
        BigDecimal number = ordinate.decimalValue();
        boolean degrees = number.abs().compareTo(BigDecimal.valueOf(360)) <= 0;
        int decimals = degrees ? DEGREE_DECIMALS : METRE_DECIMALS;
        BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
