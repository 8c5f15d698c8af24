package minzheng.atlas.cql2;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A boolean SQL expression with its named parameters: String, BigDecimal, Boolean, LocalDate and, for timestamps,
 * OffsetDateTime, which JDBC takes as they are.
 */
public record SqlFragment(String sql, Map<String, Object> parameters) {
    public SqlFragment {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
