package minzheng.atlas.fault;

import java.util.Map;

/** Somebody else changed it since the caller read it; tells field by field what is different now. */
public final class Stale extends Fault {
    private static final long serialVersionUID = 1L;

    private final String currentTag;
    private final transient Map<String, Difference> changed;

    public Stale(String message, String currentTag, Map<String, Difference> changed) {
        super("stale", message);
        this.currentTag = currentTag;
        this.changed = Map.copyOf(changed);
    }

    public String currentTag() {
        return currentTag;
    }

    public Map<String, Difference> changed() {
        return changed;
    }

    /** One field as the caller saw it and as it is now; both as text, null written as an empty string. */
    public record Difference(String seen, String now) {}
}
