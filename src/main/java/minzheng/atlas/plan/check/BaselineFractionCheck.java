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
        Map<String, Object> fits = new LinkedHashMap<>();
        Map<String, Integer> sizes = new LinkedHashMap<>();
        for (String list : lists) {
            int units = evaluation.countedUnits(list, baseline.on()).size();
            sizes.put(list, units);
            fits.put(list, fraction(baseline, units).map(k -> k + "/" + units).orElse("–"));
        }
        List<String> impossible =
                lists.stream().filter(list -> "–".equals(fits.get(list))).toList();
        boolean contradiction = !impossible.isEmpty();
        return new PlanFinding(
                code(),
                contradiction,
                List.of(id),
                message(id, baseline, impossible, sizes, fits),
                Map.of("printed", baseline.printed(), "fractions", fits));
    }

    private static Label message(
            String id,
            Measure.Baseline baseline,
            List<String> impossible,
            Map<String, Integer> sizes,
            Map<String, Object> fits) {
        String not = impossible.stream()
                .map(list -> "n/" + sizes.get(list) + " (" + list + ")")
                .toList()
                .toString();
        return impossible.isEmpty()
                ? new Label(
                        id + " 基期值 " + baseline.printed() + " % 可由单位数得出：" + fits,
                        id + " baseline " + baseline.printed() + " % can be reproduced: " + fits)
                : new Label(
                        id + " 基期值 " + baseline.printed() + " % 不可能是 " + not + "；可行：" + fits,
                        id + " baseline " + baseline.printed() + " % cannot be " + not + "; fits: " + fits);
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
