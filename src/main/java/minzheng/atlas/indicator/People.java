package minzheng.atlas.indicator;

import java.util.Arrays;
import java.util.Locale;
import minzheng.atlas.division.Population;
import minzheng.atlas.fault.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** Which people or households a rule divides by or a gap is ranked by. */
public enum People {
    RESIDENTS,
    REGISTERED,
    AGE60,
    AGE65,
    AGE80,
    UNDER18,
    HOUSEHOLDS;

    @Nullable
    Integer of(Population population) {
        return switch (this) {
            case RESIDENTS -> population.residents();
            case REGISTERED -> population.registered();
            case AGE60 -> population.age60();
            case AGE65 -> population.age65();
            case AGE80 -> population.age80();
            case UNDER18 -> population.under18();
            case HOUSEHOLDS -> population.households();
        };
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
