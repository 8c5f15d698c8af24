package minzheng.atlas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import minzheng.atlas.EvaluationParts;
import minzheng.atlas.db.Reading;
import minzheng.atlas.division.DivisionCodes;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.fault.NotFound;
import minzheng.atlas.plan.DenominatorPolicy;
import minzheng.atlas.plan.Evaluation;
import minzheng.atlas.plan.Plan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the commands that evaluate a plan have in common. */
final class PlanOptions {
    private static final Pattern SEPARATOR = Pattern.compile("[\\s,;]+");

    @Option(names = "--plan", defaultValue = "NN145", description = "规划代码 / plan code (default: ${DEFAULT-VALUE})")
    private String plan = "NN145";

    @Option(
            names = "--as-of",
            paramLabel = "DATE|today",
            description = "评估日期；默认今天，规划期满后为规划末日 / evaluation date; default: today, or the plan's last day once its"
                    + " period is over")
    private @Nullable String asOf;

    @Option(names = "--division", paramLabel = "CODE", description = "只看该区划 / report on this division")
    private @Nullable String division;

    @Option(
            names = "--denominator",
            paramLabel = "plan|quasi|FILE",
            defaultValue = "plan",
            description =
                    "分母口径：规划、加类似乡级单位、或代码清单文件 / denominator: the plan's lists, with quasi units, or a file of codes")
    private String denominator = "plan";

    @Option(names = "--data-version", paramLabel = "N", description = "按该数据版本 / as recorded at this data version")
    private @Nullable Long dataVersion;

    @Option(names = "--overlay", paramLabel = "ID", description = "叠加方案 / with the proposed rows of this overlay")
    private @Nullable UUID overlay;

    @Option(
            names = "--scope",
            paramLabel = "CODE",
            description = "可见范围（区划子树） / only what lies in this division is visible")
    private @Nullable String scope;

    Evaluation evaluation(EvaluationParts parts) {
        long newest = parts.database().currentVersion();
        long version = dataVersion == null ? newest : dataVersion;
        if (version < 0 || version > newest) {
            throw new NotFound(
                    "unknown_version", "没有数据版本 / there is no data version " + version + "; newest: " + newest);
        }
        Plan known = parts.plans().get(plan, Reading.of(LocalDate.now(Clock.systemUTC()), version));
        Reading whole = new Reading(date(known), version, overlay, null);
        Reading reading =
                scope == null ? whole : new Reading(whole.asOf(), version, overlay, scopeId(parts, scope, whole));
        return parts.evaluator().evaluate(known, reading, policy(parts, reading), division);
    }

    private LocalDate date(Plan known) {
        Clock clock = Clock.systemUTC();
        if (asOf == null) {
            return known.defaultDate(clock);
        }
        if (asOf.equals("today")) {
            return LocalDate.now(clock.withZone(known.zone()));
        }
        try {
            LocalDate date = LocalDate.parse(asOf);
            if (date.getYear() < 1800 || date.getYear() > 2200) {
                throw new DateTimeException(asOf);
            }
            return date;
        } catch (DateTimeException e) {
            throw new InvalidRequest(
                    "bad_date",
                    "--as-of",
                    "--as-of " + asOf + ": 应为日期或 today / must be a date such as 2025-12-31, or today");
        }
    }

    private static UUID scopeId(EvaluationParts parts, String code, Reading reading) {
        return new DivisionCodes(parts.database())
                .find(code, reading)
                .orElseThrow(() ->
                        new NotFound("unknown_division", "--scope " + code + ": 没有此区划 / there is no such division"));
    }

    private DenominatorPolicy policy(EvaluationParts parts, Reading reading) {
        Path file = Path.of(denominator);
        if (!Files.isRegularFile(file)) {
            return stored(parts);
        }
        try {
            List<String> codes = Files.readAllLines(file).stream()
                    .map(line -> line.replaceFirst("#.*", ""))
                    .flatMap(SEPARATOR::splitAsStream)
                    .filter(code -> !code.isBlank())
                    .toList();
            return parts.unitCodes().keep(String.valueOf(file.getFileName()), codes, reading);
        } catch (IOException e) {
            throw new InvalidRequest(
                    "bad_unit_list",
                    "--denominator",
                    "--denominator " + denominator + ": 应为 UTF-8 文本，每行一个代码 / must be UTF-8 text "
                            + "with one code a line");
        }
    }

    private DenominatorPolicy stored(EvaluationParts parts) {
        if (denominator.matches("plan|quasi|[0-9a-f]{16}")) {
            return parts.unitCodes().policy(denominator);
        }
        throw new InvalidRequest(
                "bad_denominator",
                "--denominator",
                "--denominator " + denominator + ": 没有此文件；应为 plan、quasi 或代码清单文件 / no such "
                        + "file; give plan, quasi or a file of division codes");
    }
}
