package minzheng.atlas.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import minzheng.atlas.geometry.Geodesic;

/** A list as a team brings it from the field: sixty markers measured, of which some are displaced and some leave doubt. */
final class FieldList {
    private static final List<String> HEADER = List.of("number", "line", "lon", "lat", "accuracy_m", "time");
    private static final List<String> LINES =
            List.of("SL01030127", "SL01220123", "SL01050107", "SL01231082", "SL01241228");
    private static final int COUNT = 60;

    /** How far off a marker is measured and with which accuracy (one sigma per axis), metres, by place in the list. */
    private record Fix(double offM, double accuracyM) {}

    private static final Map<Integer, Fix> DISPLACED = Map.of(
            7, new Fix(2.4, 0.05),
            19, new Fix(4.1, 0.05),
            28, new Fix(8.3, 0.5),
            41, new Fix(12.6, 0.05),
            55, new Fix(35.2, 3));

    /** Too far off to be in place and too roughly measured to be displaced. */
    private static final Map<Integer, Fix> DOUBTFUL =
            Map.of(12, new Fix(2.1, 3), 33, new Fix(0.7, 0.5), 48, new Fix(1.1, 1.2));

    private static final double ACCURACY_M = 0.03;
    private static final double MOST_OFF_M = 0.05;

    private FieldList() {}

    static void write(DemoRegister register, Random random, Path file) throws IOException {
        var markers = LINES.stream()
                .flatMap(line -> register.markersOf(line).stream())
                .filter(marker -> marker.member().isEmpty() && marker.serial() != null)
                .limit(COUNT)
                .toList();
        if (markers.size() < COUNT) {
            throw new IllegalStateException("only " + markers.size() + " markers");
        }
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < COUNT; i++) {
            var marker = markers.get(i);
            var inPlace = new Fix(MOST_OFF_M * random.nextDouble(), ACCURACY_M);
            var fix = DISPLACED.getOrDefault(i, DOUBTFUL.getOrDefault(i, inPlace));
            var place = Geodesic.from(marker.place(), 360 * random.nextDouble(), fix.offM());
            rows.add(List.of(
                    marker.number(),
                    marker.line(),
                    BoundaryFiles.decimal(place.x, 8).toPlainString(),
                    BoundaryFiles.decimal(place.y, 8).toPlainString(),
                    BoundaryFiles.decimal(fix.accuracyM(), 2).toPlainString(),
                    "2026-09-%02dT%02d:%02d:00+08:00".formatted(1 + i / 6, 8 + i % 6, random.nextInt(60))));
        }
        new CsvFile(file).write(HEADER, rows);
    }
}
