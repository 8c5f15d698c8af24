package minzheng.atlas.demo;

import java.util.List;

/** Sets out of the plan's checklist for 具备综合功能; only {@link #ALL} qualifies without a certificate. */
final class ServiceFunctions {

    static final List<String> ALL = List.of("residential", "day_care", "home_visits", "meals", "rehabilitation");

    /** What story 6 shows: no day care, no rehabilitation. */
    static final List<String> THREE = List.of("residential", "home_visits", "meals");

    private static final List<List<String>> PARTIAL = List.of(
            THREE,
            List.of("residential", "meals"),
            List.of("residential", "day_care", "home_visits", "meals"),
            List.of("residential", "day_care", "meals"),
            List.of("residential"),
            List.of("residential", "meals", "rehabilitation"));

    private ServiceFunctions() {}

    static List<String> partial(int i) {
        return PARTIAL.get(i % PARTIAL.size());
    }
}
