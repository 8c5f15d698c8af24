package minzheng.atlas.boundary.check;

import java.util.Locale;

/** How much a defect matters. */
public enum Severity {
    ERROR,
    WARNING,
    INFO;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
