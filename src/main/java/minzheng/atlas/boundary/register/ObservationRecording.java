package minzheng.atlas.boundary.register;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import minzheng.atlas.boundary.BoundaryRows;
import minzheng.atlas.boundary.MarkerObservation;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Edit;
import minzheng.atlas.db.Reading;
import minzheng.atlas.fault.Conflict;
import minzheng.atlas.http.Json;

/** Keeps what was seen, once: sent again it is not recorded again, and something else under its id is refused. */
final class ObservationRecording {
    private static final String REASON = "界桩观测 / marker observation";
    private static final Set<String> DERIVED = Set.of("geometry", "document_geometry");
    private static final int MOST = 1000;

    private final Database database;
    private final RegisterStore store;

    ObservationRecording(Database database, RegisterStore store) {
        this.database = database;
        this.store = store;
    }

    /**
     * The observation as kept.
     *
     * @param since what others saw at the marker and recorded after the version that the device had
     */
    record Kept(@JsonUnwrapped ObservationEntry observation, List<ObservationEntry> since, boolean recordedNow) {}

    Kept apply(MarkerObservation seen, LocalDate today, Author author) {
        ObservationRules.check(seen, today);
        return kept(seen, today).orElseGet(() -> {
            try {
                database.write(author, Edit.CHANGE, REASON, change -> {
                    Reading now = Reading.of(today, change.version());
                    if (RegisterStore.find(change.handle(), Kind.OBSERVATION, now, seen.id())
                            .isPresent()) {
                        throw new SentTwice();
                    }
                    ObservationRules.check(change, seen);
                    BoundaryRows.insertObservations(change, List.of(seen), null);
                    return seen.id();
                });
            } catch (SentTwice e) {
                return kept(seen, today).orElseThrow();
            }
            return answer(store.find(Kind.OBSERVATION, now(today), seen.id()).orElseThrow(), today, true);
        });
    }

    private Optional<Kept> kept(MarkerObservation seen, LocalDate today) {
        Optional<ObservationEntry> known = store.find(Kind.OBSERVATION, now(today), seen.id());
        known.filter(entry -> !isSame(entry.row(), seen)).ifPresent(other -> {
            throw new Conflict(
                    "observation_differs",
                    "此编号已记录了不同的观测；观测不可修改，请以新编号并注明 replaces_id 更正 / another observation bears this id;"
                            + " none is ever changed: send a new one that names it in replaces_id");
        });
        return known.map(entry -> answer(entry, today, false));
    }

    private Kept answer(ObservationEntry entry, LocalDate today, boolean recordedNow) {
        Long base = entry.row().baseVersion();
        List<ObservationEntry> since = base == null
                ? List.of()
                : store
                        .list(
                                Kind.OBSERVATION,
                                now(today),
                                new RegisterStore.Wanted(
                                        Map.of("marker", entry.row().markerId(), "recorded_after", base),
                                        null,
                                        MOST,
                                        true))
                        .stream()
                        .filter(other -> !other.row().id().equals(entry.row().id()))
                        .toList();
        return new Kept(entry, since, recordedNow);
    }

    private Reading now(LocalDate today) {
        return Reading.of(today, database.currentVersion());
    }

    /** The place in CGCS2000 follows from the document's coordinates and from what the bureau has set up by then. */
    private static boolean isSame(MarkerObservation kept, MarkerObservation seen) {
        ObjectNode before = (ObjectNode) Json.tree(kept);
        ObjectNode after = (ObjectNode) Json.tree(seen);
        return Objects.equals(kept.documentGeom(), seen.documentGeom())
                && before.remove(DERIVED).equals(after.remove(DERIVED));
    }

    /** The same sending came in on two ways at once; nothing of the second is kept. */
    private static final class SentTwice extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
