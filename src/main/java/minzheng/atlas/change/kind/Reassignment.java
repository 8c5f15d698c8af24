package minzheng.atlas.change.kind;

import java.util.ArrayList;
import java.util.List;
import minzheng.atlas.division.Division;
import minzheng.atlas.division.DivisionDraft;
import minzheng.atlas.division.Redivision;
import minzheng.atlas.facility.Label;

/** A unit goes to another parent; the outlines of both parents, and of what lies above them, follow. */
final class Reassignment implements ChangeKind {
    @Override
    public String code() {
        return "reassign";
    }

    @Override
    public Label label() {
        return new Label("变更隶属关系", "other parent");
    }

    @Override
    public String needs() {
        return "unit, parent, code?, name?, type?";
    }

    @Override
    public Redivision propose(Asked asked, Ground ground) {
        asked.knows("unit", "parent", "code", "name", "type");
        Division unit = ground.unit("unit", asked.text("unit"));
        Division parent = ground.unit("parent", asked.text("parent"));
        if (parent.id().equals(unit.parentId())) {
            throw Asked.mistake("nothing_changes", "parent", "已隶属于此 / it belongs there already: " + parent.name());
        }
        Outlines outlines = new Outlines(ground);
        outlines.put(new DivisionDraft(asked.only("code", "name", "type"), Asked.AT)
                .over(unit)
                .under(parent.id()));
        if (unit.geom() != null) {
            List<Division> from = ground.above(unit);
            List<Division> to = new ArrayList<>(List.of(parent));
            to.addAll(ground.above(parent));
            outlines.follow(from, to, unit.geom(), null);
            outlines.follow(to, from, null, unit.geom());
        }
        return Redivision.of(ground.reading().asOf(), outlines.states());
    }
}
