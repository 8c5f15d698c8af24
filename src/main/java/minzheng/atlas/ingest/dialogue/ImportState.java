package minzheng.atlas.ingest.dialogue;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import minzheng.atlas.fault.Conflict;

/** Where an import stands. */
public enum ImportState {
    UPLOADED,
    CHECKING,
    /** Without errors, and there is something to write. */
    CHECKED,
    /** Without errors, and nothing differs from what is recorded. */
    UNCHANGED,
    /** With errors: nothing of the file can be written. */
    REFUSED,
    /** The data moved after the dry run; to be checked again. */
    MOVED,
    COMMITTING,
    COMMITTED,
    UNDOING,
    UNDONE,
    /** The service itself could not go on. */
    FAILED,
    CANCELLED,
    /** The service ended while it was at it; nothing was written. */
    INTERRUPTED;

    /** A job is at work. */
    public static final Set<ImportState> RUNNING = Set.of(CHECKING, COMMITTING, UNDOING);

    /** The file lies here and may be checked, again or for the first time. */
    public static final Set<ImportState> OPEN =
            Set.of(UPLOADED, CHECKED, UNCHANGED, REFUSED, MOVED, FAILED, INTERRUPTED);

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> codes(Collection<ImportState> states) {
        return states.stream().map(ImportState::code).sorted().toList();
    }

    static ImportState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("unknown state " + code));
    }

    /** The refusal of a step that needs another state. */
    static Conflict wrong(String now, Collection<ImportState> wanted) {
        return new Conflict(
                "wrong_state",
                "导入当前状态为 %s，此操作需要 / the import is %1$s; this needs: %s"
                        .formatted(now, codes(wanted).stream().collect(Collectors.joining(", "))));
    }
}
