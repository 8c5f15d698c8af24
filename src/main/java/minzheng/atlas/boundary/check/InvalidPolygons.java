package minzheng.atlas.boundary.check;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Polygons that cross themselves or are missing. Other checks go on with a repaired copy; the polygon stays as it is. */
final class InvalidPolygons implements BoundaryCheck {
    private static final String RULE = "图形应为有效多边形（OGC Simple Features）/ a polygon must be valid (OGC Simple Features)";

    @Override
    public String code() {
        return "invalid_polygons";
    }

    @Override
    public List<String> finds() {
        return List.of("invalid_polygon", "outline_missing");
    }

    @Override
    public void run(Inspected world, Focus focus, Consumer<Defect> found) {
        world.tilings().stream()
                .flatMap(tiling -> tiling.withoutValidOutline().stream())
                .filter(unit -> focus.isChanged(unit.id()) || isReached(unit, focus))
                .forEach(unit -> check(unit, found));
    }

    private static boolean isReached(Unit unit, Focus focus) {
        return unit.outline() != null && focus.reaches(unit.outline().getEnvelopeInternal());
    }

    private static void check(Unit unit, Consumer<Defect> found) {
        Geometry outline = unit.outline();
        if (outline == null || outline.isEmpty()) {
            found.accept(defect("outline_missing", Severity.WARNING, null, unit, "没有图形", "has no outline"));
            return;
        }
        TopologyValidationError error = new IsValidOp(outline).getValidationError();
        if (error != null) {
            found.accept(defect(
                    "invalid_polygon",
                    Severity.ERROR,
                    outline.getFactory().createPoint(error.getCoordinate()),
                    unit,
                    "图形无效（%s），其余检查用修复副本进行".formatted(error.getMessage()),
                    "is invalid (%s); the other checks go on with a repaired copy".formatted(error.getMessage())));
        }
    }

    private static Defect defect(
            String code, Severity severity, @Nullable Geometry shape, Unit unit, String zh, String en) {
        return new Defect(
                code,
                severity,
                shape,
                List.of(unit.subject()),
                new TreeMap<>(),
                unit.name() + " " + zh,
                unit.name() + " " + en,
                RULE);
    }
}
