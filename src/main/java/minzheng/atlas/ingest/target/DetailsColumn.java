package minzheng.atlas.ingest.target;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Attributes of a facility as the database keeps them; both sides of a comparison go through the same reading. */
final class DetailsColumn implements ColumnMapper<ObjectNode> {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Override
    public ObjectNode map(ResultSet row, int column, StatementContext ctx) throws SQLException {
        return parsed(row.getString(column));
    }

    static ObjectNode normalised(ObjectNode details) {
        return parsed(details.toString());
    }

    private static ObjectNode parsed(String json) {
        try {
            return JSON.readValue(json, ObjectNode.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a JSON object: " + json, e);
        }
    }
}
