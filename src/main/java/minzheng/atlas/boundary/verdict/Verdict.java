package minzheng.atlas.boundary.verdict;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a measurement says about a registered marker. */
public enum Verdict {
    IN_PLACE("在位", "in place"),
    DISPLACED("移位", "displaced"),
    /** Neither is shown: measure again, better. */
    CANNOT_TELL("不能判定", "cannot tell"),
    /** The two coordinates are on datums between which no exact way is known. */
    NOT_COMPARABLE("不可比较", "not comparable");

    private final String zh;
    private final String en;

    Verdict(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String words() {
        return zh + " " + en;
    }
}
