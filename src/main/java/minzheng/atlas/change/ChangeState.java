package minzheng.atlas.change;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a proposed change stands. */
public enum ChangeState {
    DRAFT,
    PUBLISHED,
    WITHDRAWN;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
