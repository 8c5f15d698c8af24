package minzheng.atlas.boundary.register;

import java.time.LocalDate;
import java.util.UUID;
import minzheng.atlas.boundary.InspectionTask;
import minzheng.atlas.db.Change;
import minzheng.atlas.db.Sql;
import minzheng.atlas.fault.Conflict;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** What must hold for an inspection task before it is recorded. */
final class TaskRules {
    private TaskRules() {}

    record Known(
            boolean line,
            boolean lead,
            @Nullable Integer firstYear,
            @Nullable Integer lastYear,
            @Nullable UUID otherTask) {}

    static void check(Change change, InspectionTask task) {
        Words.require("/kind", task.kind(), Words.TASKS);
        boolean special = task.kind().equals("special");
        Trouble.refuseIf(
                special && task.trigger() == null,
                "/trigger",
                "专项联检须说明起因 / a special inspection says what triggered it");
        Known known = change.handle()
                .createQuery(Sql.of(TaskRules.class, "task_trouble"))
                .bind("version", change.version())
                .bind("id", task.id())
                .bind("line", task.lineId())
                .bind("lead", task.leadId())
                .bind("round", task.round())
                .bind("from", task.validFrom())
                .bind("to", task.validTo())
                .map(ConstructorMapper.of(Known.class))
                .one();
        Trouble.refuseIf(
                !known.line(), "/line_id", "在 %s 没有此界线 / there is no such line on %1$s".formatted(task.validFrom()));
        Trouble.refuseIf(
                !known.lead(), "/lead_id", "牵头方应为界线的一侧 / the lead must be one of the units on the line's sides");
        checkYear(task, known);
        checkDates(task);
        if (!special && known.otherTask() != null) {
            throw new Conflict(
                    "task_exists",
                    "该界线本轮已有例行联检任务 %s / the line has a regular task in this round already"
                            .formatted(known.otherTask()));
        }
    }

    private static void checkYear(InspectionTask task, Known known) {
        Integer first = known.firstYear();
        Integer last = known.lastYear();
        if (first == null || last == null) {
            Trouble.refuseIf(true, "/round", "没有此轮次 / there is no round " + task.round());
        } else {
            Trouble.refuseIf(
                    task.year() < first || task.year() > last,
                    "/year",
                    "%s 为 %d 至 %d 年 / the round lasts from %2$d to %3$d".formatted(task.round(), first, last));
        }
    }

    private static void checkDates(InspectionTask task) {
        LocalDate inspected = task.inspectedOn();
        LocalDate reported = task.reportedOn();
        Trouble.refuseIf(
                reported != null && (inspected == null || reported.isBefore(inspected)),
                "/reported_on",
                "应不早于联检日期 inspected_on / must not be before inspected_on, which must be given");
        Trouble.refuseIf(
                task.filedAs() != null && reported == null, "/filed_as", "备案须先有报告日期 / filing needs reported_on");
    }
}
