package minzheng.atlas.change.kind;

import java.util.List;
import minzheng.atlas.division.Division;
import minzheng.atlas.division.DivisionDraft;
import minzheng.atlas.division.Redivision;
import minzheng.atlas.facility.Label;

/** A unit changes its type and perhaps name and code: 镇改街, 乡改镇, 撤县设市. It stays the same unit. */
final class TypeChange implements ChangeKind {
    @Override
    public String code() {
        return "type_change";
    }

    @Override
    public Label label() {
        return new Label("类型变更（镇改街等）", "change of type");
    }

    @Override
    public String needs() {
        return "unit, type, code?, name?";
    }

    @Override
    public Redivision propose(Asked asked, Ground ground) {
        asked.knows("unit", "type", "code", "name");
        Division unit = ground.unit("unit", asked.text("unit"));
        if (asked.text("type").equals(unit.type())) {
            throw Asked.mistake("nothing_changes", "type", "已是此类型 / it is of this type already: " + unit.type());
        }
        Outlines outlines = new Outlines(ground);
        outlines.put(new DivisionDraft(asked.only("type", "code", "name"), Asked.AT).over(unit));
        return Redivision.of(ground.reading().asOf(), List.copyOf(outlines.states()));
    }
}
