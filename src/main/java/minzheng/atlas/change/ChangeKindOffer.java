package minzheng.atlas.change;

import java.util.List;
import minzheng.atlas.change.kind.ChangeKinds;
import minzheng.atlas.facility.Label;

/**
 * A kind of change as it is offered.
 *
 * @param needs the members of a proposal; those marked with ? may be left out
 */
public record ChangeKindOffer(String code, Label label, String needs) {
    public static List<ChangeKindOffer> all() {
        return ChangeKinds.ALL.stream()
                .map(kind -> new ChangeKindOffer(kind.code(), kind.label(), kind.needs()))
                .toList();
    }
}
