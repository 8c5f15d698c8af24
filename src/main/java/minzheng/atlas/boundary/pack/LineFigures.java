package minzheng.atlas.boundary.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import minzheng.atlas.geometry.Course;
import org.jspecify.annotations.Nullable;

/**
 * What is counted and measured of a line, the same in every paper.
 *
 * @param geodesicM null where the line cannot be compared
 * @param erections in order single, double, triple
 * @param conditions number of markers by condition as observed, and of those not observed under an empty code
 * @param findings number of findings by code
 */
record LineFigures(
        @Nullable Double registeredM,
        @Nullable Double geodesicM,
        List<Erection> erections,
        Map<String, Long> conditions,
        Map<String, Long> findings) {
    /**
     * Markers of one kind: each number counts once, each stone by itself.
     *
     * @param registered null where the register of lines says nothing
     */
    record Erection(String code, @Nullable Integer registered, long numbers, long stones) {}

    static LineFigures of(PackContents contents) {
        Map<String, Long> conditions = new LinkedHashMap<>();
        for (String code : Words.CONDITIONS.keySet().stream().sorted().toList()) {
            count(contents, code, conditions);
        }
        count(contents, "", conditions);
        return new LineFigures(
                contents.line().registeredLengthM(),
                contents.line().geom() == null
                        ? null
                        : Course.of(contents.line().geom()).lengthM(),
                List.of(
                        erection(contents, "single", contents.line().registeredSingle()),
                        erection(contents, "double", contents.line().registeredDouble()),
                        erection(contents, "triple", contents.line().registeredTriple())),
                conditions,
                contents.findings().stream()
                        .collect(Collectors.groupingBy(PackFinding::code, TreeMap::new, Collectors.counting())));
    }

    private static void count(PackContents contents, String code, Map<String, Long> conditions) {
        long found = contents.markers().stream()
                .filter(one -> code.equals(one.seen() == null ? "" : one.seen().condition()))
                .count();
        if (found > 0) {
            conditions.put(code, found);
        }
    }

    private static Erection erection(PackContents contents, String code, @Nullable Integer registered) {
        List<InspectedMarker> markers = contents.ownMarkers().stream()
                .filter(one -> one.marker().erection().equals(code))
                .toList();
        long numbers =
                markers.stream().map(one -> one.marker().number()).distinct().count();
        return new Erection(code, registered, numbers, markers.size());
    }

    /** E.g. 完好 2、丢失 1. */
    String conditionsShown() {
        return conditions.entrySet().stream()
                .map(entry -> condition(entry.getKey()) + " " + entry.getValue())
                .collect(Collectors.joining("、"));
    }

    static String condition(String code) {
        return code.isEmpty() ? "未检查" : Words.condition(code);
    }

    static String metres(@Nullable Double metres) {
        return metres == null ? "—" : String.format(Locale.ROOT, "%.1f", metres);
    }
}
