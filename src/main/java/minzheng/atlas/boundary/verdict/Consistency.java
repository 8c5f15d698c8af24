package minzheng.atlas.boundary.verdict;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What tests without a common datum say about a marker. */
public enum Consistency {
    CONSISTENT("相符", "consistent"),
    INCONSISTENT("不符", "inconsistent"),
    CANNOT_TELL("不能判定", "cannot tell");

    private final String zh;
    private final String en;

    Consistency(String zh, String en) {
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
