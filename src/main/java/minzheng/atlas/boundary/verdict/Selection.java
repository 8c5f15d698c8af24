package minzheng.atlas.boundary.verdict;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import minzheng.atlas.boundary.BoundaryLine;
import minzheng.atlas.boundary.InspectionTask;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.fault.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * Whose markers were measured: one of the three, or none where the list itself names the lines.
 *
 * @param lines codes; empty where a task, a round or the list says it
 * @param round all lines that have a task in it
 */
public record Selection(
        List<String> lines, @Nullable UUID task, @Nullable String round) {
    public Selection {
        int given = (lines.isEmpty() ? 0 : 1) + (task == null ? 0 : 1) + (round == null ? 0 : 1);
        if (given > 1) {
            throw new InvalidRequest(
                    "selection_twice", "line", "line、task、round 只能给一个 / give only one of line, task and round");
        }
    }

    List<BoundaryLine> of(List<BoundaryLine> all, List<InspectionTask> tasks, List<MeasuredPoint> points) {
        if (!lines.isEmpty()) {
            return byCode(all);
        }
        return task == null && round == null ? byList(all, points) : byTask(all, tasks);
    }

    /** A row that names no known line stays unmatched. */
    private static List<BoundaryLine> byList(List<BoundaryLine> all, List<MeasuredPoint> points) {
        Set<String> named = points.stream()
                .map(MeasuredPoint::line)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (named.isEmpty()) {
            throw new InvalidRequest(
                    "selection_missing",
                    "line",
                    "文件没有界线列：须给出 line（界线代码，可用逗号分隔）、task 或 round 之一 / the list names no lines: give one of line"
                            + " (codes, comma separated), task or round");
        }
        return all.stream().filter(line -> named.contains(line.code())).toList();
    }

    private List<BoundaryLine> byCode(List<BoundaryLine> all) {
        for (String code : lines) {
            if (all.stream().noneMatch(line -> line.code().equals(code))) {
                throw new NotFound("unknown_line", "没有此界线 / there is no boundary line with the code " + code);
            }
        }
        return all.stream().filter(line -> lines.contains(line.code())).toList();
    }

    private List<BoundaryLine> byTask(List<BoundaryLine> all, List<InspectionTask> tasks) {
        Set<UUID> wanted = tasks.stream()
                .filter(each -> each.id().equals(task) || each.round().equals(round))
                .map(InspectionTask::lineId)
                .collect(Collectors.toSet());
        if (wanted.isEmpty()) {
            throw new NotFound(
                    "unknown_task",
                    "没有此任务，或该轮次没有任务 / there is no such task, or the round has none: %s"
                            .formatted(task == null ? round : task));
        }
        return all.stream().filter(line -> wanted.contains(line.id())).toList();
    }
}
