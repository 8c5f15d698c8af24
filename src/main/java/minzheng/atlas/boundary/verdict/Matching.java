package minzheng.atlas.boundary.verdict;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import minzheng.atlas.boundary.BoundaryMarker;

/**
 * Which row measured which marker: by its number, else by the only marker within the distance. What fits no marker, more
 * than one, or one that another row fits as well is listed and left open.
 */
public final class Matching {
    /** How a row found its marker. */
    public enum By {
        NUMBER,
        PLACE;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A row and the one marker that it measured. */
    record Match(MeasuredPoint point, BoundaryMarker marker, By by) {}

    private final Register register;
    private final double withinM;
    private final NumberIndex numbers;
    private final PlaceIndex places;
    private final List<UnmatchedPoint> unmatchedPoints = new ArrayList<>();
    private final List<DoubleMatch> doubleMatched = new ArrayList<>();
    private final Map<UUID, List<Match>> byMarker = new LinkedHashMap<>();
    private final Set<UUID> claimed = new LinkedHashSet<>();

    Matching(Register register, List<MeasuredPoint> points, double withinM) {
        this.register = register;
        this.withinM = withinM;
        this.numbers = new NumberIndex(register);
        this.places = new PlaceIndex(register, withinM);
        points.forEach(this::match);
        byMarker.values().stream().filter(rows -> rows.size() > 1).forEach(this::twice);
    }

    /** In the order of the register. */
    List<Match> matches() {
        return register.markers().stream()
                .map(marker -> byMarker.getOrDefault(marker.id(), List.of()))
                .filter(rows -> rows.size() == 1)
                .map(rows -> rows.get(0))
                .toList();
    }

    List<UnmatchedPoint> unmatchedPoints() {
        return List.copyOf(unmatchedPoints);
    }

    List<DoubleMatch> doubleMatched() {
        return List.copyOf(doubleMatched);
    }

    List<MarkerName> unmatchedMarkers() {
        return register.markers().stream()
                .filter(marker -> !claimed.contains(marker.id()))
                .map(register::name)
                .toList();
    }

    private void match(MeasuredPoint point) {
        List<BoundaryMarker> found = numbers.find(point);
        By by = found.isEmpty() ? By.PLACE : By.NUMBER;
        if (found.isEmpty()) {
            found = places.find(point.place());
        }
        found.forEach(marker -> claimed.add(marker.id()));
        if (found.isEmpty()) {
            unmatchedPoints.add(new UnmatchedPoint(point.row(), point.number(), point.place(), noMarker(point)));
        } else if (found.size() > 1) {
            doubleMatched.add(new DoubleMatch(
                    List.of(point.row()), found.stream().map(register::name).toList(), severalMarkers(by)));
        } else {
            BoundaryMarker marker = found.get(0);
            byMarker.computeIfAbsent(marker.id(), any -> new ArrayList<>()).add(new Match(point, marker, by));
        }
    }

    private void twice(List<Match> rows) {
        doubleMatched.add(new DoubleMatch(
                rows.stream().map(match -> match.point().row()).toList(),
                List.of(register.name(rows.get(0).marker())),
                Reason.of(
                        "several_rows",
                        "多行指向同一界桩，请保留一行",
                        "several rows measured one marker; keep the one that counts")));
    }

    private Reason severalMarkers(By by) {
        return by == By.NUMBER
                ? Reason.of(
                        "number_of_several",
                        "编号对应多个界桩，请写明界线或分号（A–E）",
                        "several markers bear the number; give the line or the member (A to E)")
                : Reason.of(
                        "near_several",
                        "%.0f m 内有多个界桩，请写明编号",
                        "several markers stand within %.0f m; give the number",
                        withinM);
    }

    private Reason noMarker(MeasuredPoint point) {
        Place place = point.place();
        if (place == null) {
            return Reason.of(
                    "no_place_no_number", "没有坐标，编号也不在所选界线上", "neither coordinates nor a number of the chosen lines");
        }
        return Reason.of(
                "no_marker_near",
                "编号不在所选界线上，%.0f m 内也没有可比较的界桩",
                "no marker of the chosen lines bears the number, and none that can be compared stands within %.0f m",
                withinM);
    }
}
