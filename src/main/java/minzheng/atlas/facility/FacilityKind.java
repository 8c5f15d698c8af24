package minzheng.atlas.facility;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of facility with the attributes its facilities may and must have.
 *
 * @param demand whom it serves: age60, under18, residents, or null for a reference kind
 * @param serviceRadiusM metres along the ground, or null where no radius is set
 */
public record FacilityKind(
        String code,
        Label name,
        Group group,
        @Nullable String demand,
        String colour,
        @Nullable Integer serviceRadiusM,
        List<FacilityAttribute> attributes,
        List<String> required,
        List<Check> checks) {
    /** Kinds shown together in lists and legends. */
    public record Group(String code, Label name) {}

    /**
     * What must hold between the attributes of one facility.
     *
     * @param rule CQL2 text; not true and not unknown = a mistake
     */
    public record Check(String rule, Label message) {}

    public FacilityKind {
        attributes = List.copyOf(attributes);
        required = List.copyOf(required);
        checks = List.copyOf(checks);
    }

    Optional<FacilityAttribute> attribute(String wanted) {
        return attributes.stream().filter(a -> a.code().equals(wanted)).findFirst();
    }
}
