package minzheng.atlas.boundary.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import minzheng.atlas.boundary.BoundaryStore;
import minzheng.atlas.boundary.DeliveredSet;
import minzheng.atlas.boundary.DeliveredSetStore;
import minzheng.atlas.boundary.InspectionLimits;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Reading;
import minzheng.atlas.db.Sql;
import minzheng.atlas.fault.NotFound;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Reads everything that the checks look at, each table once. */
public final class InspectedStore {
    private final Database database;
    private final BoundaryStore register;
    private final DeliveredSetStore delivered;

    public InspectedStore(Database database) {
        this.database = database;
        this.register = new BoundaryStore(database);
        this.delivered = new DeliveredSetStore(database);
    }

    /** A division as the tilings need it; {@code level} in order of rank. */
    record Placed(
            UUID id,
            String code,
            String name,
            String level,
            @Nullable UUID parentId,
            boolean stub,
            @Nullable Geometry geom) {}

    /** The recorded divisions with the whole register. */
    public Inspected live(Reading reading) {
        List<Placed> divisions = database.read(
                handle -> reading.bindTo(handle.createQuery(Sql.of(InspectedStore.class, "inspected_divisions")))
                        .map(ConstructorMapper.of(Placed.class))
                        .list());
        Map<UUID, String> names = new LinkedHashMap<>();
        divisions.forEach(division -> names.put(division.id(), division.name()));
        InspectionLimits limits = register.limits();
        return new Inspected(
                reading.asOf(),
                tilings(divisions),
                register.lines(reading),
                register.markers(reading),
                register.junctions(reading),
                register.features(reading),
                facilities(reading, limits),
                register.tasks(reading),
                register.rounds(),
                names,
                limits);
    }

    /** A delivered set: its polygons alone, within the recorded divisions that their parent codes name. */
    public Inspected delivered(String set, Reading reading) {
        DeliveredSet known = delivered
                .find(set)
                .orElseThrow(() -> new NotFound("unknown_set", "没有这套面 / there is no delivered set " + set));
        List<Unit> units = delivered.units(known.id());
        return new Inspected(
                reading.asOf(),
                List.of(new Tiling("delivered", units, parents(known, reading))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                register.limits());
    }

    private List<Unit> parents(DeliveredSet set, Reading reading) {
        return database.read(
                handle -> reading.bindTo(handle.createQuery(Sql.of(InspectedStore.class, "delivered_parents")))
                        .bind("set", set.id())
                        .map(ConstructorMapper.of(Unit.class))
                        .list());
    }

    /** What was recorded after a version up to the reading: which things, and where they lay before and lie now. */
    public Focus edited(long since, Reading reading) {
        Set<String> changed = new HashSet<>();
        List<Geometry> region = new ArrayList<>();
        database.read(handle -> {
            reading.bindTo(handle.createQuery(Sql.of(InspectedStore.class, "edited")))
                    .bind("since", since)
                    .map(ConstructorMapper.of(Edited.class))
                    .forEach(edited -> {
                        changed.add(edited.id().toString());
                        if (edited.geom() != null) {
                            region.add(edited.geom());
                        }
                    });
            return changed;
        });
        return Focus.on(changed, region);
    }

    record Edited(UUID id, @Nullable Geometry geom) {}

    private static List<Tiling> tilings(List<Placed> divisions) {
        Map<String, List<Placed>> levels = new LinkedHashMap<>();
        divisions.stream()
                .filter(division -> !division.stub())
                .forEach(division -> levels.computeIfAbsent(division.level(), level -> new ArrayList<>())
                        .add(division));
        Map<UUID, Unit> units = new LinkedHashMap<>();
        divisions.forEach(division -> units.put(division.id(), unit(division)));
        return levels.entrySet().stream()
                .filter(level -> level.getValue().stream().anyMatch(division -> division.geom() != null))
                .map(level -> new Tiling(
                        level.getKey(),
                        level.getValue().stream()
                                .map(division -> units.get(division.id()))
                                .toList(),
                        level.getValue().stream()
                                .map(Placed::parentId)
                                .filter(parent -> parent != null && units.containsKey(parent))
                                .distinct()
                                .map(units::get)
                                .toList()))
                .toList();
    }

    private static Unit unit(Placed division) {
        UUID parent = division.parentId();
        return new Unit(
                division.id().toString(),
                division.code(),
                division.name(),
                parent == null ? null : parent.toString(),
                division.geom());
    }

    private List<NearbyFacility> facilities(Reading reading, InspectionLimits limits) {
        double within = Math.max(limits.of("facility_strip_m"), limits.of("marker_clear_m"));
        return database.read(
                handle -> reading.bindTo(handle.createQuery(Sql.of(InspectedStore.class, "facilities_near_lines")))
                        .bind("within", within)
                        .map(ConstructorMapper.of(NearbyFacility.class))
                        .list());
    }
}
