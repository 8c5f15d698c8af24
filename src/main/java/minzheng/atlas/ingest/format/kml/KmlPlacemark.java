package minzheng.atlas.ingest.format.kml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.UnusableShape;
import minzheng.atlas.ingest.format.xml.XmlFile;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** One placemark: its label, its data and its shape, in whatever order they come. */
final class KmlPlacemark {
    private final XmlFile xml;
    private final KmlNotes notes;
    private final Map<String, JsonNode> label = new LinkedHashMap<>();
    private final KmlData data;
    private final List<Finding> problems = new ArrayList<>();
    private @Nullable Geometry geometry;
    private boolean shapeSeen;

    KmlPlacemark(XmlFile xml, KmlSchemas schemas, KmlNotes notes) {
        this.xml = xml;
        this.notes = notes;
        this.data = new KmlData(xml, schemas, problems);
    }

    void read() {
        String id = xml.attribute("id");
        if (id != null) {
            label.put("id", text(id));
        }
        while (xml.child()) {
            String name = xml.name();
            switch (name) {
                case "name", "description", "address", "phoneNumber", "Snippet" ->
                    label.put(name.toLowerCase(Locale.ROOT), text(xml.text()));
                case "TimeStamp", "TimeSpan" -> time();
                case "ExtendedData" -> data.read();
                default -> {
                    if (KmlGeometry.isShape(name)) {
                        shape();
                    } else {
                        notes.leftOut(name);
                        xml.skip();
                    }
                }
            }
        }
    }

    /** The label, then the data, which is the more exact word where both have a field of that name. */
    Map<String, JsonNode> fields(String folder) {
        Map<String, JsonNode> fields = new LinkedHashMap<>(label);
        fields.put("folder", text(folder));
        data.fields().forEach((name, value) -> {
            JsonNode labelled = fields.get(name);
            if (labelled == null || labelled.isNull()) {
                fields.put(name, value);
            } else if (!value.isNull()) {
                if (!labelled.asText().equals(value.asText())) {
                    problems.add(labelledOtherwise(name, labelled, value));
                }
                fields.put(name, value);
            }
        });
        return fields;
    }

    @Nullable
    Geometry geometry() {
        return geometry;
    }

    List<Finding> problems() {
        return problems;
    }

    private void shape() {
        int opened = xml.depth();
        try {
            if (shapeSeen) {
                geometry = null;
                throw UnusableShape.because(
                        "一个地标有多个图形 / the placemark has several shapes",
                        "放进一个 MultiGeometry，或分成几个地标 / put them into one MultiGeometry or several placemarks");
            }
            shapeSeen = true;
            geometry = new KmlGeometry(xml, notes).read();
        } catch (UnusableShape e) {
            problems.add(e.finding());
        }
        xml.leave(opened);
    }

    private void time() {
        while (xml.child()) {
            switch (xml.name()) {
                case "when" -> label.put("time", text(xml.text()));
                case "begin", "end" -> label.put(xml.name(), text(xml.text()));
                default -> xml.skip();
            }
        }
    }

    private static JsonNode text(String text) {
        return text.isEmpty() ? NullNode.instance : TextNode.valueOf(text);
    }

    private static Finding labelledOtherwise(String name, JsonNode labelled, JsonNode value) {
        return Finding.warning(
                        "two_values",
                        "地标的 %s 与其扩展数据不同，取后者 / the placemark's %1$s differs from its extended data, which is taken: %s"
                                .formatted(name, labelled.asText()),
                        "核对哪个正确 / check which is right")
                .about(name, value.asText());
    }
}
