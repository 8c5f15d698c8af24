package minzheng.atlas.boundary.register;

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
        Bodies bodies = new Bodies(readings, conversions);
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
                new CatalogueRoutes(database),
                new PhotoRoutes(new PhotoStore(database)),
                new ActionRoutes(database, bodies),
                new ObservationRoutes(new ObservationRecording(database, store), bodies));
    }
}
