package minzheng.atlas.sheet;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which way the paper lies. */
enum Orientation {
    LANDSCAPE,
    PORTRAIT;

    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
