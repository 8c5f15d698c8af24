package minzheng.atlas.indicator;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import minzheng.atlas.division.Population;
import minzheng.atlas.fault.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** Which people or households a rule divides by or a gap is ranked by. */
public enum People {
    RESIDENTS(Population::residents),
    REGISTERED(Population::registered),
    AGE60(Population::age60),
    AGE65(Population::age65),
    AGE80(Population::age80),
    UNDER18(Population::under18),
    HOUSEHOLDS(Population::households);

    private final Function<Population, @Nullable Integer> count;

    People(Function<Population, @Nullable Integer> count) {
        this.count = count;
    }

    @Nullable
    Integer of(Population population) {
        return count.apply(population);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static People named(String code, String field) {
        return Arrays.stream(values())
                .filter(people -> people.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest(
                        "unknown_population",
                        field,
                        "未知人口口径 / unknown population band \"" + code + "\"; one of "
                                + Arrays.stream(values()).map(People::code).toList()));
    }
}
