package minzheng.atlas.fault;

import java.util.List;

/** What was asked for cannot be made until something is there; tells everything that is missing at once. */
public final class Incomplete extends Fault {
    private static final long serialVersionUID = 1L;

    private final transient List<? extends Record> missing;

    public Incomplete(String code, String message, List<? extends Record> missing) {
        super(code, message);
        this.missing = List.copyOf(missing);
    }

    public List<? extends Record> missing() {
        return missing;
    }
}
