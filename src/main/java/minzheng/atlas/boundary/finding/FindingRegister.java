package minzheng.atlas.boundary.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import minzheng.atlas.boundary.check.Defect;
import minzheng.atlas.boundary.check.Focus;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Holds what a run found against what is known and writes only what is new, changed or gone. */
final class FindingRegister {
    private static final int SRID = 4490;

    private final String set;
    private final long version;
    private final String actor;
    private final List<Finding> inserted = new ArrayList<>();
    private final List<Finding> updated = new ArrayList<>();
    private final List<FindingEvent> events = new ArrayList<>();
    private int gone;
    private int changed;

    FindingRegister(String set, long version, String actor) {
        this.set = set;
        this.version = version;
        this.actor = actor;
    }

    /**
     * Takes over one run.
     *
     * @param looked where the run looked; findings that it does not touch stay as they are
     * @param defects all that the run found there
     */
    void take(Handle handle, Looked looked, List<Defect> defects) {
        List<Finding> known = BoundaryFindingStore.of(handle, set);
        List<Finding> concerned = known.stream().filter(looked::at).toList();
        Map<Defect, Finding> same = Identity.match(concerned, defects);
        for (Defect defect : defects) {
            Finding finding = same.get(defect);
            if (finding == null) {
                add(defect);
            } else {
                again(finding, defect);
            }
        }
        concerned.stream()
                .filter(finding -> finding.goneVersion() == null && !same.containsValue(finding))
                .forEach(this::leave);
        BoundaryFindingStore.insert(handle, inserted);
        BoundaryFindingStore.update(handle, updated);
        BoundaryFindingStore.insertEvents(handle, events);
    }

    /** Whether a run looked at the place and the question of a finding. */
    interface Looked {
        boolean at(Finding finding);

        static Looked on(Focus focus, List<String> everywhere) {
            return finding -> everywhere.contains(finding.code()) || focus.touches(finding.subjects(), finding.geom());
        }
    }

    SortedMap<String, Double> counts() {
        SortedMap<String, Double> counts = new TreeMap<>();
        counts.put("new", (double) inserted.size());
        counts.put("gone", (double) gone);
        counts.put("changed", (double) changed);
        return counts;
    }

    private void add(Defect defect) {
        Finding finding = new Finding(
                UUID.randomUUID(),
                set,
                defect.code(),
                defect.severity().code(),
                defect.subjects(),
                stored(defect.shape()),
                defect.measures(),
                defect.zh(),
                defect.en(),
                defect.rule(),
                "open",
                version,
                version,
                null,
                0);
        inserted.add(finding);
        event(finding, "found");
    }

    private void again(Finding known, Defect defect) {
        boolean back = known.goneVersion() != null;
        if (back) {
            event(known, "reopened");
        } else if (says(known, defect)) {
            return;
        }
        changed++;
        updated.add(new Finding(
                known.id(),
                set,
                known.code(),
                defect.severity().code(),
                defect.subjects(),
                stored(defect.shape()),
                defect.measures(),
                defect.zh(),
                defect.en(),
                defect.rule(),
                back && !known.state().equals("accepted") ? "open" : known.state(),
                known.firstVersion(),
                version,
                null,
                known.lastEvent()));
    }

    private void leave(Finding known) {
        gone++;
        event(known, "gone");
        updated.add(new Finding(
                known.id(),
                set,
                known.code(),
                known.severity(),
                known.subjects(),
                known.geom(),
                known.measures(),
                known.zh(),
                known.en(),
                known.rule(),
                known.state(),
                known.firstVersion(),
                known.lastVersion(),
                version,
                known.lastEvent()));
    }

    private void event(Finding finding, String event) {
        events.add(new FindingEvent(0, finding.id(), null, actor, event, null, new TreeMap<>()));
    }

    private static boolean says(Finding known, Defect defect) {
        return Identity.sameShape(known.geom(), defect.shape())
                && known.zh().equals(defect.zh())
                && known.en().equals(defect.en())
                && known.rule().equals(defect.rule())
                && known.severity().equals(defect.severity().code())
                && known.subjects().equals(defect.subjects())
                && Objects.equals(known.measures(), defect.measures());
    }

    private static @Nullable Geometry stored(@Nullable Geometry shape) {
        if (shape == null) {
            return null;
        }
        Geometry copy = shape.copy();
        copy.setSRID(SRID);
        return copy;
    }
}
