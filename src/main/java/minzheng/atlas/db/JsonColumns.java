package minzheng.atlas.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;
import org.jspecify.annotations.Nullable;

/** Reads a {@code jsonb} array as a list of records, whose members have snake_case names there, an object as a sorted map. */
final class JsonColumns implements ColumnMapperFactory {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    @Override
    public Optional<ColumnMapper<?>> build(Type type, ConfigRegistry config) {
        if (type instanceof ParameterizedType parametrised && (isListOfRecords(parametrised) || isMap(parametrised))) {
            JavaType target = MAPPER.getTypeFactory().constructType(type);
            return Optional.of((row, column, context) -> parsed(row.getString(column), target));
        }
        return Optional.empty();
    }

    private static boolean isListOfRecords(ParameterizedType type) {
        return type.getRawType() == List.class
                && type.getActualTypeArguments()[0] instanceof Class<?> element
                && element.isRecord();
    }

    private static boolean isMap(ParameterizedType type) {
        return type.getRawType() == SortedMap.class;
    }

    private static @Nullable Object parsed(@Nullable String json, JavaType target) throws SQLException {
        try {
            return json == null ? null : MAPPER.readValue(json, target);
        } catch (JsonProcessingException e) {
            throw new SQLException("jsonb is not " + target, e);
        }
    }
}
