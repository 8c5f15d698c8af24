package minzheng.atlas.change.kind;

import java.util.List;
import minzheng.atlas.division.Division;
import minzheng.atlas.division.Redivision;
import minzheng.atlas.facility.Label;
import minzheng.atlas.geometry.LocalMetres;
import minzheng.atlas.geometry.Width;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** A new line between two adjoining units: what lies between it and the old one changes hands, nothing else moves. */
final class NewLine implements ChangeKind {
    /** A strip narrower than this, in metres, is rounding. */
    private static final double SAME_COURSE_M = 1e-3;

    @Override
    public String code() {
        return "new_line";
    }

    @Override
    public Label label() {
        return new Label("调整界线", "new line between two units");
    }

    @Override
    public String needs() {
        return "units (two), line (LineString), children?";
    }

    @Override
    public Redivision propose(Asked asked, Ground ground) {
        asked.knows("units", "line", "children");
        List<String> named = asked.texts("units", 2);
        if (named.size() != 2) {
            throw Asked.mistake("too_many_parts", "units", "界线两侧恰为两个单位 / a line lies between exactly two units");
        }
        Division first = ground.unit("units", named.get(0));
        Division second = ground.unit("units", named.get(1));
        if (!first.level().equals(second.level())) {
            throw Asked.mistake("wrong_level", "units", "须为同一级单位 / the units must be of one level");
        }
        Geometry a = ground.outline("units", first);
        Geometry b = ground.outline("units", second);
        LineCut.Halves halves = new WholeParts(ground, first, second, asked.children())
                .of(new LineCut(a, b, ground.reachM()).by(asked.geometry("line", LineString.class)));
        mustMoveGround(a, halves.a());
        Outlines outlines = new Outlines(ground);
        Division firstNow = first.shaped(halves.a());
        Division secondNow = second.shaped(halves.b());
        outlines.put(firstNow);
        outlines.put(secondNow);
        outlines.follow(ground.above(first), ground.above(second), a, halves.a());
        outlines.follow(ground.above(second), ground.above(first), b, halves.b());
        halves.joints().forEach(joint -> outlines.join(joint.edge(), joint.place()));
        new Parts(ground, asked.children()).rehang(List.of(first, second), List.of(firstNow, secondNow), outlines);
        return Redivision.of(ground.reading().asOf(), outlines.states());
    }

    private static void mustMoveGround(Geometry was, Geometry will) {
        Geometry moved = OverlayNGRobust.overlay(was, will, OverlayNG.SYMDIFFERENCE);
        if (moved.isEmpty() || Width.ofWidest(LocalMetres.around(moved).of(moved)) < SAME_COURSE_M) {
            throw Asked.mistake(
                    "no_change", "line", "与现有界线一致，没有土地易手 / the border stays where it is: no ground changes hands");
        }
    }
}
