package minzheng.atlas.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which units are counted where a plan leaves room for more than one answer: its own lists (127), the same with the
 * quasi township units (138), or a list the caller brings.
 *
 * @param list content hash of a stored list, for {@code custom} only
 * @param codes the codes of that list
 */
public record DenominatorPolicy(String name, @Nullable String list, List<String> codes) {
    public static final DenominatorPolicy PLAN = new DenominatorPolicy("plan", null, List.of());
    public static final DenominatorPolicy QUASI = new DenominatorPolicy("quasi", null, List.of());

    public static DenominatorPolicy custom(String sha256, List<String> codes) {
        return new DenominatorPolicy("custom", sha256, List.copyOf(codes));
    }

    boolean isCustom() {
        return list != null;
    }

    boolean addsQuasi() {
        return equals(QUASI);
    }

    /** As receipts and links carry it. */
    public String token() {
        return list == null ? name : list;
    }
}
