package minzheng.atlas.boundary.register;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Reading;
import minzheng.atlas.db.Sql;
import minzheng.atlas.geometry.Geodesic;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Everything about one line on a date.
 *
 * @param lengthM along the ellipsoid of CGCS2000, metres; null where the line is not comparable by coordinates
 * @param safeStatus its rating, null where it has none yet
 * @param openHazards hazards and disputes that are not resolved
 */
record LineSheet(
        @JsonUnwrapped LineEntry line,
        @Nullable Double lengthM,
        Markers markers,
        @Nullable SafeEntry safeStatus,
        List<TaskEntry> tasks,
        List<HazardEntry> openHazards) {
    private static final int MOST = 1000;

    /** Markers by how they are erected, as the register says and as they are recorded here. */
    record Markers(Registered registered, Recorded recorded) {}

    record Registered(
            @Nullable Integer singleOnes,
            @Nullable Integer doubleOnes,
            @Nullable Integer tripleOnes) {}

    record Recorded(long singleOnes, long doubleOnes, long tripleOnes) {}

    static LineSheet of(Database database, LineEntry line, Reading reading) {
        UUID id = line.row().id();
        return database.read(handle -> {
            Recorded recorded = reading.bindTo(handle.createQuery(Sql.of(LineSheet.class, "marker_counts")))
                    .bind("line", id)
                    .map(ConstructorMapper.of(Recorded.class))
                    .one();
            Registered registered = new Registered(
                    line.row().registeredSingle(),
                    line.row().registeredDouble(),
                    line.row().registeredTriple());
            RegisterStore.Wanted ofLine = RegisterStore.Wanted.only("line", id, MOST);
            Optional<SafeEntry> safe = RegisterStore.find(handle, Kind.SAFE, reading, id);
            Geometry geom = line.row().geom();
            return new LineSheet(
                    line,
                    geom == null ? null : Geodesic.length(geom),
                    new Markers(registered, recorded),
                    safe.orElse(null),
                    RegisterStore.list(handle, Kind.TASK, reading, ofLine),
                    RegisterStore.list(handle, Kind.HAZARD, reading, ofLine).stream()
                            .filter(hazard -> hazard.row().status().equals("open"))
                            .toList());
        });
    }
}
