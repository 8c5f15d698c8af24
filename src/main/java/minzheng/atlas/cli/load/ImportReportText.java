package minzheng.atlas.cli.load;

import java.io.PrintStream;
import java.util.Map;
import java.util.stream.Collectors;
import minzheng.atlas.cli.JsonOutput;
import minzheng.atlas.cli.TextTable;
import minzheng.atlas.ingest.Counted;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.ImportReport;
import org.jspecify.annotations.Nullable;

/** What came of an import, for people and for programs. */
final class ImportReportText {
    private ImportReportText() {}

    static String json(ImportReport report) {
        return JsonOutput.of(report);
    }

    static void print(ImportReport report, PrintStream out) {
        if (!report.findings().isEmpty()) {
            TextTable table = new TextTable("行 row", "位置 position", "字段 field", "值 value", "问题 problem", "处理 fix");
            report.findings()
                    .forEach(f -> table.row(
                            f.row(),
                            f.position(),
                            f.field(),
                            f.value(),
                            (f.isError() ? "错误 " : "提示 ") + f.problem(),
                            f.fix() + shape(f)));
            table.print(out);
            out.println();
        }
        Counted counted = report.counted();
        out.printf("%s -> %s (%s)%n", report.file(), report.target(), report.source());
        out.println("字段 fields: " + mapping(report.mapping()));
        if (!report.unused().isEmpty()) {
            out.println("未使用 not used: " + String.join(", ", report.unused()));
        }
        out.println(report.crsNote());
        out.printf(
                "行 rows %d：新增 new %d，变更 changed %d，未变 unchanged %d，拒绝 rejected %d；错误 errors %d，提示 warnings %d%n",
                counted.rows(),
                counted.created(),
                counted.changed(),
                counted.unchanged(),
                counted.rejected(),
                report.errors(),
                report.warnings());
        report.findingsPerCode().forEach((code, count) -> out.printf("  %s %d%n", code, count));
        out.println(verdict(report));
    }

    private static String verdict(ImportReport report) {
        return switch (report.outcome()) {
            case LOADED -> "已导入，数据版本 %d / loaded as data version %1$d".formatted(report.dataVersion());
            case UNCHANGED -> "没有变化，未写入 / nothing differs, nothing written (0 changes)";
            case REFUSED ->
                report.errors() == 0
                        ? "检查之后数据有变，未写入，请重试 / the data moved since the check: nothing was written, try again"
                        : "有错误，整个文件未写入 / refused: nothing of the file was written";
            case DRY_RUN -> "仅检查，未写入 / dry run: nothing was written";
        };
    }

    private static String shape(Finding finding) {
        @Nullable String proposal = finding.proposal();
        @Nullable String geometry = finding.geometry();
        if (proposal != null) {
            return " 建议 proposed: " + proposal;
        }
        return geometry == null ? "" : " @ " + geometry;
    }

    private static String mapping(Map<String, String> mapping) {
        return mapping.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
