package minzheng.atlas.indicator;

import java.util.List;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.indicator.measure.AtLeastPerUnit;
import minzheng.atlas.indicator.measure.CapacityWindow;
import minzheng.atlas.indicator.measure.HubNetwork;
import minzheng.atlas.indicator.measure.Milestones;
import minzheng.atlas.indicator.measure.NewBuilds;
import minzheng.atlas.indicator.measure.RatioOfSums;
import minzheng.atlas.indicator.measure.Reported;
import minzheng.atlas.indicator.measure.ShareOfFacilities;
import minzheng.atlas.indicator.measure.ShareOfUnits;

/** Every rule kind a plan may use. */
public final class RuleKinds {
    public static final List<RuleKind> ALL = List.of(
            new ShareOfUnits(),
            new AtLeastPerUnit(),
            new RatioOfSums(),
            new ShareOfFacilities(),
            new CapacityWindow(),
            new NewBuilds(),
            new HubNetwork(),
            new Reported(),
            new Milestones());

    private RuleKinds() {}

    /** Reads the rule that {@code text} describes. */
    public static Rule read(RuleText text) {
        String kind = text.word("kind");
        return ALL.stream()
                .filter(candidate -> candidate.code().equals(kind))
                .findFirst()
                .map(found -> {
                    Rule rule = found.read(text);
                    text.nothingElse();
                    return rule;
                })
                .orElseThrow(() -> new InvalidRequest(
                        "unknown_rule_kind",
                        text.place("kind"),
                        "未知规则类型 / unknown rule kind \"" + kind + "\"; one of "
                                + ALL.stream().map(RuleKind::code).toList()));
    }
}
