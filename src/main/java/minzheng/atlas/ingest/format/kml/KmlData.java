package minzheng.atlas.ingest.format.kml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.BrokenFile;
import minzheng.atlas.ingest.format.xml.XmlFile;
import org.jspecify.annotations.Nullable;

/** The ExtendedData of one placemark: untyped Data, typed SimpleData, and elements of other vocabularies. */
final class KmlData {
    private static final int MAX_FIELDS = 10_000;

    private final XmlFile xml;
    private final KmlSchemas schemas;
    private final List<Finding> problems;
    private final Map<String, JsonNode> fields = new LinkedHashMap<>();
    private int met;

    KmlData(XmlFile xml, KmlSchemas schemas, List<Finding> problems) {
        this.xml = xml;
        this.schemas = schemas;
        this.problems = problems;
    }

    Map<String, JsonNode> fields() {
        return fields;
    }

    void read() {
        while (xml.child()) {
            switch (xml.name()) {
                case "Data" -> data();
                case "SchemaData" -> schemaData();
                default -> put(null, xml.name(), xml.text());
            }
        }
    }

    private void data() {
        String name = xml.attribute("name");
        String value = "";
        while (xml.child()) {
            if (xml.name().equals("value")) {
                value = xml.text();
            } else {
                xml.skip();
            }
        }
        put(null, name, value);
    }

    private void schemaData() {
        String schema = xml.attribute("schemaUrl");
        while (xml.child()) {
            put(schema, xml.attribute("name"), xml.text());
        }
    }

    private void put(@Nullable String schema, @Nullable String name, String text) {
        if (++met > MAX_FIELDS) {
            throw new BrokenFile(Finding.error(
                    "too_many_values",
                    "一个地标的属性值超过 %d 个 / more than %1$d values in one placemark".formatted(MAX_FIELDS),
                    "只保留需要的属性 / keep only the fields that are needed"));
        }
        if (name == null || name.isBlank()) {
            problems.add(Finding.error(
                            "field_without_name",
                            "扩展数据没有名称 / extended data without a name",
                            "补上 name 属性 / give it a name attribute")
                    .about("ExtendedData", text));
        } else if (fields.putIfAbsent(name.strip(), schemas.value(schema, name, text)) != null) {
            problems.add(Finding.error(
                            "repeated_field",
                            "同一地标中字段重复 / the field stands twice in one placemark",
                            "只保留一个 / keep one of them")
                    .about(name, text));
        }
    }
}
