package minzheng.atlas.facility;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A typed property of facilities; one code means the same in every kind, so that plan rules may name it.
 *
 * @param unit of a number, e.g. 张 or m²
 * @param values what a choice or set is taken from; empty for other types
 * @param decision true where the bureau decides it, so that no upgrade of the facility can bring it about
 */
public record FacilityAttribute(
        String code,
        Label name,
        AttributeType type,
        @Nullable String unit,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        List<Choice> values,
        @Nullable Boolean decision) {
    /** One value a choice or a set may take. */
    public record Choice(String code, Label name) {}

    public FacilityAttribute {
        values = values == null ? List.of() : List.copyOf(values);
        decision = Boolean.TRUE.equals(decision);
    }

    public boolean isDecision() {
        return Boolean.TRUE.equals(decision);
    }

    Set<String> codes() {
        return values.stream().map(Choice::code).collect(Collectors.toSet());
    }
}
