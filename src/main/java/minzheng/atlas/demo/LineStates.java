package minzheng.atlas.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Invented hazards and disputes along lines, and the safe-boundary rating of every line. */
final class LineStates {
    private static final List<String> HAZARD_HEADER = List.of(
            "external_id",
            "line_code",
            "kind",
            "title",
            "from_m",
            "to_m",
            "status",
            "note",
            "synthetic",
            "valid_from",
            "valid_to");
    private static final List<String> RATING_HEADER =
            List.of("line_code", "rating", "basis", "synthetic", "valid_from", "valid_to");
    private static final String DISPUTED = "SL01070123";
    private static final String DRIFTED = PlantedDefects.DRIFTED.replace("SX", "SL");
    private static final Set<String> WITH_HAZARDS = Set.of(DRIFTED, "SL01050108");

    private static final List<String> STOPPED_DIGGING = List.of(
            "H-2",
            "SL01050108",
            "hazard",
            "界桩附近取土（示例）",
            "14000",
            "15000",
            "resolved",
            "2025年9月已制止并回填",
            "true",
            "2025-09-10",
            "");
    private static final List<String> DISPUTE = List.of(
            "H-3",
            DISPUTED,
            "dispute",
            "林地权属纠纷涉及界线（示例）",
            "20000",
            "21500",
            "open",
            "双方已约定维持现状",
            "true",
            "2025-03-01",
            "");

    private LineStates() {}

    static void writeHazards(DemoRegister register, Path file) throws IOException {
        var drifted = register.line(DRIFTED).parts().get(1);
        new CsvFile(file)
                .write(
                        HAZARD_HEADER,
                        List.of(
                                List.of(
                                        "H-1",
                                        DRIFTED,
                                        "hazard",
                                        "河道改道，界线不随河移（示例）",
                                        String.valueOf((long) drifted.fromM()),
                                        String.valueOf((long) drifted.toM()),
                                        "open",
                                        "已安排专项联检",
                                        "true",
                                        "2026-07-15",
                                        ""),
                                STOPPED_DIGGING,
                                DISPUTE));
    }

    static void writeRatings(DemoRegister register, Path file) throws IOException {
        var rows = new ArrayList<List<String>>();
        for (var line : register.lines()) {
            var rating = line.code().equals(DISPUTED)
                    ? "dispute"
                    : WITH_HAZARDS.contains(line.code()) ? "attention" : "safe";
            rows.add(List.of(line.code(), rating, "2025年度平安边界评定（示例）", "true", "2025-12-31", ""));
        }
        new CsvFile(file).write(RATING_HEADER, rows);
    }
}
