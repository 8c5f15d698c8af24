package minzheng.atlas.boundary.register;

import static minzheng.atlas.boundary.register.Condition.choice;
import static minzheng.atlas.boundary.register.Condition.division;
import static minzheng.atlas.boundary.register.Condition.flag;
import static minzheng.atlas.boundary.register.Condition.id;
import static minzheng.atlas.boundary.register.Condition.text;
import static minzheng.atlas.boundary.register.Condition.version;
import static minzheng.atlas.boundary.register.Condition.year;

import java.util.List;
import java.util.UUID;
import minzheng.atlas.boundary.BoundaryLine;
import minzheng.atlas.boundary.BoundaryMarker;
import minzheng.atlas.boundary.BoundaryRows;
import minzheng.atlas.boundary.Dated;
import minzheng.atlas.boundary.Hazard;
import minzheng.atlas.boundary.InspectionTask;
import minzheng.atlas.boundary.LinearFeature;
import minzheng.atlas.boundary.MarkerAction;
import minzheng.atlas.boundary.MarkerObservation;
import minzheng.atlas.boundary.SafeBoundary;
import minzheng.atlas.boundary.TriJunction;
import minzheng.atlas.db.Change;
import org.jspecify.annotations.Nullable;

/**
 * A kind of thing in the register. Its name is that of its tables and of the statement that lists it.
 *
 * @param key column of the permanent id in its dated table
 * @param entry what a read gives
 * @param conditions by which its list is narrowed
 */
record Kind<R extends Record & Dated<R>, E extends Entry<R>>(
        String name,
        String key,
        String zh,
        Class<R> row,
        Class<E> entry,
        List<Condition> conditions,
        Insertion<R> insertion) {
    /** Adds rows within a change. */
    @FunctionalInterface
    interface Insertion<R> {
        void add(Change change, List<R> rows, @Nullable UUID overlay);
    }

    static final Kind<BoundaryLine, LineEntry> LINE = new Kind<>(
            "boundary_line",
            "line_id",
            "界线",
            BoundaryLine.class,
            LineEntry.class,
            List.of(text("code"), text("q"), text("level"), division("division"), flag("disputed")),
            BoundaryRows::insertLines);
    static final Kind<BoundaryMarker, MarkerEntry> MARKER = new Kind<>(
            "boundary_marker",
            "marker_id",
            "界桩",
            BoundaryMarker.class,
            MarkerEntry.class,
            List.of(id("line"), text("number"), division("division")),
            BoundaryRows::insertMarkers);
    static final Kind<TriJunction, JunctionEntry> JUNCTION = new Kind<>(
            "tri_junction",
            "junction_id",
            "三交点",
            TriJunction.class,
            JunctionEntry.class,
            List.of(division("division")),
            BoundaryRows::insertJunctions);
    static final Kind<LinearFeature, FeatureEntry> FEATURE = new Kind<>(
            "linear_feature",
            "linear_feature_id",
            "线状地物",
            LinearFeature.class,
            FeatureEntry.class,
            List.of(text("code"), choice("kind", Words.FEATURES)),
            BoundaryRows::insertFeatures);
    static final Kind<InspectionTask, TaskEntry> TASK = new Kind<>(
            "inspection_task",
            "task_id",
            "联检任务",
            InspectionTask.class,
            TaskEntry.class,
            List.of(text("round"), year("year"), id("line"), division("lead"), flag("overdue")),
            BoundaryRows::insertTasks);
    static final Kind<MarkerObservation, ObservationEntry> OBSERVATION = new Kind<>(
            "marker_observation",
            "observation_id",
            "界桩观测",
            MarkerObservation.class,
            ObservationEntry.class,
            List.of(id("marker"), id("task"), id("line"), version("recorded_after")),
            BoundaryRows::insertObservations);
    static final Kind<Hazard, HazardEntry> HAZARD = new Kind<>(
            "hazard",
            "hazard_id",
            "隐患",
            Hazard.class,
            HazardEntry.class,
            List.of(id("line"), choice("kind", Words.HAZARDS), choice("status", Words.HAZARD_STATUSES)),
            BoundaryRows::insertHazards);
    static final Kind<SafeBoundary, SafeEntry> SAFE = new Kind<>(
            "safe_boundary",
            "line_id",
            "平安边界评定",
            SafeBoundary.class,
            SafeEntry.class,
            List.of(choice("rating", Words.RATINGS)),
            BoundaryRows::insertSafeBoundaries);
    static final Kind<MarkerAction, ActionEntry> ACTION = new Kind<>(
            "marker_action",
            "action_id",
            "界桩处置",
            MarkerAction.class,
            ActionEntry.class,
            List.of(id("line"), id("marker"), choice("kind", Words.ACTIONS), flag("done")),
            BoundaryRows::insertActions);

    String table() {
        return name + "_row";
    }
}
