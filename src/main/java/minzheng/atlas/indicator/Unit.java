package minzheng.atlas.indicator;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a target counts: a division, or a management area standing beside the tree.
 *
 * @param type division type, or the area's kind
 * @param level division level; null for an area
 * @param parentId the division above; for an area the one it reports to
 * @param flags e.g. {@code reformed_farm}: communities with priority (Ch.4 §2 of the plan)
 */
public record Unit(
        UUID id,
        String code,
        String name,
        String type,
        @Nullable String level,
        @Nullable UUID parentId,
        List<String> flags,
        boolean synthetic) {
    public boolean isArea() {
        return level == null;
    }
}
