package minzheng.atlas.boundary.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import minzheng.atlas.boundary.BoundaryLine;
import minzheng.atlas.boundary.BoundaryMarker;
import org.jspecify.annotations.Nullable;

/**
 * How many single, double and triple markers a line has against the register of lines. All members of one number are
 * one marker; the register may or may not count a junction's marker that another line numbers.
 */
final class MarkerCount implements BoundaryCheck {
    private static final String CODE = "marker_count";
    private static final Map<String, String> ZH = new TreeMap<>(Map.of("single", "单立", "double", "双立", "triple", "三立"));

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
            SortedMap<String, Double> measures = new TreeMap<>();
            List<String> zh = new ArrayList<>();
            List<String> en = new ArrayList<>();
            registered(line.line()).forEach((erection, registered) -> {
                long own = count(line.own(), erection);
                long all = count(line.markers(), erection);
                if (registered != own && registered != all) {
                    measures.put("registered_" + erection, (double) registered);
                    measures.put("counted_" + erection, (double) own);
                    zh.add("%s登记 %d 颗、现有 %d 颗".formatted(ZH.get(erection), registered, own));
                    en.add("%s: %d registered, %d found".formatted(erection, registered, own));
                }
            });
            if (!measures.isEmpty()) {
                found.accept(new Defect(
                        CODE,
                        Severity.WARNING,
                        line.line().geom(),
                        world.subjects(line.line()),
                        measures,
                        "%s 界桩颗数不符：%s".formatted(line.line().name(), String.join("；", zh)),
                        "markers of line %s do not number as registered: %s"
                                .formatted(line.line().name(), String.join("; ", en)),
                        Rules.MARKER_TABLE));
            }
        }
    }

    private static Map<String, Integer> registered(BoundaryLine line) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        put(counts, "single", line.registeredSingle());
        put(counts, "double", line.registeredDouble());
        put(counts, "triple", line.registeredTriple());
        return counts;
    }

    private static void put(Map<String, Integer> counts, String erection, @Nullable Integer count) {
        if (count != null) {
            counts.put(erection, count);
        }
    }

    private static long count(List<BoundaryMarker> markers, String erection) {
        return markers.stream()
                .filter(marker -> marker.erection().equals(erection))
                .map(marker -> marker.lineId() + marker.number())
                .distinct()
                .count();
    }
}
