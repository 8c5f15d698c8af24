package minzheng.atlas.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;
import minzheng.atlas.EvaluationParts;
import minzheng.atlas.http.Json;
import minzheng.atlas.plan.Evaluation;
import minzheng.atlas.plan.IndicatorResult;
import minzheng.atlas.plan.MeasureFigures;
import minzheng.atlas.plan.ShownNumber;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Every row of the plan with value, target and status. */
@Command(name = "coverage", description = "规划指标的覆盖率、差距和状态 / coverage ratios and status of every plan row")
final class CoverageCommand extends ShellCommand {
    @Mixin
    private PlanOptions plan = new PlanOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(names = "--look-back", description = "另查自哪年起达到 / also tell since which year end a target has been reached")
    private boolean lookBack;

    CoverageCommand(Streams streams) {
        super(streams);
    }

    @Override
    protected int run(Session session) {
        Evaluation evaluation = plan.evaluation(new EvaluationParts(session.database()));
        List<IndicatorResult> rows = evaluation.indicators(lookBack);
        if (output.json()) {
            session.out().println(Json.text(rows));
        } else if (output.csv()) {
            csv(rows, session.out());
        } else {
            table(evaluation, rows, session.out());
        }
        return 0;
    }

    /** A line of the table: a row of the plan, or one of its measures. */
    private record Line(String id, String name, MeasureFigures figures, String receipt) {
        static Stream<Line> of(IndicatorResult row) {
            return Stream.concat(
                    Stream.of(new Line(
                            row.id(),
                            row.name().zh(),
                            row.figures(),
                            row.receipt().id())),
                    Stream.concat(row.measures().stream(), row.companions().stream())
                            .map(measure -> new Line(
                                    "  " + measure.id(),
                                    measure.name().zh(),
                                    measure.figures(),
                                    measure.receipt().id())));
        }
    }

    private static void table(Evaluation evaluation, List<IndicatorResult> rows, PrintStream out) {
        Heading.print(evaluation, out);
        TextTable table = new TextTable(
                "编号 id",
                "指标 indicator",
                "基期 baseline",
                "目标 target",
                "值 value",
                "分子/分母",
                "状态 status",
                "判定 verdict",
                "尚缺 needed");
        rows.stream().flatMap(Line::of).forEach(line -> {
            MeasureFigures figures = line.figures();
            table.row(
                    line.id(),
                    line.name(),
                    ShownNumber.shown(figures.baseline(), figures.unit()),
                    ShownNumber.shown(figures.target(), figures.unit()),
                    ShownNumber.shown(figures.value(), figures.unit()),
                    ShownNumber.fraction(figures.numerator(), figures.denominator()),
                    figures.statusLabel().zh() + " " + figures.status().code(),
                    figures.verdict(),
                    figures.unitsNeeded());
        });
        table.print(out);
    }

    private static void csv(List<IndicatorResult> rows, PrintStream out) {
        CsvTable table = new CsvTable(
                "id",
                "name",
                "unit",
                "baseline",
                "target",
                "value",
                "numerator",
                "denominator",
                "status",
                "verdict",
                "units_needed",
                "receipt",
                "synthetic");
        rows.forEach(row -> Line.of(row).forEach(line -> {
            MeasureFigures figures = line.figures();
            table.row(
                    line.id().strip(),
                    line.name(),
                    figures.unit(),
                    figures.baseline(),
                    figures.target(),
                    figures.value(),
                    figures.numerator(),
                    figures.denominator(),
                    figures.status().code(),
                    figures.verdict(),
                    figures.unitsNeeded(),
                    line.receipt(),
                    row.synthetic());
        }));
        table.print(out);
    }
}
