package minzheng.atlas.boundary.register;

import java.util.ArrayList;
import java.util.List;
import minzheng.atlas.crs.Conversions;
import minzheng.atlas.db.Database;
import minzheng.atlas.division.Readings;
import minzheng.atlas.http.Routes;

/** The routes of the boundary register, put together. */
public final class RegisterParts {
    private RegisterParts() {}

    public static List<Routes> routes(Database database, Readings readings, Conversions conversions) {
        RegisterStore store = new RegisterStore(database);
        List<Routes> routes = new ArrayList<>(reads(database, readings, store));
        routes.addAll(writes(database, store, new Bodies(readings, conversions, new Surroundings(database))));
        return routes;
    }

    private static List<Routes> reads(Database database, Readings readings, RegisterStore store) {
        return List.of(
                new ReadRoutes<>(
                        Kind.LINE,
                        "lines",
                        true,
                        store,
                        readings,
                        (line, reading) -> LineSheet.of(database, line, reading)),
                new ReadRoutes<>(Kind.MARKER, "markers", true, store, readings),
                new ReadRoutes<>(Kind.JUNCTION, "junctions", true, store, readings),
                new ReadRoutes<>(Kind.FEATURE, "features", true, store, readings),
                new ReadRoutes<>(Kind.TASK, "tasks", false, store, readings),
                new ReadRoutes<>(Kind.OBSERVATION, "observations", true, store, readings),
                new ReadRoutes<>(Kind.HAZARD, "hazards", false, store, readings),
                new ReadRoutes<>(Kind.SAFE, "safe-status", false, store, readings),
                new ReadRoutes<>(Kind.ACTION, "actions", false, store, readings),
                new CatalogueRoutes(database));
    }

    private static List<Routes> writes(Database database, RegisterStore store, Bodies bodies) {
        EditRoutes.Form line = new EditRoutes.Form(Fields.LINE, DocumentPlace.Shape.LINES, Consent::requireAgreement);
        EditRoutes.Form marker =
                new EditRoutes.Form(Fields.MARKER, DocumentPlace.Shape.POINT, Consent::requireAgreement);
        EditRoutes.Form task = EditRoutes.Form.of(Fields.TASK);
        EditRoutes.Form hazard = EditRoutes.Form.of(Fields.HAZARD);
        return List.of(
                new PhotoRoutes(new PhotoStore(database)),
                new ActionRoutes(database, bodies),
                new ObservationRoutes(new ObservationRecording(database, store), bodies),
                new EditRoutes<>(database, Kind.LINE, "lines", line, LineRules::check, bodies),
                new EditRoutes<>(database, Kind.MARKER, "markers", marker, MarkerRules::check, bodies),
                new EditRoutes<>(database, Kind.TASK, "tasks", task, TaskRules::check, bodies),
                new EditRoutes<>(database, Kind.HAZARD, "hazards", hazard, HazardRules::check, bodies),
                new SafeStatusRoutes(new SafeStatusEdit(database), bodies.readings()));
    }
}
