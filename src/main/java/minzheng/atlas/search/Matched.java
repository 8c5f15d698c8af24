package minzheng.atlas.search;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** By what a thing was found. */
public enum Matched {
    NAME,
    CODE,
    PINYIN,
    INITIALS;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
