package minzheng.atlas.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How firmly the plan commits itself (domain note D18). */
public enum Strength {
    BINDING("failed"),
    ANTICIPATORY("failed"),
    /** 力争: reported as missed. */
    STRIVE("missed"),
    /** 鼓励: information. */
    ENCOURAGE("information"),
    /** 推动, 探索: information. */
    PROMOTE("information");

    private final String verdict;

    Strength(String verdict) {
        this.verdict = verdict;
    }

    /** What a target that was not reached is called. */
    public String verdictWhenNotReached() {
        return verdict;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
