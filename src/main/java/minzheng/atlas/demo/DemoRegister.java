package minzheng.atlas.demo;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The invented register while it is being made: everything by its code or number. */
final class DemoRegister {
    private final SortedMap<String, DemoLine> lines = new TreeMap<>();
    private final SortedMap<String, DemoJunction> junctions = new TreeMap<>();
    private final SortedMap<String, DemoMarker> markers = new TreeMap<>();
    private final SortedMap<String, DemoFeature> features = new TreeMap<>();

    Collection<DemoLine> lines() {
        return lines.values();
    }

    Collection<DemoJunction> junctions() {
        return junctions.values();
    }

    Collection<DemoMarker> markers() {
        return markers.values();
    }

    boolean hasMarker(String id) {
        return markers.containsKey(id);
    }

    /** In order of serials and members; a tri-junction's marker last. */
    List<DemoMarker> markersOf(String line) {
        return markers.values().stream()
                .filter(marker -> marker.line().equals(line))
                .toList();
    }

    Collection<DemoFeature> features() {
        return features.values();
    }

    DemoLine line(String code) {
        return known(lines, code);
    }

    void add(DemoLine line) {
        unused(lines.put(line.code(), line), line.code());
    }

    void add(DemoJunction junction) {
        unused(junctions.put(junction.code(), junction), junction.code());
    }

    void add(DemoMarker marker) {
        unused(markers.put(marker.id(), marker), marker.id());
    }

    void add(DemoFeature feature) {
        unused(features.put(feature.code(), feature), feature.code());
    }

    void changeLine(String code, UnaryOperator<DemoLine> change) {
        lines.put(code, change.apply(line(code)));
    }

    void changeJunction(String code, UnaryOperator<DemoJunction> change) {
        junctions.put(code, change.apply(known(junctions, code)));
    }

    void changeFeature(String code, UnaryOperator<DemoFeature> change) {
        features.put(code, change.apply(known(features, code)));
    }

    void changeMarker(String id, UnaryOperator<DemoMarker> change) {
        var changed = change.apply(remove(id));
        add(changed);
    }

    DemoMarker remove(String id) {
        var marker = known(markers, id);
        markers.remove(id);
        return marker;
    }

    private static <T> T known(SortedMap<String, T> things, String code) {
        var thing = things.get(code);
        if (thing == null) {
            throw new IllegalArgumentException("nothing is called " + code);
        }
        return thing;
    }

    private static void unused(@Nullable Object earlier, String code) {
        if (earlier != null) {
            throw new IllegalStateException("two are called " + code);
        }
    }
}
