package minzheng.atlas.plan.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import minzheng.atlas.facility.Label;
import minzheng.atlas.plan.Evaluation;
import minzheng.atlas.plan.Measure;

/**
 * A printed baseline share of n units must be k/n for a whole k, rounded as printed. Tells which unit lists can have
 * given the printed figure: 9.45 % = 12/127; 60 % is no n/12.
 */
final class BaselineFractionCheck implements PlanCheck {
    @Override
    public String code() {
        return "baseline_fraction";
    }

    @Override
    public List<PlanFinding> findings(Evaluation evaluation) {
        List<PlanFinding> findings = new ArrayList<>();
        evaluation
                .plan()
                .indicators()
                .forEach(indicator -> indicator.measures().stream()
                        .filter(measure ->
                                measure.baseline() != null && measure.rule().countsUnits())
                        .forEach(measure -> findings.add(finding(evaluation, indicator.id(), measure))));
        return findings;
    }

    private PlanFinding finding(Evaluation evaluation, String id, Measure measure) {
        Measure.Baseline baseline = Objects.requireNonNull(measure.baseline());
        Set<String> lists = new LinkedHashSet<>(List.of(baseline.scope()));
        lists.addAll(measure.alternatives());
        PlanChecks.entries(evaluation.plan(), code()).stream()
                .filter(entry -> entry.word("indicator").equals(id))
                .map(entry -> entry.words("lists"))
                .forEach(lists::addAll);
        lists.removeIf(list -> evaluation.countedUnits(list, baseline.on()).isEmpty()); // nothing to divide by here
        Map<String, Object> fits = new LinkedHashMap<>();
        Map<String, Integer> sizes = new LinkedHashMap<>();
        for (String list : lists) {
            int units = evaluation.countedUnits(list, baseline.on()).size();
            sizes.put(list, units);
            fits.put(list, fraction(baseline, units).map(k -> k + "/" + units).orElse("–"));
        }
        List<String> impossible =
                lists.stream().filter(list -> "–".equals(fits.get(list))).toList();
        Label not = named(evaluation, impossible, list -> "n/" + sizes.get(list));
        Label can = named(
                evaluation,
                lists.stream().filter(list -> !impossible.contains(list)).toList(),
                list -> String.valueOf(fits.get(list)));
        return new PlanFinding(
                code(),
                !impossible.isEmpty(),
                List.of(id),
                message(id + " ", baseline.printed() + " % ", not, can),
                Map.of("printed", baseline.printed(), "fractions", fits));
    }

    private static Label message(String id, String printed, Label not, Label can) {
        String possible = can.zh().isEmpty() ? "" : "；可行 " + can.zh();
        String fitting = can.en().isEmpty() ? "" : "; possible: " + can.en();
        return not.zh().isEmpty()
                ? new Label(
                        id + "基期值 " + printed + "可由单位数得出：" + can.zh(),
                        id + "baseline " + printed + "can be reproduced: " + can.en())
                : new Label(
                        id + "基期值 " + printed + "不可能是 " + not.zh() + possible,
                        id + "baseline " + printed + "cannot be " + not.en() + fitting);
    }

    /** Unit lists by name, each with its fraction. */
    private static Label named(Evaluation evaluation, List<String> lists, Function<String, String> fraction) {
        return new Label(
                lists.stream()
                        .map(list -> fraction.apply(list) + "（"
                                + evaluation.plan().unitList(list).label().zh() + "）")
                        .collect(Collectors.joining("、")),
                lists.stream()
                        .map(list -> fraction.apply(list) + " ("
                                + evaluation.plan().unitList(list).label().en() + ")")
                        .collect(Collectors.joining(", ")));
    }

    /** A whole k with 100 k/n rounded to the printed decimals = the printed figure. */
    private static Optional<Integer> fraction(Measure.Baseline baseline, int units) {
        BigDecimal printed = new BigDecimal(baseline.printed());
        for (int k = 0; k <= units; k++) {
            BigDecimal percent = BigDecimal.valueOf(100L * k)
                    .divide(BigDecimal.valueOf(units), baseline.decimals(), RoundingMode.HALF_UP);
            if (percent.compareTo(printed) == 0) {
                return Optional.of(k);
            }
        }
        return Optional.empty();
    }
}
