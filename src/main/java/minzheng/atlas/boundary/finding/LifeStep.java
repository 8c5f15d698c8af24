package minzheng.atlas.boundary.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import minzheng.atlas.fault.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** A step in the life of a finding: from which states it leads where, and what must be said with it. */
public enum LifeStep {
    ACCEPT("accepted", "accepted"),
    ORDER_REPAIR("repair_ordered", "repair_ordered"),
    RECHECK("rechecked", "rechecked"),
    CLOSE("closed", "closed"),
    REOPEN("reopened", "open");

    static final List<String> NEIGHBOUR = List.of("neighbour_name", "neighbour_unit", "neighbour_signature");

    private final String event;
    private final String to;

    LifeStep(String event, String to) {
        this.event = event;
        this.to = to;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static LifeStep of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(step -> step.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest(
                        "unknown_step",
                        "/step",
                        "step = %s: 应为 %s 之一 / must be one of %2$s"
                                .formatted(
                                        code,
                                        Arrays.stream(values())
                                                .map(LifeStep::code)
                                                .collect(Collectors.joining(", ")))));
    }

    String event() {
        return event;
    }

    String to() {
        return to;
    }

    List<String> from() {
        return switch (this) {
            case ACCEPT, CLOSE -> List.of("open", "rechecked");
            case ORDER_REPAIR -> List.of("open", "accepted");
            case RECHECK -> List.of("repair_ordered");
            case REOPEN -> List.of("accepted", "closed", "rechecked", "repair_ordered");
        };
    }

    /** What the step needs: a repair that was ordered closes only with the neighbour's word. */
    List<String> needed(Finding finding) {
        return switch (this) {
            case ORDER_REPAIR -> List.of("responsible", "due_on");
            case CLOSE -> finding.state().equals("rechecked") ? NEIGHBOUR : List.of();
            default -> List.of();
        };
    }
}
