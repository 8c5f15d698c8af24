package minzheng.atlas.indicator;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reported values that hold on a date, by series and division. */
public final class ReportedTable {
    private final Map<String, Map<UUID, ReportedValue>> bySeries = new HashMap<>();

    public ReportedTable(Collection<ReportedValue> values) {
        values.forEach(value ->
                bySeries.computeIfAbsent(value.series(), s -> new HashMap<>()).put(value.divisionId(), value));
    }

    public Optional<ReportedValue> find(String series, UUID division) {
        return Optional.ofNullable(bySeries.getOrDefault(series, Map.of()).get(division));
    }
}
