package minzheng.atlas.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import minzheng.atlas.EvaluationParts;
import minzheng.atlas.http.Json;
import minzheng.atlas.plan.Evaluation;
import minzheng.atlas.plan.GapReport;
import minzheng.atlas.plan.GapReport.GapUnit;
import minzheng.atlas.plan.GapReport.Gaps;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which units are missing, the neediest first, and what would close each gap. */
@Command(name = "gaps", description = "缺口：缺哪些单位、为何、如何补 / gaps: which units are missing, why, and what would close them")
final class GapsCommand extends ShellCommand {
    @Mixin
    private PlanOptions plan = new PlanOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(names = "--indicator", paramLabel = "ID", description = "只看该指标 / only this indicator")
    private @Nullable String indicator;

    @Option(
            names = "--limit",
            defaultValue = "10000",
            description = "每个指标最多列出的单位 / most units per indicator (default: ${DEFAULT-VALUE})")
    private int limit = 10_000;

    GapsCommand(Streams streams) {
        super(streams);
    }

    @Override
    protected int run(Session session) {
        EvaluationParts parts = new EvaluationParts(session.database());
        Evaluation evaluation = plan.evaluation(parts);
        GapReport report = parts.gaps();
        List<Gaps> gaps = report.of(evaluation, indicator, limit);
        if (output.json()) {
            session.out().println(Json.text(gaps));
        } else if (output.csv()) {
            csv(gaps, session.out());
        } else {
            table(evaluation, gaps, session.out());
        }
        return 0;
    }

    private static void table(Evaluation evaluation, List<Gaps> gaps, PrintStream out) {
        Heading.print(evaluation, out);
        for (Gaps gap : gaps) {
            if (gap.units().isEmpty()) {
                continue;
            }
            out.println(gap.id() + " " + gap.name() + "  尚缺 needed: " + gap.unitsNeeded() + "  未覆盖 missing: "
                    + gap.missing());
            TextTable table = new TextTable("序", "代码", "名称", "60+", "办法 action", "原因 reason");
            for (GapUnit unit : gap.units()) {
                table.row(unit.rank(), unit.divisionCode(), unit.name(), unit.elders(), unit.action(), unit.reason());
            }
            table.print(out);
            out.println();
        }
    }

    private static void csv(List<Gaps> gaps, PrintStream out) {
        CsvTable table = new CsvTable(
                "indicator",
                "rank",
                "division_code",
                "name",
                "type",
                "elders",
                "action",
                "reason",
                "candidates",
                "receipt");
        gaps.forEach(gap -> gap.units()
                .forEach(unit -> table.row(
                        gap.id(),
                        unit.rank(),
                        unit.divisionCode(),
                        unit.name(),
                        unit.type(),
                        unit.elders(),
                        unit.action(),
                        unit.reason(),
                        unit.candidates().stream()
                                .map(candidate -> candidate.id() + " " + candidate.name())
                                .collect(Collectors.joining("; ")),
                        gap.receipt().id())));
        table.print(out);
    }
}
