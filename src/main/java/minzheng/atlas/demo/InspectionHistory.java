package minzheng.atlas.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Invented tasks of rounds R4 and R5: every line every five years, the sides leading in turn. */
final class InspectionHistory {
    private static final List<String> HEADER = List.of(
            "external_id",
            "line_code",
            "round",
            "year",
            "kind",
            "trigger",
            "lead_code",
            "plan_due_on",
            "report_due_on",
            "inspected_on",
            "reported_on",
            "filed_as",
            "synthetic",
            "valid_from",
            "valid_to");

    /** Never inspected in R4 nor since. */
    static final String OVERDUE = "SL01240125";

    /** The day up to which the demonstration's reports go. */
    private static final LocalDate REPORTED_UP_TO = LocalDate.of(2026, 11, 1);

    private static final int YEARS = 5;
    private static final int R4 = 2018;

    private final DemoRegister register;
    private final List<List<String>> rows = new ArrayList<>();
    private final Map<String, LocalDate> inspectedInR5 = new TreeMap<>();

    InspectionHistory(DemoRegister register) {
        this.register = register;
    }

    void write(Path file) throws IOException {
        int number = 0;
        for (var line : register.lines()) {
            boolean overdue = line.code().equals(OVERDUE);
            int offset = overdue ? YEARS - 1 : number % YEARS;
            regular(line, "R4", overdue ? R4 + 2 : R4 + offset, number % 2 == 0, !overdue);
            regular(line, "R5", R4 + YEARS + offset, number % 2 == 1, true);
            number++;
        }
        special();
        new CsvFile(file).write(HEADER, rows);
    }

    /** When each line was inspected in R5; not every line is yet. */
    Map<String, LocalDate> inspectedInR5() {
        return inspectedInR5;
    }

    static String task(String round, String line) {
        return round + "-" + line;
    }

    private void regular(DemoLine line, String round, int year, boolean aLeads, boolean reports) {
        var lead = aLeads ? line.sideA() : line.sideB();
        var begins = LocalDate.of(round.equals("R4") ? R4 : R4 + YEARS, 1, 1);
        var inspected = LocalDate.of(year, 9, 1).plusDays(rows.size() % 28);
        var reported = LocalDate.of(year, 10, 8).plusDays(rows.size() % 23);
        if (reports && reported.isBefore(REPORTED_UP_TO)) {
            row(line, round, year, "regular", "", lead, null, null, begins, reported);
            row(line, round, year, "regular", "", lead, inspected, reported, reported, null);
            if (round.equals("R5")) {
                inspectedInR5.put(line.code(), inspected);
            }
        } else {
            row(line, round, year, "regular", "", lead, null, null, begins, null);
        }
    }

    private void special() {
        var line = register.line(PlantedDefects.DRIFTED.replace("SX", "SL"));
        row(
                line,
                "R5",
                2026,
                "special",
                "洪水后河道改道" + LineNames.EXAMPLE,
                line.sideA(),
                null,
                null,
                LocalDate.of(2026, 7, 20),
                null);
    }

    private void row(
            DemoLine line,
            String round,
            int year,
            String kind,
            String trigger,
            String lead,
            @Nullable LocalDate inspected,
            @Nullable LocalDate reported,
            LocalDate from,
            @Nullable LocalDate to) {
        rows.add(List.of(
                task(round, line.code()) + (kind.equals("special") ? "-special" : ""),
                line.code(),
                round,
                String.valueOf(year),
                kind,
                trigger,
                LineNames.codeOn(lead, from),
                kind.equals("special") ? "" : year + "-05-15",
                year + "-12-01",
                inspected == null ? "" : inspected.toString(),
                reported == null ? "" : reported.toString(),
                reported == null ? "" : "示例备案〔%d〕%s".formatted(year, line.code().substring(2)),
                "true",
                from.toString(),
                to == null ? "" : to.toString()));
    }
}
