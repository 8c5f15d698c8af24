package minzheng.atlas.ingest.format.gpx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.RawRow;
import minzheng.atlas.ingest.format.ShapeBuilder;
import minzheng.atlas.ingest.format.UnusableShape;
import minzheng.atlas.ingest.format.xml.XmlFile;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A waypoint, route or track: its descriptive elements and its shape. */
final class GpxThing {
    private static final Set<String> TEXTS =
            Set.of("name", "cmt", "desc", "src", "sym", "type", "time", "fix", "number");
    private static final Set<String> NUMBERS = Set.of("ele", "sat", "hdop", "vdop", "pdop", "magvar", "geoidheight");
    private static final int MAX_NUMBER_CHARS = 40;

    private final XmlFile xml;
    private final GpxKind kind;
    private final GpxNotes notes;
    private final GpxLine line;
    private final Map<String, JsonNode> fields = new LinkedHashMap<>();
    private final List<Finding> problems = new ArrayList<>();
    private @Nullable Geometry geometry;

    GpxThing(XmlFile xml, GpxKind kind, GpxNotes notes) {
        this.xml = xml;
        this.kind = kind;
        this.notes = notes;
        this.line = new GpxLine(xml, notes);
    }

    RawRow read(int number) {
        String position = xml.position();
        try {
            GpxPosition own = kind == GpxKind.WAYPOINTS ? GpxPosition.of(xml) : null;
            geometry = own == null ? null : ShapeBuilder.point(own.lon(), own.lat());
        } catch (UnusableShape e) {
            problems.add(e.finding());
        }
        while (xml.child()) {
            element(xml.name());
        }
        if (kind != GpxKind.WAYPOINTS) {
            line();
        }
        List<Finding> placed =
                problems.stream().map(problem -> problem.at(number, position)).toList();
        return new RawRow(number, position, fields, geometry, placed);
    }

    private void element(String name) {
        if (TEXTS.contains(name)) {
            fields.put(name, text(xml.text()));
        } else if (NUMBERS.contains(name)) {
            fields.put(name, number(xml.text()));
        } else if (kind == GpxKind.ROUTES && name.equals("rtept")) {
            line.point();
        } else if (kind == GpxKind.TRACKS && name.equals("trkseg")) {
            line.segment();
        } else if (name.equals("extensions")) {
            extensions();
        } else {
            xml.skip();
        }
    }

    private void extensions() {
        while (xml.child()) {
            if (xml.namespace().equals(GpxReader.OWN_NAMESPACE)) {
                fields.put(xml.name(), text(xml.text()));
            } else {
                notes.extensions("extensions");
                xml.skip();
            }
        }
    }

    private void line() {
        try {
            geometry = line.built();
        } catch (UnusableShape e) {
            problems.add(e.finding());
        }
        if (geometry != null && line.lonelyPoints() > 0) {
            problems.add(Finding.warning(
                            "lonely_points_left_out",
                            "略去 %d 段只有一个点的轨迹 / %1$d parts of a single point are left out"
                                    .formatted(line.lonelyPoints()),
                            "无需处理 / nothing to do")
                    .about("geometry", null));
        }
    }

    private static JsonNode text(String text) {
        return text.isEmpty() ? NullNode.instance : TextNode.valueOf(text);
    }

    private static JsonNode number(String text) {
        if (text.isEmpty() || text.length() > MAX_NUMBER_CHARS) {
            return text(text);
        }
        try {
            return DecimalNode.valueOf(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return TextNode.valueOf(text); // the target says what it wants instead
        }
    }
}
