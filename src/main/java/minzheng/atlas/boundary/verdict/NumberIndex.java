package minzheng.atlas.boundary.verdict;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import minzheng.atlas.boundary.BoundaryMarker;

/** Markers by number, with or without the member behind it; width and case of letters and spaces do not matter. */
final class NumberIndex {
    private final Register register;
    private final Map<String, List<BoundaryMarker>> exact = new HashMap<>();
    private final Map<String, List<BoundaryMarker>> families = new HashMap<>();

    NumberIndex(Register register) {
        this.register = register;
        for (BoundaryMarker marker : register.markers()) {
            put(exact, plain(marker.number() + marker.member()), marker);
            put(families, plain(marker.number()), marker);
        }
    }

    /** The markers that a row may mean: of its number and member, else all members of its number. */
    List<BoundaryMarker> find(MeasuredPoint point) {
        String number = point.number() == null ? "" : point.number();
        String member = point.member() == null ? "" : point.member();
        if (number.isBlank()) {
            return List.of();
        }
        List<BoundaryMarker> found = ofLine(exact.getOrDefault(plain(number + member), List.of()), point);
        return !found.isEmpty() || !member.isBlank()
                ? found
                : ofLine(families.getOrDefault(plain(number), List.of()), point);
    }

    private List<BoundaryMarker> ofLine(List<BoundaryMarker> found, MeasuredPoint point) {
        String line = point.line();
        return line == null
                ? found
                : found.stream()
                        .filter(marker -> plain(register.line(marker)).equals(plain(line)))
                        .toList();
    }

    private static void put(Map<String, List<BoundaryMarker>> index, String key, BoundaryMarker marker) {
        index.computeIfAbsent(key, any -> new ArrayList<>()).add(marker);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
    }
}
