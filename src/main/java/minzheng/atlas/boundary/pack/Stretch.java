package minzheng.atlas.boundary.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import minzheng.atlas.boundary.BoundaryLine;
import minzheng.atlas.boundary.LinePart;
import minzheng.atlas.boundary.Sector;
import minzheng.atlas.geometry.Course;
import minzheng.atlas.geometry.Geodesic;
import org.jspecify.annotations.Nullable;

/**
 * The line from one marker to the next.
 *
 * @param azimuthDeg from marker to marker, from true north; null where their places cannot be compared
 * @param lengthM along the line, geodesic; as registered where the line cannot be compared; null where neither is known
 * @param follows what the line follows there, empty where nothing is registered
 */
record Stretch(
        String from,
        String to,
        @Nullable Double azimuthDeg,
        @Nullable Double lengthM,
        String follows) {
    /** A shared stretch shorter than this is a rounding of the registered chainage. */
    private static final double LEAST_M = 10;

    /** All of a line, in order of its markers. */
    static List<Stretch> of(PackContents contents) {
        BoundaryLine line = contents.line();
        Course course = line.geom() == null ? null : Course.of(line.geom());
        List<Stop> stops = Stop.along(contents, course);
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 1; i < stops.size(); i++) {
            stretches.add(between(line, stops.get(i - 1), stops.get(i)));
        }
        return stretches;
    }

    private static Stretch between(BoundaryLine line, Stop a, Stop b) {
        Double azimuth = a.place() == null || b.place() == null ? null : Geodesic.azimuth(a.place(), b.place());
        Double drawn = difference(a.drawnM(), b.drawnM());
        Double registered = difference(a.registeredM(), b.registeredM());
        return new Stretch(
                a.name(),
                b.name(),
                azimuth,
                drawn == null ? registered : drawn,
                drawn == null
                        ? follows(line, a.registeredM(), b.registeredM())
                        : follows(line, a.drawnM(), b.drawnM()));
    }

    private static @Nullable Double difference(@Nullable Double a, @Nullable Double b) {
        return a == null || b == null ? null : Math.abs(b - a);
    }

    private static String follows(BoundaryLine line, @Nullable Double a, @Nullable Double b) {
        if (a == null || b == null) {
            return "";
        }
        double from = Math.min(a, b);
        double to = Math.max(a, b);
        List<String> names = line.parts().stream()
                .filter(part ->
                        Math.min(to, part.toM()) - Math.max(from, part.fromM()) > Math.min(LEAST_M, (to - from) / 2))
                .map(Stretch::name)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        return String.join("、", a > b ? reversed(names) : names);
    }

    private static List<String> reversed(List<String> names) {
        List<String> other = new ArrayList<>(names);
        java.util.Collections.reverse(other);
        return other;
    }

    private static String name(LinePart part) {
        String kind = Words.followed(part.follows());
        return part.name() == null ? kind : part.name() + (kind.isEmpty() ? "" : "（" + kind + "）");
    }

    /** E.g. 东偏东北. */
    String direction() {
        return azimuthDeg == null ? "" : Sector.of(azimuthDeg).zh();
    }

    String lengthShown() {
        return lengthM == null ? "长度待定" : String.format(Locale.ROOT, "%.1f 米", lengthM);
    }

    /** A sentence of the 边界线走向说明. */
    String described() {
        return "自%s起，沿%s%s %s至%s"
                .formatted(
                        from,
                        follows.isEmpty() ? "界线" : follows,
                        azimuthDeg == null ? "（坐标基准无精确换算，方向待定）" : "向" + direction() + "方向",
                        lengthShown(),
                        to);
    }
}
