package minzheng.atlas.boundary.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import minzheng.atlas.boundary.BoundaryLine;
import minzheng.atlas.boundary.InspectionTask;

/** Inspections that were to be reported by now and are not: by their date, or by the end of their year. */
final class TaskOverdue implements BoundaryCheck {
    private static final String CODE = "task_overdue";

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
        Map<UUID, BoundaryLine> lines =
                world.lines().stream().collect(Collectors.toMap(BoundaryLine::id, Function.identity()));
        for (InspectionTask task : world.tasks()) {
            LocalDate due = Objects.requireNonNullElse(task.reportDueOn(), LocalDate.of(task.year(), 12, 31));
            LocalDate reported = task.reportedOn();
            BoundaryLine line = lines.get(task.lineId());
            boolean open = reported == null || reported.isAfter(world.asOf());
            if (line != null && open && due.isBefore(world.asOf())) {
                found.accept(defect(world, line, task, due));
            }
        }
    }

    private static Defect defect(Inspected world, BoundaryLine line, InspectionTask task, LocalDate due) {
        boolean special = task.kind().equals("special");
        String lead = world.nameOf(task.leadId());
        return new Defect(
                CODE,
                Severity.WARNING,
                line.geom(),
                world.subjects(line, new Subject("task", task.id().toString(), task.round() + " " + task.year())),
                new TreeMap<>(Map.of("overdue_days", (double) ChronoUnit.DAYS.between(due, world.asOf()))),
                "%s %d 年%s联检（%s，牵头 %s）应于 %s 前报送，尚未报送"
                        .formatted(line.name(), task.year(), special ? "专项" : "例行", task.round(), lead, due),
                "the %s inspection of line %s in %d (%s, led by %s) was to be reported by %s and is not"
                        .formatted(special ? "special" : "regular", line.name(), task.year(), task.round(), lead, due),
                Rules.INSPECTION);
    }
}
