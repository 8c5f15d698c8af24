package minzheng.atlas.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import minzheng.atlas.geometry.Geodesic;

/** What invented teams saw at the markers of a few lines in round R5. */
final class MarkerSightings {
    private static final List<String> HEADER = List.of(
            "external_id",
            "line_code",
            "number",
            "member",
            "task",
            "condition",
            "checklist",
            "lon",
            "lat",
            "method",
            "accuracy_m",
            "side_code",
            "observed_by",
            "observed_at",
            "neighbour_present",
            "note",
            "coord_source",
            "synthetic");

    /** Lines and the years in which they are inspected. */
    private static final List<String> LINES = List.of("SL01050108", "SL01220123", "SL01260127");

    /** Everything else is intact; by number and member. */
    private static final Map<String, String> CONDITIONS = Map.of(
            "01050108002Q", "text_faded",
            "01050108007Q", "lost",
            "01050108011Q", "obscured",
            "01220123003Q", "damaged",
            "01220123009Q", "text_faded",
            "01220123013Q", "tilted",
            "01220123011Q", "displaced",
            "01260127004Q", "loose",
            "01260127010Q", "not_reached");

    private static final Map<String, String> NOTES = Map.of(
            "lost", "原址未见界桩，由管理方会同邻方原址重新埋设（示例）",
            "damaged", "桩体断裂，待修复（示例）",
            "displaced", "疑因修路被移动，擅自移动无效，待恢复原位（示例）",
            "not_reached", "涨水，未能到达（示例）");
    private static final double DISPLACED_M = 6.5;
    private static final double ACCURACY_M = 0.05;

    private final Random random;

    MarkerSightings(Random random) {
        this.random = random;
    }

    void write(DemoRegister register, Map<String, LocalDate> inspected, Path file) throws IOException {
        var rows = new ArrayList<List<String>>();
        for (var code : LINES) {
            var line = register.line(code);
            var day = inspected.get(code);
            if (day == null) {
                throw new IllegalStateException(code + " was not inspected in R5");
            }
            for (var marker : register.markersOf(code)) {
                rows.add(row(line, marker, day));
            }
        }
        new CsvFile(file).write(HEADER, rows);
    }

    private List<String> row(DemoLine line, DemoMarker marker, LocalDate day) {
        var condition = CONDITIONS.getOrDefault(marker.id(), "intact");
        boolean measured = !condition.equals("lost") && !condition.equals("not_reached");
        double off = condition.equals("displaced") ? DISPLACED_M : Math.abs(random.nextGaussian()) * ACCURACY_M;
        var place = Geodesic.from(marker.place(), 360 * random.nextDouble(), off);
        return List.of(
                "O5-" + marker.id(),
                line.code(),
                marker.number(),
                marker.member(),
                InspectionHistory.task("R5", line.code()),
                condition,
                condition.equals("not_reached") ? "" : checklist(condition),
                measured ? BoundaryFiles.decimal(place.x, 8).toPlainString() : "",
                measured ? BoundaryFiles.decimal(place.y, 8).toPlainString() : "",
                measured ? "GNSS RTK" : "",
                measured ? String.valueOf(ACCURACY_M) : "",
                marker.managing(),
                "示例联检一组",
                day + "T%02d:%02d:00+08:00".formatted(8 + random.nextInt(9), random.nextInt(60)),
                "true",
                NOTES.getOrDefault(condition, ""),
                "survey",
                "true");
    }

    /** The five words of a marker in order: position, firm, visible, legible, archive. */
    private static String checklist(String condition) {
        boolean there = !condition.equals("lost");
        return "{\"position\":%b,\"firm\":%b,\"visible\":%b,\"legible\":%b,\"archive\":true}"
                .formatted(
                        there && !condition.equals("displaced"),
                        there
                                && !List.of("loose", "tilted", "damaged", "displaced")
                                        .contains(condition),
                        there && !condition.equals("obscured"),
                        there && !List.of("text_faded", "damaged").contains(condition));
    }
}
