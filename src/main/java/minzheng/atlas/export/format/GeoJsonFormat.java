package minzheng.atlas.export.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Map;
import minzheng.atlas.facility.Label;
import minzheng.atlas.geojson.GeoJsonWriter;

/** RFC 7946: longitude and latitude, one feature a line; where the rows come from stands in members of its own. */
final class GeoJsonFormat implements ExportFormat {
    private static final JsonFactory FACTORY = new JsonFactory();

    @Override
    public String code() {
        return "geojson";
    }

    @Override
    public Label name() {
        return new Label("GeoJSON", "GeoJSON");
    }

    @Override
    public String mediaType() {
        return "application/geo+json";
    }

    @Override
    public String extension() {
        return "geojson";
    }

    @Override
    public Label losses() {
        return new Label("坐标保留 9 位小数（0.1 毫米）", "coordinates keep 9 decimals (0.1 mm)");
    }

    @Override
    public boolean takesCrs() {
        return false;
    }

    @Override
    public boolean takesEncoding() {
        return false;
    }

    @Override
    public void write(ExportTable table, ExportOptions options, OutputStream out) throws IOException {
        JsonGenerator json = FACTORY.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeStringField("name", table.name());
        for (Map.Entry<String, String> about : table.about().entrySet()) {
            json.writeStringField(about.getKey(), about.getValue());
        }
        json.writeArrayFieldStart("features");
        table.rows().each(row -> feature(table, row, json));
        json.writeEndArray();
        json.writeRaw('\n');
        json.writeEndObject();
        json.close();
    }

    private static void feature(ExportTable table, ExportRow row, JsonGenerator json) throws IOException {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeFieldName("geometry");
        if (row.geometry() == null) {
            json.writeNull();
        } else {
            GeoJsonWriter.writeExactly(row.geometry(), json);
        }
        json.writeObjectFieldStart("properties");
        for (int i = 0; i < table.columns().size(); i++) {
            json.writeFieldName(table.columns().get(i).name());
            value(row.values().get(i), json);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void value(@org.jspecify.annotations.Nullable Object value, JsonGenerator json) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else {
            json.writeString(value.toString());
        }
    }
}
