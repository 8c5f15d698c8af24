package minzheng.atlas.boundary.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import minzheng.atlas.boundary.BoundaryLine;
import minzheng.atlas.boundary.InspectionRound;
import minzheng.atlas.boundary.InspectionTask;
import org.jspecify.annotations.Nullable;

/**
 * Lines whose last regular inspection lies too many years back, and lines that were never inspected although a round has
 * ended since they were agreed.
 */
final class InspectionOverdue implements BoundaryCheck {
    private static final String CODE = "inspection_overdue";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<String> finds() {
        return List.of(CODE);
    }

    @Override
    public boolean dependsOnDate() {
        return true;
    }

    @Override
    public void run(Inspected world, Focus focus, Consumer<Defect> found) {
        int years = (int) world.limits().of("inspection_years");
        Map<UUID, LocalDate> reported = new HashMap<>();
        for (InspectionTask task : world.tasks()) {
            LocalDate on = task.reportedOn();
            if (task.kind().equals("regular") && on != null && !on.isAfter(world.asOf())) {
                reported.merge(task.lineId(), on, (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        Optional<InspectionRound> ended = world.rounds().stream()
                .filter(round -> round.lastYear() < world.asOf().getYear())
                .max(Comparator.comparingInt(InspectionRound::lastYear));
        for (BoundaryLine line : world.lines()) {
            LocalDate last = reported.get(line.id());
            if (last != null) {
                since(world, line, last, years, found);
            } else {
                ended.ifPresent(round -> never(world, line, round, years, found));
            }
        }
    }

    private static void since(Inspected world, BoundaryLine line, LocalDate last, int years, Consumer<Defect> found) {
        LocalDate due = last.plusYears(years);
        if (due.isBefore(world.asOf())) {
            found.accept(defect(
                    world,
                    line,
                    due,
                    "上次例行联检报告于 %s，已满 %d 年，应于 %s 前再次联检".formatted(last, years, due),
                    "was last inspected on %s, more than %d years ago; it was due by %s".formatted(last, years, due)));
        }
    }

    private static void never(
            Inspected world, BoundaryLine line, InspectionRound round, int years, Consumer<Defect> found) {
        LocalDate due = LocalDate.of(round.lastYear(), 12, 31);
        LocalDate own = firstDue(line.agreedOn(), years);
        if (own != null && !own.isBefore(world.asOf())) {
            return;
        }
        found.accept(defect(
                world,
                line,
                due,
                "没有例行联检报告，%s（%d–%d 年）已结束".formatted(round.zh(), round.firstYear(), round.lastYear()),
                "has no report of a regular inspection, and round %s (%d-%d) has ended"
                        .formatted(round.code(), round.firstYear(), round.lastYear())));
    }

    private static @Nullable LocalDate firstDue(@Nullable LocalDate agreedOn, int years) {
        return agreedOn == null ? null : agreedOn.plusYears(years);
    }

    private static Defect defect(Inspected world, BoundaryLine line, LocalDate due, String zh, String en) {
        return new Defect(
                CODE,
                Severity.WARNING,
                line.geom(),
                world.subjects(line),
                new TreeMap<>(Map.of("overdue_days", (double) ChronoUnit.DAYS.between(due, world.asOf()))),
                line.name() + " " + zh,
                "line " + line.name() + " " + en,
                Rules.INSPECTION);
    }
}
