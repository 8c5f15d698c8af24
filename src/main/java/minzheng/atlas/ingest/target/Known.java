package minzheng.atlas.ingest.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import minzheng.atlas.db.Sql;
import minzheng.atlas.db.StableId;
import minzheng.atlas.facility.FacilityKinds;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** What rows may refer to, as the database has it when a pass begins: divisions, types, zones, kinds, facilities. */
public final class Known {
    /** A division type with the level it belongs to; rank 0 is the highest level. */
    record Type(String code, String level, int rank, String zh, String en) {}

    private static final int MOST_SEARCHED = 200;

    private final Handle handle;
    private final FacilityKinds kinds;
    private final DivisionCodes divisions;
    private final Map<String, Type> types;
    private final Map<String, UUID> areas;
    private final @Nullable Envelope extent;
    private final KnownRegister register;
    private final Map<String, List<KnownDivision>> alike = new HashMap<>();
    private final Map<String, Map<String, UUID>> otherIds = new HashMap<>();

    public Known(Handle handle, FacilityKinds kinds) {
        this.handle = handle;
        this.kinds = kinds;
        this.register = new KnownRegister(handle);
        this.divisions = new DivisionCodes(all("known_divisions", KnownDivision.class), successors());
        this.types = new LinkedHashMap<>();
        all("known_types", Type.class).forEach(type -> types.put(type.code(), type));
        this.areas = new HashMap<>();
        handle.createQuery(Sql.of(Known.class, "known_areas"))
                .map((row, ctx) -> Map.entry(row.getString("code"), row.getObject("id", UUID.class)))
                .forEach(area -> areas.put(area.getKey(), area.getValue()));
        this.extent = handle.createQuery(Sql.of(Known.class, "known_extent"))
                .mapTo(Geometry.class)
                .findOne()
                .map(Geometry::getEnvelopeInternal)
                .orElse(null);
    }

    Handle handle() {
        return handle;
    }

    public FacilityKinds kinds() {
        return kinds;
    }

    KnownRegister register() {
        return register;
    }

    /** The box around all outlines, in degrees; null while there are none. */
    public @Nullable Envelope extent() {
        return extent;
    }

    List<KnownDivision> divisions(String code, LocalDate date) {
        return divisions.candidates(code, date);
    }

    /** Divisions of a code or name like this, to propose; looked for a bounded number of times, as it costs a full search. */
    List<KnownDivision> divisionsLike(String codeOrName) {
        return alike.size() < MOST_SEARCHED
                ? alike.computeIfAbsent(codeOrName, divisions::like)
                : alike.getOrDefault(codeOrName, List.of());
    }

    Optional<Type> type(String code) {
        return Optional.ofNullable(types.get(code));
    }

    String typeCodes() {
        return String.join(", ", types.keySet());
    }

    Optional<UUID> area(String code) {
        return Optional.ofNullable(areas.get(code));
    }

    /** The facility of that number: of the same source if it has one, else the only one that bears it. */
    Optional<UUID> facility(String source, String externalId) {
        List<Map.Entry<String, UUID>> found = handle.createQuery(Sql.of(Known.class, "facilities_numbered"))
                .bind("external_id", externalId)
                .bind("source", source)
                .map((row, ctx) -> Map.entry(row.getString("source"), row.getObject("id", UUID.class)))
                .list();
        boolean own = !found.isEmpty() && found.get(0).getKey().equals(source);
        return own || found.size() == 1 ? Optional.of(found.get(0).getValue()) : Optional.empty();
    }

    /** The permanent id of a thing: the recorded one, or the stable one for a thing not recorded yet. */
    UUID id(String thing, String source, String externalId) {
        UUID other = otherIds.computeIfAbsent(thing + '\n' + source, key -> idsNotStable(thing, source))
                .get(externalId);
        return other != null ? other : StableId.of(thing, source, externalId);
    }

    /** Ids that a client chose; the others need not be kept in memory. */
    private Map<String, UUID> idsNotStable(String thing, String source) {
        Map<String, UUID> ids = new HashMap<>();
        handle.createQuery(Sql.of(Known.class, "permanent_ids"))
                .bind("thing", thing)
                .bind("source", source)
                .map((row, ctx) -> Map.entry(row.getString("external_id"), row.getObject("id", UUID.class)))
                .forEach(known -> {
                    if (!StableId.of(thing, source, known.getKey()).equals(known.getValue())) {
                        ids.put(known.getKey(), known.getValue());
                    }
                });
        return ids;
    }

    private Map<UUID, List<UUID>> successors() {
        Map<UUID, List<UUID>> successors = new HashMap<>();
        handle.createQuery(Sql.of(Known.class, "known_lineage"))
                .map((row, ctx) -> Map.entry(row.getObject("from_id", UUID.class), row.getObject("to_id", UUID.class)))
                .forEach(step -> successors
                        .computeIfAbsent(step.getKey(), id -> new ArrayList<>())
                        .add(step.getValue()));
        return successors;
    }

    private <T> List<T> all(String statement, Class<T> type) {
        return handle.createQuery(Sql.of(Known.class, statement))
                .map(ConstructorMapper.of(type))
                .list();
    }
}
