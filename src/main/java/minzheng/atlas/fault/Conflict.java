package minzheng.atlas.fault;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The request does not fit the present state: a duplicate, an overlap, a frozen thing. */
public final class Conflict extends Fault {
    private static final long serialVersionUID = 1L;

    private final transient List<Clash> clashes;

    public Conflict(String code, String message) {
        this(code, message, List.of());
    }

    public Conflict(String code, String message, List<Clash> clashes) {
        super(code, message);
        this.clashes = List.copyOf(clashes);
    }

    /** What stands in the way, one by one; empty where the message says it all. */
    public List<Clash> clashes() {
        return clashes;
    }

    /** A thing that was changed by someone in the meantime. */
    public record Clash(
            @Nullable UUID thing,
            String name,
            long dataVersion,
            String actor,
            OffsetDateTime recordedAt,
            String reason) {}
}
