package minzheng.atlas.boundary.pack;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What can be missing at a marker, so that the pack of its line waits. */
public enum Missing {
    OBSERVATION("本次任务无联检记录"),
    /** Lost or not reached: no photo is asked for, but a word of both sides. */
    MARKER_NOT_SEEN("未见"),
    PHOTO("缺照片"),
    REFERENCE_OBJECTS("登记方位物不足三个"),
    REFERENCE_OBJECT_MISSING("方位物灭失且未另选");

    private final String zh;

    Missing(String zh) {
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Missing of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a thing that can be missing: " + code));
    }
}
