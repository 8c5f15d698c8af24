package minzheng.atlas.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import minzheng.atlas.facility.Label;
import minzheng.atlas.fault.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * A five-year plan as data.
 *
 * @param illustrative invented numbers, to be marked wherever they show
 * @param root code of the division the plan is for
 * @param parameters facts a bureau sets, e.g. {@code elder_age}
 * @param version content hash of the plan file: the rule version of every receipt
 */
public record Plan(
        String code,
        Label name,
        boolean illustrative,
        Document document,
        LocalDate from,
        LocalDate to,
        ZoneId zone,
        String root,
        @Nullable String successorOf,
        Map<String, JsonNode> parameters,
        Map<String, UnitList> unitLists,
        List<Indicator> indicators,
        List<JsonNode> consistency,
        String version) {
    /** Where the plan was published. */
    public record Document(String number, String title, LocalDate issued) {}

    /** Today where the plan applies, or the plan's last day once its period is over. */
    public LocalDate defaultDate(Clock clock) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        return today.isAfter(to) ? to : today;
    }

    /** The day of the earliest figure the document starts from; without one the day before the period. */
    public LocalDate baselineDate() {
        return measures()
                .flatMap(measure -> Stream.ofNullable(measure.baseline()))
                .map(Measure.Baseline::on)
                .min(LocalDate::compareTo)
                .orElse(from.minusDays(1));
    }

    public Optional<Indicator> find(String id) {
        return indicators.stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst();
    }

    public Indicator get(String id) {
        return find(id).orElseThrow(() ->
                new NotFound("unknown_indicator", "规划 " + code + " 没有指标 / plan has no indicator \"" + id + "\""));
    }

    /** Every measure with its indicator, companions included. */
    public Stream<Measure> measures() {
        return indicators.stream().flatMap(Indicator::all);
    }

    public UnitList unitList(String name) {
        UnitList list = unitLists.get(name);
        if (list == null) {
            throw new IllegalStateException("plan " + code + " was read without checking unit list " + name);
        }
        return list;
    }

    /** Age from which people count as elders: 60, 65 or 80. */
    public int elderAge() {
        return parameters.containsKey("elder_age") ? parameters.get("elder_age").asInt() : 60;
    }
}
