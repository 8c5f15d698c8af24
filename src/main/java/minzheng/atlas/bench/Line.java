package minzheng.atlas.bench;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One measurement.
 *
 * @param timing milliseconds; null where something else than a duration was measured
 * @param figures further numbers, e.g. requests per second
 */
public record Line(String world, String job, @Nullable Timing timing, Map<String, Object> figures) {
    public String runs() {
        return timing == null ? "" : Integer.toString(timing.runs());
    }

    public String min() {
        return timing == null ? "" : Timing.shown(timing.min());
    }

    public String median() {
        return timing == null ? "" : Timing.shown(timing.median());
    }

    public String p95() {
        return timing == null ? "" : Timing.shown(timing.p95());
    }
}
