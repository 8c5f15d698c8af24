package minzheng.atlas.indicator.measure;

import minzheng.atlas.indicator.Rule;
import minzheng.atlas.indicator.RuleKind;
import minzheng.atlas.indicator.RuleText;

/** |{u : at least n qualifying facilities are assigned to u}| / |units|; more than {@code n_max} is reported, not failed. */
public final class AtLeastPerUnit implements RuleKind {
    @Override
    public String code() {
        return "at_least_n_per_unit";
    }

    @Override
    public Rule read(RuleText text) {
        return new ShareOfUnits.Covered(text.condition("where"), text.wholeNumber("n"), text.findWholeNumber("n_max"));
    }
}
