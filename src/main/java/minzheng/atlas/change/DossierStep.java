package minzheng.atlas.change;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import minzheng.atlas.facility.Label;
import minzheng.atlas.fault.NotFound;

/** The steps a change goes through, in their order (Regulations on Administrative Divisions, State Council 704). */
public enum DossierStep {
    RESEARCH("调查研究", "Research", true),
    RISK_ASSESSMENT("社会稳定风险评估", "Risk assessment", true),
    EXPERT_REVIEW("专家论证", "Expert review", true),
    OPINIONS("征求意见", "Opinions heard", true),
    IMPLEMENTATION("组织实施", "Implementation", false),
    EVALUATION("评估总结", "Evaluation", false);

    private final String zh;
    private final String en;
    private final boolean beforePublishing;

    DossierStep(String zh, String en, boolean beforePublishing) {
        this.zh = zh;
        this.en = en;
        this.beforePublishing = beforePublishing;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Label label() {
        return new Label(zh, en);
    }

    /** Steps without whose date nothing is published. */
    static List<DossierStep> beforePublishing() {
        return Arrays.stream(values()).filter(step -> step.beforePublishing).toList();
    }

    public static DossierStep of(String code) {
        return Arrays.stream(values())
                .filter(step -> step.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound(
                        "unknown_step",
                        "没有此步骤 / there is no step %s; steps: %s"
                                .formatted(
                                        code,
                                        Arrays.stream(values())
                                                .map(DossierStep::code)
                                                .toList())));
    }
}
