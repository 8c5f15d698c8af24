package minzheng.atlas.boundary.check;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import minzheng.atlas.boundary.BoundaryMarker;

/** A registration form has room for three reference objects and wants all of them. */
final class ReferenceObjectsMissing implements BoundaryCheck {
    private static final String CODE = "reference_objects_missing";
    private static final int WANTED = 3;

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
            for (BoundaryMarker marker : line.own()) {
                int count = marker.referenceObjects().size();
                if (count < WANTED) {
                    String name = Subject.of(marker).name();
                    found.accept(new Defect(
                            CODE,
                            Severity.WARNING,
                            marker.geom(),
                            world.subjects(line.line(), Subject.of(marker)),
                            new TreeMap<>(Map.of("objects", (double) count, "expected", (double) WANTED)),
                            "%s 界桩 %s 只登记了 %d 个方位物，应有 %d 个"
                                    .formatted(line.line().name(), name, count, WANTED),
                            "marker %s of line %s has %d reference objects registered instead of %d"
                                    .formatted(name, line.line().name(), count, WANTED),
                            Rules.MARKER_TABLE));
                }
            }
        }
    }
}
