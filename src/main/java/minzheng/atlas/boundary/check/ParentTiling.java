package minzheng.atlas.boundary.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import minzheng.atlas.geometry.Areal;
import minzheng.atlas.geometry.CoverageFaces;
import minzheng.atlas.geometry.Face;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Units that do not fill the unit above them: an inlet along its outer edge that no child covers, or a child that
 * reaches beyond it. Ground that the children's own gaps and overlaps explain already is not told twice.
 */
final class ParentTiling implements BoundaryCheck {
    @Override
    public String code() {
        return "parent_tiling";
    }

    @Override
    public List<String> finds() {
        return List.of("inlet", "outside_parent");
    }

    @Override
    public void run(Inspected world, Focus focus, Consumer<Defect> found) {
        for (Tiling tiling : world.tilings()) {
            for (Unit parent : tiling.parents()) {
                Geometry outline = Tiling.valid(parent);
                if (!outline.isEmpty() && isConcerned(tiling, parent, outline, focus)) {
                    new Family(world, tiling, parent, outline).check(focus, found);
                }
            }
        }
    }

    private static boolean isConcerned(Tiling tiling, Unit parent, Geometry outline, Focus focus) {
        return focus.isChanged(parent.id())
                || focus.reaches(outline.getEnvelopeInternal())
                || tiling.units().stream()
                        .anyMatch(unit -> parent.id().equals(unit.parent()) && focus.isChanged(unit.id()));
    }

    /** One parent and its children; the last of the shapes is everything outside of the parent. */
    private static final class Family {
        private final Inspected world;
        private final Tiling tiling;
        private final Unit parent;
        private final List<Unit> children = new ArrayList<>();
        private final List<Geometry> shapes = new ArrayList<>();

        Family(Inspected world, Tiling tiling, Unit parent, Geometry outline) {
            this.world = world;
            this.tiling = tiling;
            this.parent = parent;
            Envelope box = outline.getEnvelopeInternal().copy();
            for (int i = 0; i < tiling.units().size(); i++) {
                Geometry shape = tiling.outlines().get(i);
                if (parent.id().equals(tiling.units().get(i).parent()) && !shape.isEmpty()) {
                    children.add(tiling.units().get(i));
                    shapes.add(shape);
                    box.expandToInclude(shape.getEnvelopeInternal());
                }
            }
            box.expandBy(Math.max(box.getWidth(), box.getHeight()) / 10);
            shapes.add(OverlayNGRobust.overlay(outline.getFactory().toGeometry(box), outline, OverlayNG.DIFFERENCE));
        }

        void check(Focus focus, Consumer<Defect> found) {
            if (children.isEmpty()) {
                return;
            }
            int outside = children.size();
            for (Face face : CoverageFaces.of(shapes)) {
                if (face.isGap()
                        ? face.around().contains(outside)
                        : face.units().contains(outside)) {
                    unexplained(face, focus).forEach(rest -> tell(face, rest, found));
                }
            }
        }

        private List<Polygon> unexplained(Face face, Focus focus) {
            Geometry rest = face.shape();
            for (Face told : tiling.faces(focus)) {
                if (told.shape().getEnvelopeInternal().intersects(rest.getEnvelopeInternal())) {
                    rest = Areal.part(OverlayNGRobust.overlay(rest, told.shape(), OverlayNG.DIFFERENCE));
                }
            }
            return Areal.polygons(rest);
        }

        private void tell(Face face, Polygon rest, Consumer<Defect> found) {
            Ground ground = Ground.of(rest, world.limits());
            if (ground.widthM() <= world.limits().of("no_width_m")) {
                return;
            }
            List<Unit> units = (face.isGap() ? face.around() : face.units())
                    .stream()
                            .filter(n -> n < children.size())
                            .map(children::get)
                            .toList();
            List<Subject> subjects = new ArrayList<>(List.of(parent.subject()));
            units.forEach(unit -> subjects.add(unit.subject()));
            String names = units.stream().map(Unit::name).collect(Collectors.joining("、"));
            String zh = face.isGap() ? "%s 边缘有未被下级覆盖的缺口，邻接 %s" : "%2$s 超出上级 %1$s 的范围";
            String en = face.isGap()
                    ? "inlet: no child covers a strip along the edge of %s next to %s"
                    : "%2$s reaches beyond %1$s";
            found.accept(new Defect(
                    face.isGap() ? "inlet" : "outside_parent",
                    Severity.ERROR,
                    rest,
                    subjects,
                    ground.measures(),
                    zh.formatted(parent.name(), names) + "：" + ground.zh(),
                    en.formatted(parent.name(), names) + ": " + ground.en(),
                    CoverageDefects.RULE));
        }
    }
}
