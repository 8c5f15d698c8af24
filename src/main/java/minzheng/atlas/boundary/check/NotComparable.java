package minzheng.atlas.boundary.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import minzheng.atlas.boundary.BoundaryMarker;
import minzheng.atlas.boundary.TriJunction;
import minzheng.atlas.crs.Datum;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** What is registered on a datum from which no exact way leads to CGCS2000; one finding a line, one a junction. */
final class NotComparable implements BoundaryCheck {
    private static final String CODE = "not_comparable";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<String> finds() {
        return List.of(CODE);
    }

    @Override
    public void run(Inspected world, Focus focus, Consumer<Defect> found) {
        for (RegisteredLine line : FocusedLines.of(world, focus, 0)) {
            String lineCrs = crs(line.line().geom(), line.line().documentCrs());
            TreeSet<String> systems = new TreeSet<>();
            List<String> numbers = new ArrayList<>();
            for (BoundaryMarker marker : line.own()) {
                String crs = crs(marker.geom(), marker.documentCrs());
                if (crs != null) {
                    systems.add(crs);
                    numbers.add(Subject.of(marker).name());
                }
            }
            if (lineCrs != null) {
                systems.add(lineCrs);
            }
            if (!systems.isEmpty()) {
                found.accept(defect(world, line, lineCrs != null, numbers, systems));
            }
        }
        for (TriJunction junction : world.junctions()) {
            String crs = crs(junction.geom(), junction.documentCrs());
            boolean concerned = focus.isChanged(junction.id().toString())
                    || junction.units().stream().anyMatch(unit -> focus.isChanged(unit.toString()));
            if (crs != null && concerned) {
                found.accept(defect(world, junction, crs));
            }
        }
    }

    private static @Nullable String crs(@Nullable Geometry geom, @Nullable String documentCrs) {
        return geom == null ? documentCrs : null;
    }

    private static String zh(String crs) {
        return Datum.named(crs).map(datum -> datum.zh() + "（" + crs + "）").orElse(crs);
    }

    private static String en(String crs) {
        return Datum.named(crs).map(datum -> datum.en() + " (" + crs + ")").orElse(crs);
    }

    private static Defect defect(
            Inspected world, RegisteredLine line, boolean course, List<String> numbers, Set<String> systems) {
        String which = numbers.size() <= 5 ? String.join("、", numbers) : String.join("、", numbers.subList(0, 5)) + "…";
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        if (course) {
            zh.add("界线走向");
            en.add("its course");
        }
        if (!numbers.isEmpty()) {
            zh.add("%d 颗界桩（%s）".formatted(numbers.size(), which));
            en.add("%d markers (%s)".formatted(numbers.size(), which));
        }
        return new Defect(
                CODE,
                Severity.INFO,
                line.line().geom(),
                world.subjects(line.line()),
                new TreeMap<>(Map.of("markers", (double) numbers.size())),
                "%s 的%s登记在 %s 坐标系，没有准确的转换途径，坐标不可比较；可用方位物、间距检核"
                        .formatted(
                                line.line().name(),
                                String.join("和", zh),
                                systems.stream().map(NotComparable::zh).collect(Collectors.joining("、"))),
                "of line %s %s are registered on %s, from which no exact way is known: not comparable by coordinates, only by reference objects and spacings"
                        .formatted(
                                line.line().name(),
                                String.join(" and ", en),
                                systems.stream().map(NotComparable::en).collect(Collectors.joining(", "))),
                Rules.MARKER_TABLE);
    }

    private static Defect defect(Inspected world, TriJunction junction, String crs) {
        List<Subject> subjects = new ArrayList<>();
        subjects.add(new Subject("junction", junction.id().toString(), junction.name()));
        junction.units().forEach(unit -> subjects.add(new Subject("unit", unit.toString(), world.nameOf(unit))));
        return new Defect(
                CODE,
                Severity.INFO,
                null,
                subjects,
                new TreeMap<>(),
                "三交点 %s 登记在 %s 坐标系，坐标不可比较".formatted(junction.name(), zh(crs)),
                "tri-junction %s is registered on %s: not comparable by coordinates"
                        .formatted(junction.name(), en(crs)),
                Rules.MARKER_TABLE);
    }
}
