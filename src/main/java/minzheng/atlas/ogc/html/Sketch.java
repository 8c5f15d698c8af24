package minzheng.atlas.ogc.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import minzheng.atlas.ogc.collection.ServedCrs;
import org.locationtech.jts.geom.Envelope;

/** A GeoJSON geometry as a small picture; no finer than half a picture point, so a long outline stays short. */
final class Sketch {
    private static final int SIZE = 300;
    private static final int MARGIN = 10;

    private final ServedCrs crs;
    private final Envelope box;
    private final double squeeze;
    private final double scale;
    private final StringBuilder lines = new StringBuilder();
    private final StringBuilder points = new StringBuilder();

    private Sketch(ServedCrs crs, Envelope box) {
        this.crs = crs;
        this.box = crs.northFirst() ? new Envelope(box.getMinY(), box.getMaxY(), box.getMinX(), box.getMaxX()) : box;
        // a degree of longitude is shorter than one of latitude
        this.squeeze = crs.degrees()
                ? Math.max(0.01, Math.cos(Math.toRadians(this.box.centre().getY())))
                : 1;
        double longest = Math.max(this.box.getWidth() * squeeze, this.box.getHeight());
        this.scale = longest > 0 ? (SIZE - 2 * MARGIN) / longest : 1;
    }

    /** Box is the geometry's, in the order of its axes. */
    static void draw(Html html, JsonNode geometry, Envelope box, ServedCrs crs, String label) {
        Sketch sketch = new Sketch(crs, box);
        sketch.add(geometry);
        html.open("svg", "class", "sketch", "role", "img", "viewBox", sketch.viewBox(), "aria-label", label);
        if (sketch.lines.length() > 0) {
            html.open("path", "d", sketch.lines.toString().strip()).close("path");
        }
        if (sketch.points.length() > 0) {
            html.open("path", "class", "points", "d", sketch.points.toString().strip())
                    .close("path");
        }
        html.close("svg");
    }

    private String viewBox() {
        return "0 0 " + number(box.getWidth() * squeeze * scale + 2 * MARGIN) + " "
                + number(box.getHeight() * scale + 2 * MARGIN);
    }

    private void add(JsonNode geometry) {
        geometry.path("geometries").forEach(this::add);
        JsonNode coordinates = geometry.path("coordinates");
        String type = geometry.path("type").asText();
        if (type.equals("Point")) {
            point(coordinates);
        } else if (type.equals("MultiPoint")) {
            coordinates.forEach(this::point);
        } else {
            parts(coordinates, type.endsWith("Polygon"));
        }
    }

    private void parts(JsonNode coordinates, boolean closed) {
        if (coordinates.path(0).path(0).isNumber()) {
            line(coordinates, closed);
        } else {
            coordinates.forEach(part -> parts(part, closed));
        }
    }

    private void line(JsonNode positions, boolean closed) {
        String last = "";
        String command = "M";
        for (JsonNode position : positions) {
            String at = at(position);
            if (!at.equals(last)) {
                lines.append(command).append(at);
                command = " ";
                last = at;
            }
        }
        lines.append(closed ? "Z" : "");
    }

    /** A line of no length, which its round ends make a dot. */
    private void point(JsonNode position) {
        points.append('M').append(at(position)).append("h0");
    }

    private String at(JsonNode position) {
        double east = position.get(crs.northFirst() ? 1 : 0).doubleValue();
        double north = position.get(crs.northFirst() ? 0 : 1).doubleValue();
        return number((east - box.getMinX()) * squeeze * scale + MARGIN) + " "
                + number((box.getMaxY() - north) * scale + MARGIN);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", Math.round(value * 2) / 2.0).replace(".0", "");
    }
}
