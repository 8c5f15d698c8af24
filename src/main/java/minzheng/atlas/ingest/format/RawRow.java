package minzheng.atlas.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import minzheng.atlas.ingest.Finding;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One row as the file has it, before anything is known about its meaning.
 *
 * @param number 1 for the first row of data
 * @param position where it begins, for people: a line or a byte
 * @param fields by the file's own names, in its order; text formats give text
 * @param geometry in the file's own reference system, or null where the format has none or the row is without
 * @param problems what the reader found wrong with this row alone
 */
public record RawRow(
        int number,
        String position,
        Map<String, JsonNode> fields,
        @Nullable Geometry geometry,
        List<Finding> problems) {}
