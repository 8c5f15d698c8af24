package minzheng.atlas.boundary.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import minzheng.atlas.boundary.BoundaryLine;
import minzheng.atlas.boundary.BoundaryMarker;
import minzheng.atlas.boundary.InspectionLimits;
import minzheng.atlas.boundary.ReferenceObject;
import org.jspecify.annotations.Nullable;

/**
 * Azimuth and distance of reference objects as registered against those between the registered coordinates. Both are on
 * the datum of the document, so none has to be converted.
 */
final class ReferenceObjects implements BoundaryCheck {
    private static final String CODE = "reference_object";
    private static final String NO_AZIMUTH = "reference_azimuth_not_comparable";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<String> finds() {
        return List.of(CODE, NO_AZIMUTH);
    }

    @Override
    public void run(Inspected world, Focus focus, Consumer<Defect> found) {
        for (RegisteredLine line : FocusedLines.of(world, focus, 0)) {
            for (BoundaryMarker marker : line.own()) {
                DocumentSystem.of(marker).ifPresent(system -> check(world, line.line(), marker, system, found));
            }
        }
    }

    private static void check(
            Inspected world, BoundaryLine line, BoundaryMarker marker, DocumentSystem system, Consumer<Defect> found) {
        List<String> notComparable = new ArrayList<>();
        for (int i = 0; i < marker.referenceObjects().size(); i++) {
            ReferenceObject object = marker.referenceObjects().get(i);
            Optional<DocumentSystem.Sight> sight = system.to(object);
            if (sight.isEmpty()) {
                continue;
            }
            Double azimuth = azimuth(sight.get(), object.azimuthKind());
            SortedMap<String, Double> differences =
                    differences(world.limits(), object, sight.get().distanceM(), azimuth);
            if (!differences.isEmpty()) {
                found.accept(defect(world, line, marker, i, differences));
            }
            if (object.azimuthDeg() != null && azimuth == null) {
                notComparable.add(object.name());
            }
        }
        if (!notComparable.isEmpty()) {
            found.accept(notComparable(world, line, marker, notComparable));
        }
    }

    private static @Nullable Double azimuth(DocumentSystem.Sight sight, @Nullable String kind) {
        return "true".equals(kind) ? sight.trueDeg() : "grid".equals(kind) ? sight.gridDeg() : null;
    }

    private static SortedMap<String, Double> differences(
            InspectionLimits limits, ReferenceObject object, double distance, @Nullable Double azimuth) {
        SortedMap<String, Double> measures = new TreeMap<>();
        Double registered = object.distanceM();
        if (registered != null && Math.abs(registered - distance) > limits.of("reference_distance_difference_m")) {
            measures.put("registered_distance_m", registered);
            measures.put("distance_m", distance);
        }
        Double registeredDeg = object.azimuthDeg();
        if (registeredDeg != null && azimuth != null) {
            double difference = Math.IEEEremainder(registeredDeg - azimuth, 360);
            if (Math.abs(difference) > limits.of("azimuth_difference_deg")) {
                measures.put("registered_azimuth_deg", registeredDeg);
                measures.put("azimuth_deg", azimuth);
            }
        }
        return measures;
    }

    private static Defect defect(
            Inspected world, BoundaryLine line, BoundaryMarker marker, int number, SortedMap<String, Double> measures) {
        ReferenceObject object = marker.referenceObjects().get(number);
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        if (measures.containsKey("distance_m")) {
            zh.add("距离登记 %.2f m、按坐标 %.2f m"
                    .formatted(measures.get("registered_distance_m"), measures.get("distance_m")));
            en.add("distance %.2f m as registered and %.2f m by coordinates"
                    .formatted(measures.get("registered_distance_m"), measures.get("distance_m")));
        }
        if (measures.containsKey("azimuth_deg")) {
            zh.add("方位角登记 %.2f°、按坐标 %.2f°"
                    .formatted(measures.get("registered_azimuth_deg"), measures.get("azimuth_deg")));
            en.add("azimuth %.2f° as registered and %.2f° by coordinates"
                    .formatted(measures.get("registered_azimuth_deg"), measures.get("azimuth_deg")));
        }
        Subject subject = Subject.of(marker);
        return new Defect(
                CODE,
                Severity.WARNING,
                marker.geom(),
                world.subjects(
                        line,
                        subject,
                        new Subject("reference_object", marker.id() + "/" + (number + 1), object.name())),
                measures,
                "%s 界桩 %s 的方位物 %s：%s".formatted(line.name(), subject.name(), object.name(), String.join("；", zh)),
                "reference object %s of marker %s on line %s: %s"
                        .formatted(object.name(), subject.name(), line.name(), String.join("; ", en)),
                Rules.MARKER_TABLE);
    }

    private static Defect notComparable(
            Inspected world, BoundaryLine line, BoundaryMarker marker, List<String> objects) {
        Subject subject = Subject.of(marker);
        return new Defect(
                NO_AZIMUTH,
                Severity.INFO,
                marker.geom(),
                world.subjects(line, subject),
                new TreeMap<>(Map.of("objects", (double) objects.size())),
                "%s 界桩 %s 到 %s 的方位角（磁方位角或北方向不明）不能与坐标比较"
                        .formatted(line.name(), subject.name(), String.join("、", objects)),
                "on line %s the azimuths from marker %s to %s are magnetic or of a north that the coordinates do not tell"
                        .formatted(line.name(), subject.name(), String.join(", ", objects)),
                Rules.MARKER_TABLE);
    }
}
