package minzheng.atlas.boundary;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import minzheng.atlas.fault.InvalidRequest;

/** The limits in force for one run of checks; what a check asks for must be set. */
public final class InspectionLimits {
    private final Map<String, InspectionLimit> limits;

    public InspectionLimits(List<InspectionLimit> limits) {
        this.limits =
                new TreeMap<>(limits.stream().collect(Collectors.toMap(InspectionLimit::code, Function.identity())));
    }

    public List<InspectionLimit> list() {
        return List.copyOf(limits.values());
    }

    /** A single number in the unit that its code ends with, e.g. {@code marker_off_line_m}. */
    public double of(String code) {
        return classes(code).get(0);
    }

    /** A rising series, e.g. {@code gap_width_classes_m}. */
    public List<Double> classes(String code) {
        return limit(code).value();
    }

    private InspectionLimit limit(String code) {
        InspectionLimit limit = limits.get(code);
        if (limit == null) {
            throw new InvalidRequest(
                    "limit_missing",
                    code,
                    "缺少参数 %s，请先运行 / the inspection limit %1$s is not set; run ./atlas load catalogue seeds/boundary/limits.yaml"
                            .formatted(code));
        }
        return limit;
    }

    /** The same limits with some replaced for one run. */
    public InspectionLimits with(Map<String, Double> replaced) {
        Map<String, InspectionLimit> all = new TreeMap<>(limits);
        replaced.forEach((code, value) -> {
            InspectionLimit was = limit(code);
            all.put(code, new InspectionLimit(code, List.of(value), was.unit(), was.zh(), was.en(), "本次指定 / this run"));
        });
        return new InspectionLimits(List.copyOf(all.values()));
    }
}
