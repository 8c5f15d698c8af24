package minzheng.atlas.plan.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import minzheng.atlas.facility.Label;
import minzheng.atlas.indicator.RuleText;
import minzheng.atlas.plan.Evaluation;
import minzheng.atlas.plan.Measure;

/**
 * Rows whose unit lists make up the list of another row: if each part is met exactly, is the whole met?
 * Parts: sum of ceil(target * n); whole: ceil(target * N).
 */
final class PartitionCheck implements PlanCheck {
    @Override
    public String code() {
        return "partition";
    }

    @Override
    public List<PlanFinding> findings(Evaluation evaluation) {
        return PlanChecks.entries(evaluation.plan(), code()).stream()
                .map(entry -> finding(evaluation, entry))
                .toList();
    }

    private PlanFinding finding(Evaluation evaluation, RuleText entry) {
        String whole = entry.word("whole");
        List<String> parts = entry.words("parts");
        Need wholeNeed = need(evaluation, whole);
        List<Need> partNeeds =
                parts.stream().map(part -> need(evaluation, part)).toList();
        long sum = partNeeds.stream().mapToLong(Need::covered).sum();
        int units = partNeeds.stream().mapToInt(Need::units).sum();
        BigDecimal share = BigDecimal.valueOf(sum)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(wholeNeed.units()), 2, RoundingMode.HALF_UP);
        BigDecimal wanted = wholeNeed.target().multiply(BigDecimal.valueOf(100)).stripTrailingZeros();
        long shortBy = Math.max(0, wholeNeed.covered() - sum);
        String sums = sum + "/" + wholeNeed.units() + " = " + share + " %";
        String limit = (shortBy > 0 ? " < " : " >= ") + wanted.toPlainString() + " %";
        List<String> rows = new ArrayList<>(List.of(whole));
        rows.addAll(parts);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("covered_when_parts_are_met", sum);
        figures.put("units", wholeNeed.units());
        figures.put("needed_for_whole", wholeNeed.covered());
        figures.put("short_by", shortBy);
        figures.put("parts_tile_the_whole", units == wholeNeed.units());
        return new PlanFinding(
                code(),
                shortBy > 0,
                rows,
                new Label(
                        String.join("、", parts) + " 恰好达到时为 " + sums + limit
                                + (shortBy > 0 ? "：" + whole + " 还差 " + shortBy + " 个单位" : ""),
                        String.join(" + ", parts) + " met exactly give " + sums + limit
                                + (shortBy > 0 ? ": " + whole + " is " + shortBy + " unit(s) short" : "")),
                figures);
    }

    private record Need(int units, BigDecimal target, long covered) {}

    private static Need need(Evaluation evaluation, String id) {
        Measure measure = evaluation.plan().get(id).measures().get(0);
        int units = evaluation.countedUnits(measure.units()).size();
        BigDecimal target = Objects.requireNonNull(measure.target().value(), id + " has no number to reach");
        long covered = target.multiply(BigDecimal.valueOf(units))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
        return new Need(units, target, covered);
    }
}
