package minzheng.atlas.db;

import java.util.Locale;

/** What a write says about the past. */
public enum Edit {
    /** First delivery of data. */
    LOAD,
    /** It never was as recorded: the row is replaced over its own valid range. */
    CORRECTION,
    /** The world changed on a date: the row ends there and a new one begins. */
    CHANGE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
