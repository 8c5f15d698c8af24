package minzheng.atlas.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import minzheng.atlas.facility.Label;

/** How a target stands. */
public enum Status {
    MET("达到", "met"),
    MET_LATE("逾期后达到", "met late"),
    ON_TRACK("按进度", "on track"),
    LATE("落后于进度", "late"),
    NOT_MET_AT_DUE_DATE("到期未达到", "not met at due date"),
    NOT_APPLICABLE("不适用", "not applicable"),
    NO_BASELINE("无基期值", "no baseline"),
    NO_DATA("无数据", "no data"),
    NOT_COMPARABLE("不可比", "not comparable");

    private final String zh;
    private final String en;

    Status(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Label label() {
        return new Label(zh, en);
    }

    boolean isMet() {
        return this == MET;
    }
}
