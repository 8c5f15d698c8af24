package minzheng.atlas.indicator;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import minzheng.atlas.db.Reading;
import minzheng.atlas.db.Sql;
import org.jdbi.v3.core.Handle;

/**
 * Carries a scene from one data version to a later one. Facilities that were touched are taken out as they were and
 * put in as they are; what changes the tree or its areas makes a new scene.
 */
public final class SceneUpdate {
    /** Beyond this a bulk load is counted anew: one pass beats thousands of look-ups. */
    private static final int MOST_CARRIED = 500;

    private final SceneStore store;
    private final TallyStore tallies;

    public SceneUpdate(SceneStore store, TallyStore tallies) {
        this.store = store;
        this.tallies = tallies;
    }

    /** Which things were touched between two data versions. */
    private record Touched(Set<String> tables, Set<UUID> facilities) {
        boolean changesTree() {
            return tables.contains("division") || tables.contains("management_area");
        }
    }

    /** The scene at the later reading; empty when the tree or much else changed and everything has to be counted anew. */
    Optional<Scene> carry(Handle handle, Scene known, Reading reading, boolean areas) {
        Touched touched = touched(handle, known.reading().version(), reading.version());
        if (touched.changesTree() || touched.facilities().size() > MOST_CARRIED) {
            return Optional.empty();
        }
        Amounts amounts = touched.facilities().isEmpty() && !touched.tables().contains("residential_area")
                ? known.amounts()
                : recounted(handle, known, reading, areas, touched.facilities());
        Scene.Beside beside = known.beside();
        boolean reports = touched.tables().contains("reported_value");
        return Optional.of(new Scene(
                reading,
                known.tree(),
                amounts,
                new Scene.Beside(
                        touched.tables().contains("population")
                                ? Lazily.of(store.population(handle, reading, known.tree()))
                                : beside.population(),
                        reports ? Lazily.of(store.reported(handle, reading)) : beside.reported(),
                        reports
                                ? Lazily.of(store.reported(handle, SceneStore.yearBefore(reading)))
                                : beside.earlier())));
    }

    private Amounts recounted(Handle handle, Scene known, Reading reading, boolean areas, Set<UUID> facilities) {
        TallySheet sheet = known.amounts().sheet();
        TallyTable before = tallies.countFacilities(handle, known.reading(), sheet, areas, facilities);
        TallyTable now = tallies.countFacilities(handle, reading, sheet, areas, facilities);
        tallies.countOthers(handle, known.reading(), before);
        tallies.countOthers(handle, reading, now);
        return known.amounts().replacing(before, now);
    }

    private static Touched touched(Handle handle, long after, long upTo) {
        Set<String> tables = new HashSet<>();
        Set<UUID> facilities = new HashSet<>();
        handle.createQuery(Sql.of(SceneUpdate.class, "touched"))
                .bind("after", after)
                .bind("up_to", upTo)
                .map((row, ctx) -> {
                    UUID facility = row.getObject("facility_id", UUID.class);
                    if (facility == null) {
                        tables.add(row.getString("what"));
                    } else {
                        facilities.add(facility);
                    }
                    return row.getRow();
                })
                .list();
        return new Touched(tables, facilities);
    }
}
