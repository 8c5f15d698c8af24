package minzheng.atlas.change.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import minzheng.atlas.db.Reading;
import minzheng.atlas.division.Division;
import minzheng.atlas.division.DivisionDraft;
import minzheng.atlas.division.Redivision;
import minzheng.atlas.facility.Label;
import minzheng.atlas.geometry.Geodesic;
import minzheng.atlas.geometry.LocalMetres;
import minzheng.atlas.geometry.OutlineSum;
import minzheng.atlas.geometry.Width;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** A unit carved by a polygon out of one or more others, which live on with what is left to them. */
final class NewUnit implements ChangeKind {
    private static final double ALL_OF_IT = 1 - 1e-9;

    @Override
    public String code() {
        return "new_unit";
    }

    @Override
    public Label label() {
        return new Label("设立新单位", "new unit");
    }

    @Override
    public String needs() {
        return "from (units), outline (Polygon), unit {code, name, type?}, parent?, children?";
    }

    @Override
    public Redivision propose(Asked asked, Ground ground) {
        asked.knows("from", "outline", "unit", "parent", "children");
        List<Division> from = asked.texts("from", 1).stream()
                .map(unit -> ground.unit("from", unit))
                .toList();
        Geometry drawn = asked.geometry("outline", Polygon.class);
        Division first = from.get(0);
        UUID parent = asked.only("parent").isEmpty()
                ? first.parentId()
                : ground.unit("parent", asked.text("parent")).id();
        Division unit = new DivisionDraft(asked.object("unit"), Asked.AT + "/unit")
                .successorOf(first, UUID.randomUUID(), ground.reading().asOf(), Reading.FOREVER);
        if (parent != null) {
            unit = unit.under(parent);
        }
        return carved(from, unit, drawn, asked, ground);
    }

    private static Redivision carved(List<Division> from, Division unit, Geometry drawn, Asked asked, Ground ground) {
        Outlines outlines = new Outlines(ground);
        List<Geometry> pieces = new ArrayList<>();
        List<Division> now = new ArrayList<>();
        for (Division source : from) {
            Geometry outline = ground.outline("from", source);
            Geometry piece = DivisionDraft.multi(OverlayNGRobust.overlay(outline, drawn, OverlayNG.INTERSECTION));
            double share = piece.getArea() / outline.getArea();
            if (share == 0 || share > ALL_OF_IT) {
                throw Asked.mistake(
                        "nothing_left",
                        "from",
                        "新单位与 %s 不相交或将其全部占去（后者请用合并）/ the new unit takes nothing or everything of %1$s (for the latter propose a merger)"
                                .formatted(source.name()));
            }
            pieces.add(piece);
            now.add(source.shaped(DivisionDraft.multi(OverlayNGRobust.overlay(outline, drawn, OverlayNG.DIFFERENCE))));
        }
        Geometry whole = OutlineSum.of(pieces).orElseGet(() -> DivisionDraft.multi(OverlayNGRobust.union(pieces)));
        mustBeWithin(drawn, whole, ground.reachM());
        Division shaped = unit.shaped(whole);
        outlines.put(shaped);
        now.forEach(outlines::put);
        List<Division> above = ground.above(shaped);
        for (int i = 0; i < from.size(); i++) {
            List<Division> was = ground.above(from.get(i));
            outlines.follow(was, above, pieces.get(i), null);
            outlines.follow(above, was, null, pieces.get(i));
            outlines.join(ground.outline("from", from.get(i)), pieces.get(i));
        }
        List<Division> homes = new ArrayList<>(now);
        homes.add(shaped);
        new Parts(ground, asked.children()).rehang(from, homes, outlines);
        return Redivision.of(ground.reading().asOf(), outlines.states());
    }

    /** Drawn along an outline with other vertices it may stray from it by as much as the end of a line may. */
    private static void mustBeWithin(Geometry drawn, Geometry whole, double reachM) {
        Geometry outside = OverlayNGRobust.overlay(drawn, whole, OverlayNG.DIFFERENCE);
        double widthM = outside.isEmpty()
                ? 0
                : Width.ofWidest(LocalMetres.around(outside).of(outside));
        if (widthM > reachM) {
            throw Asked.mistake(
                    "outside_units",
                    "outline",
                    "有 %.0f 平方米、最宽 %.2f 米在所列单位之外 / %1$.0f m2 of it, up to %2$.2f m wide, lie outside the units in \"from\" (limit %3$.2f m)"
                            .formatted(Geodesic.area(outside), widthM, reachM));
        }
    }
}
