package minzheng.atlas.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import minzheng.atlas.facility.Label;

/** Why a unit is not covered, and whether an upgrade could change that. */
record Reason(String code, String action, Label words) {
    static Reason of(Missing outcome, List<GapCandidate> near) {
        if (outcome.ratio() != null) {
            return belowTarget(outcome.ratio());
        }
        Optional<GapCandidate> best = near.stream()
                .filter(GapCandidate::inside)
                .filter(candidate -> !candidate.lacks().isEmpty())
                .min(Comparator.comparingInt(candidate -> candidate.lacks().size()));
        if (best.isPresent()) {
            return lacking(best.get());
        }
        String have = outcome.amount().stripTrailingZeros().toPlainString();
        if (outcome.amount().signum() > 0) {
            return new Reason("too_few", "build", new Label("现有 " + have + "，不足", "has " + have + ", too few"));
        }
        return near.stream()
                .filter(candidate -> candidate.distanceM() != null)
                .findFirst()
                .map(Reason::elsewhere)
                .orElseGet(() ->
                        new Reason("no_facility", "build", new Label("辖区内没有此类设施", "no such facility in the unit")));
    }

    private static Reason belowTarget(MeasureFigures figures) {
        String fraction = figures.numerator() + "/" + figures.denominator();
        return new Reason(
                "below_target",
                "upgrade",
                new Label(
                        fraction + "，低于目标，尚缺 " + figures.unitsNeeded(),
                        fraction + ", below the target by " + figures.unitsNeeded()));
    }

    private static Reason lacking(GapCandidate candidate) {
        String zh = candidate.lacks().stream().map(lack -> lack.label().zh()).collect(Collectors.joining("、"));
        String en = candidate.lacks().stream().map(lack -> lack.label().en()).collect(Collectors.joining(", "));
        String count = candidate.of() == 0 ? "" : candidate.has() + "/" + candidate.of();
        return new Reason(
                "lacks_requirements",
                "upgrade",
                new Label(
                        candidate.name() + (count.isEmpty() ? "" : "：具备 " + count + " 项功能") + "，缺 " + zh,
                        candidate.name() + (count.isEmpty() ? "" : ": " + count + " functions") + ", lacks " + en));
    }

    private static Reason elsewhere(GapCandidate nearest) {
        Double metres = nearest.distanceM();
        String km = String.format(Locale.ROOT, "%.1f km", metres == null ? 0.0 : metres / 1000);
        return new Reason(
                "no_facility",
                "build",
                new Label(
                        "辖区内没有此类设施；最近的是 " + nearest.name() + "，" + km,
                        "no such facility in the unit; the nearest is " + nearest.name() + ", " + km));
    }
}
