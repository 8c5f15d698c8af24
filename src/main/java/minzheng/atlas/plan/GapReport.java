package minzheng.atlas.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import minzheng.atlas.cql2.Expression;
import minzheng.atlas.facility.FacilityKinds;
import minzheng.atlas.facility.Label;
import minzheng.atlas.indicator.People;
import minzheng.atlas.indicator.Tally;
import minzheng.atlas.indicator.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Which units are missing, ranked by the elders nobody serves yet, and what would close each gap: an upgrade of a
 * facility that is there, or a new one.
 */
public final class GapReport {
    private final GapCandidateStore candidates;
    private final FacilityKinds kinds;

    public GapReport(GapCandidateStore candidates, FacilityKinds kinds) {
        this.candidates = candidates;
        this.kinds = kinds;
    }

    /**
     * The gaps of one measure.
     *
     * @param unitsNeeded exact whole number still missing; null where nothing can be counted
     * @param missing how many units are not covered, whatever the limit of the list
     */
    public record Gaps(
            String id,
            Label name,
            Status status,
            @Nullable Long unitsNeeded,
            @Nullable Needed needed,
            int missing,
            List<GapUnit> units,
            Receipt receipt) {}

    /**
     * One unit that is not covered.
     *
     * @param elders people of the plan's elder age in it; null where nobody counted them
     * @param priority flags that put a community first (farms reformed, resettlement areas)
     * @param action {@code upgrade} or {@code build}
     */
    public record GapUnit(
            int rank,
            String divisionCode,
            String name,
            String type,
            @Nullable Long elders,
            List<String> priority,
            String reason,
            String reasonCode,
            String action,
            List<GapCandidate> candidates) {}

    /** The gaps of every measure of the plan that counts units and is not fully covered. */
    private List<Gaps> of(Evaluation evaluation, int limit) {
        List<Gaps> all = new ArrayList<>();
        for (Indicator indicator : evaluation.plan().indicators()) {
            indicator.measures().forEach(measure -> all.add(of(evaluation, indicator, measure, limit)));
        }
        return all;
    }

    /** The gaps of one indicator or measure by id, or of all when it is null. */
    public List<Gaps> of(Evaluation evaluation, @Nullable String id, int limit) {
        if (id == null) {
            return of(evaluation, limit);
        }
        Chosen chosen = Chosen.of(evaluation.plan(), id);
        return List.of(of(evaluation, chosen.indicator(), chosen.measure(), limit));
    }

    /** The gaps of one measure; {@code limit} units at most, the neediest first. */
    public Gaps of(Evaluation evaluation, Indicator indicator, Measure measure, int limit) {
        MeasureResult result = evaluation.measure(indicator, measure, false);
        List<Missing> missing = Missing.of(evaluation, indicator, measure, result);
        return new Gaps(
                measure.id(),
                measure.name(),
                result.figures().status(),
                result.figures().unitsNeeded(),
                result.figures().needed(),
                missing.size(),
                ranked(evaluation, measure, missing, limit),
                result.receipt());
    }

    private List<GapUnit> ranked(Evaluation evaluation, Measure measure, List<Missing> missing, int limit) {
        People elders = switch (evaluation.plan().elderAge()) {
            case 65 -> People.AGE65;
            case 80 -> People.AGE80;
            default -> People.AGE60;
        };
        Map<UUID, Long> people = new HashMap<>();
        missing.forEach(outcome -> {
            Long count = evaluation.scene().population().of(outcome.unit(), elders);
            if (count != null) {
                people.put(outcome.unit().id(), count);
            }
        });
        List<Missing> first = missing.stream()
                .sorted(Comparator.comparing(
                                (Missing unit) -> unit.unit().flags().isEmpty())
                        .thenComparing(
                                outcome -> -people.getOrDefault(outcome.unit().id(), -1L))
                        .thenComparing(outcome -> outcome.unit().code()))
                .limit(limit)
                .toList();
        Map<UUID, List<GapCandidate>> near = near(evaluation, measure, first);
        List<GapUnit> units = new ArrayList<>();
        for (Missing outcome : first) {
            Unit unit = outcome.unit();
            units.add(unit(units.size() + 1, outcome, people.get(unit.id()), near.getOrDefault(unit.id(), List.of())));
        }
        return units;
    }

    private Map<UUID, List<GapCandidate>> near(Evaluation evaluation, Measure measure, List<Missing> units) {
        Optional<Expression> condition = measure.rule().contributing();
        if (units.isEmpty() || condition.isEmpty() || measure.rule().over() != Tally.Over.FACILITY) {
            return Map.of();
        }
        return candidates.near(
                units.stream().map(outcome -> outcome.unit().id()).toList(),
                Objects.requireNonNullElseGet(measure.candidates(), condition::get), // else the nearest that qualify
                new Requirements(condition.get(), kinds),
                evaluation.reading());
    }

    private static GapUnit unit(int rank, Missing outcome, @Nullable Long elders, List<GapCandidate> near) {
        Unit unit = outcome.unit();
        Reason reason = Reason.of(outcome, near);
        return new GapUnit(
                rank,
                unit.code(),
                unit.name(),
                unit.type(),
                elders,
                unit.flags(),
                reason.words().toString(),
                reason.code(),
                reason.action(),
                near);
    }
}
