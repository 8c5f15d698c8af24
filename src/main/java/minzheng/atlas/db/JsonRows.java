package minzheng.atlas.db;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/**
 * Records as one JSON array for {@code jsonb_to_recordset}, so that thousands of rows go over in one statement.
 * Geometries become hex EWKB with their SRID, an open end becomes {@code infinity}.
 */
public final class JsonRows {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .addModule(new SimpleModule()
                    .addSerializer(LocalDate.class, new Dates())
                    .addSerializer(OffsetDateTime.class, ToStringSerializer.instance)
                    .addSerializer(Geometry.class, new Geometries()))
            .build();

    private JsonRows() {}

    public static String of(List<? extends Record> rows) {
        try {
            return MAPPER.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static final class Dates extends JsonSerializer<LocalDate> {
        @Override
        public void serialize(LocalDate date, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(date.equals(Reading.FOREVER) ? "infinity" : date.toString());
        }
    }

    private static final class Geometries extends JsonSerializer<Geometry> {
        @Override
        public void serialize(Geometry geometry, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(WKBWriter.toHex(new WKBWriter(2, true).write(geometry)));
        }
    }
}
