package minzheng.atlas.seed;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import minzheng.atlas.boundary.BoundaryRows;
import minzheng.atlas.boundary.Hazard;
import minzheng.atlas.boundary.InspectionTask;
import minzheng.atlas.boundary.SafeBoundary;
import minzheng.atlas.db.Change;
import minzheng.atlas.db.StableId;
import minzheng.atlas.ingest.format.Formats;
import minzheng.atlas.ingest.format.Opening;
import minzheng.atlas.ingest.format.RawRows;

/** Tasks of inspections, hazards and safe-boundary ratings of lines: what seeds have of the boundary register beside its files. */
final class InspectionFiles {
    private static final String SOURCE = "seed";

    private final Change change;
    private final PrintStream progress;

    InspectionFiles(Change change, PrintStream progress) {
        this.change = change;
        this.progress = progress;
    }

    void tasks(Path file) {
        BoundaryRows.insertTasks(change, read(file, InspectionFiles::task), null);
    }

    void hazards(Path file) {
        BoundaryRows.insertHazards(change, read(file, InspectionFiles::hazard), null);
    }

    void ratings(Path file) {
        BoundaryRows.insertSafeBoundaries(change, read(file, InspectionFiles::rating), null);
    }

    private <T extends Record> List<T> read(Path file, Function<InspectionRow, T> record) {
        List<T> records = new ArrayList<>();
        try (RawRows rows = Formats.of(file).open(file, Opening.PLAIN)) {
            rows.forEachRemaining(row -> records.add(record.apply(new InspectionRow(change, file, row))));
        }
        progress.printf("  %s: %d%n", file.getFileName(), records.size());
        return records;
    }

    private static InspectionTask task(InspectionRow row) {
        String number = row.required("external_id");
        return new InspectionTask(
                StableId.of("inspection_task", SOURCE, number),
                SOURCE,
                number,
                row.line(),
                row.required("round"),
                row.number("year").intValueExact(),
                row.required("kind"),
                row.text("trigger"),
                row.unit("lead_code"),
                row.date("plan_due_on"),
                row.date("report_due_on"),
                row.date("inspected_on"),
                row.date("reported_on"),
                row.text("filed_as"),
                row.isSynthetic(),
                row.validFrom(),
                row.validTo());
    }

    private static Hazard hazard(InspectionRow row) {
        String number = row.required("external_id");
        return new Hazard(
                StableId.of("hazard", SOURCE, number),
                SOURCE,
                number,
                row.line(),
                row.required("kind"),
                row.required("title"),
                row.number("from_m").doubleValue(),
                row.number("to_m").doubleValue(),
                row.required("status"),
                row.text("note"),
                row.isSynthetic(),
                row.validFrom(),
                row.validTo());
    }

    private static SafeBoundary rating(InspectionRow row) {
        return new SafeBoundary(
                row.line(),
                row.required("rating"),
                row.required("basis"),
                row.isSynthetic(),
                row.validFrom(),
                row.validTo());
    }
}
