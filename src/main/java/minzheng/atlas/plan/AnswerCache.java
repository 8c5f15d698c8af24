package minzheng.atlas.plan;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Json;

/**
 * Finished answers, kept by everything they depend on: data version, rule version, date, policy, division, scope and
 * overlay revision. A saved edit makes a new data version, so nothing kept can be stale.
 */
public final class AnswerCache {
    private static final long BYTES_KEPT = 64L * 1024 * 1024;

    private final Cache<String, byte[]> answers = Caffeine.newBuilder()
            .maximumWeight(BYTES_KEPT)
            .weigher((String key, byte[] answer) -> key.length() + answer.length)
            .build();

    /** Gives the answer, from memory when it was given before. */
    void answer(Exchange exchange, Evaluation evaluation, String question, Supplier<Object> make) {
        String key = question + " " + evaluation.terms();
        exchange.bytes(Receipt.sha256(key).substring(0, 16), answers.get(key, k -> Json.write(make.get())));
    }
}
