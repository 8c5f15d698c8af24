package minzheng.atlas.boundary;

import java.util.List;
import java.util.UUID;
import minzheng.atlas.db.Change;
import minzheng.atlas.db.JsonRows;
import minzheng.atlas.db.Sql;
import org.jspecify.annotations.Nullable;

/** Adds dated rows in sets. Room must have been made where a thing already has rows. */
public final class BoundaryRows {
    private BoundaryRows() {}

    public static void insertLines(Change change, List<BoundaryLine> rows, @Nullable UUID overlay) {
        add(change, "insert_lines", rows, overlay);
    }

    public static void insertJunctions(Change change, List<TriJunction> rows, @Nullable UUID overlay) {
        add(change, "insert_junctions", rows, overlay);
    }

    public static void insertMarkers(Change change, List<BoundaryMarker> rows, @Nullable UUID overlay) {
        add(change, "insert_markers", rows, overlay);
    }

    public static void insertFeatures(Change change, List<LinearFeature> rows, @Nullable UUID overlay) {
        add(change, "insert_features", rows, overlay);
    }

    public static void insertTasks(Change change, List<InspectionTask> rows, @Nullable UUID overlay) {
        add(change, "insert_tasks", rows, overlay);
    }

    public static void insertObservations(Change change, List<MarkerObservation> rows, @Nullable UUID overlay) {
        add(change, "insert_observations", rows, overlay);
    }

    public static void insertHazards(Change change, List<Hazard> rows, @Nullable UUID overlay) {
        add(change, "insert_hazards", rows, overlay);
    }

    public static void insertSafeBoundaries(Change change, List<SafeBoundary> rows, @Nullable UUID overlay) {
        add(change, "insert_safe_boundaries", rows, overlay);
    }

    public static void insertActions(Change change, List<MarkerAction> rows, @Nullable UUID overlay) {
        add(change, "insert_actions", rows, overlay);
    }

    private static void add(Change change, String statement, List<? extends Record> rows, @Nullable UUID overlay) {
        change.handle()
                .createUpdate(Sql.of(BoundaryRows.class, statement))
                .bind("rows", JsonRows.of(rows))
                .bind("version", change.version())
                .bind("overlay", overlay)
                .execute();
    }
}
