package minzheng.atlas.http;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list in key order.
 *
 * @param nextKey the last key of this page when more follow, else null
 */
public record Page<T>(List<T> items, @Nullable String nextKey) {
    /** Cuts a list that was read one longer than the limit. */
    public static <T> Page<T> of(List<T> readOneMore, int limit, Function<T, String> key) {
        if (readOneMore.size() <= limit) {
            return new Page<>(readOneMore, null);
        }
        List<T> items = List.copyOf(readOneMore.subList(0, limit));
        return new Page<>(items, key.apply(items.get(limit - 1)));
    }

    /** Where the page was read: repeated in the next link, so that all pages come from one state of the data. */
    public record At(LocalDate asOf, long dataVersion) {}
}
