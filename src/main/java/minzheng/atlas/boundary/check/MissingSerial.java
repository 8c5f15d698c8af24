package minzheng.atlas.boundary.check;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import minzheng.atlas.boundary.BoundaryMarker;
import minzheng.atlas.boundary.Chainage;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Serial numbers that no marker of the line has. A marker of another line at the beginning may stand for the first. */
final class MissingSerial implements BoundaryCheck {
    private static final String CODE = "missing_serial";

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
            TreeMap<Integer, BoundaryMarker> serials = new TreeMap<>();
            for (BoundaryMarker marker : line.own()) {
                Integer serial = marker.serial();
                if (serial != null) {
                    serials.merge(serial, marker, (a, b) -> a.id().compareTo(b.id()) < 0 ? a : b);
                }
            }
            BoundaryMarker before = null;
            int expected = 1;
            for (Map.Entry<Integer, BoundaryMarker> entry : serials.entrySet()) {
                boolean begins = before == null && beginsElsewhere(line, entry.getValue());
                if (entry.getKey() > expected && !begins) {
                    found.accept(defect(world, line, before, entry.getValue(), expected, entry.getKey() - 1));
                }
                before = entry.getValue();
                expected = entry.getKey() + 1;
            }
        }
    }

    private static boolean beginsElsewhere(RegisteredLine line, BoundaryMarker first) {
        UUID id = line.line().id();
        Double begin = chainage(first, id);
        return line.markers().stream()
                .filter(marker -> !marker.lineId().equals(id))
                .map(marker -> chainage(marker, id))
                .anyMatch(chainage -> chainage != null && (begin == null || chainage < begin));
    }

    private static @Nullable Double chainage(BoundaryMarker marker, UUID line) {
        for (Chainage chainage : marker.chainages()) {
            if (chainage.line().equals(line)) {
                return chainage.m();
            }
        }
        return null;
    }

    private static Defect defect(
            Inspected world,
            RegisteredLine line,
            @Nullable BoundaryMarker before,
            BoundaryMarker after,
            int first,
            int last) {
        String name = line.line().name();
        String serials = first == last ? String.valueOf(first) : first + "–" + last;
        String next = Subject.of(after).name();
        Subject[] neighbours = before == null
                ? new Subject[] {Subject.of(after)}
                : new Subject[] {Subject.of(before), Subject.of(after)};
        return new Defect(
                CODE,
                Severity.WARNING,
                between(before, after),
                world.subjects(line.line(), neighbours),
                new TreeMap<>(Map.of(
                        "first_missing", (double) first, "last_missing", (double) last, "count", last - first + 1.0)),
                "%s 缺少序号 %s 的界桩（%s 之前）".formatted(name, serials, next),
                "line %s has no marker of serial %s (before %s)".formatted(name, serials, next),
                Rules.MARKER_TABLE);
    }

    private static @Nullable Geometry between(@Nullable BoundaryMarker before, BoundaryMarker after) {
        Geometry from = before == null ? null : before.geom();
        Geometry to = after.geom();
        return from == null || to == null ? to : Shapes.line(from.getCoordinate(), to.getCoordinate());
    }
}
