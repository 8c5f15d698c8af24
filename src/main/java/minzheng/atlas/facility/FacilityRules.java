package minzheng.atlas.facility;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import minzheng.atlas.db.Change;
import minzheng.atlas.db.Reading;
import minzheng.atlas.db.Sql;
import minzheng.atlas.fault.Conflict;
import minzheng.atlas.fault.InvalidRequest;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** What must hold for a dated facility before it is recorded: its kind's attributes, its declaration, its name. */
final class FacilityRules {
    static final List<String> STATUSES = List.of("planned", "under_construction", "operating", "suspended", "closed");

    private FacilityRules() {}

    record Trouble(
            boolean declaredLives,
            boolean areaLives,
            @Nullable UUID namesake) {}

    /**
     * Refuses a facility that must not be recorded.
     *
     * @param was the state it replaces, if any: a declaration that stays may name a unit that has ended meanwhile
     */
    static void check(
            Change change, FacilityKinds kinds, Facility facility, @Nullable Facility was, @Nullable UUID overlay) {
        Trouble trouble = trouble(change, facility, overlay);
        if (trouble.namesake() != null) {
            throw new Conflict(
                    "duplicate_external_id",
                    "来源 %s 中编号 %s 已属于设施 %s / external id %2$s of source %1$s already belongs to facility %3$s"
                            .formatted(facility.source(), facility.externalId(), trouble.namesake()));
        }
        List<InvalidRequest.Mistake> mistakes = new ArrayList<>();
        if (!facility.validFrom().isBefore(facility.validTo())) {
            mistakes.add(
                    new InvalidRequest.Mistake("/valid_to", "/valid_to: 应晚于 valid_from / must be after valid_from"));
        }
        if (!STATUSES.contains(facility.status())) {
            mistakes.add(new InvalidRequest.Mistake(
                    "/status",
                    "/status \"%s\": 应为 / must be one of %s"
                            .formatted(facility.status(), String.join(", ", STATUSES))));
        }
        boolean sameDeclared = was != null && Objects.equals(was.declaredId(), facility.declaredId());
        if (!trouble.declaredLives() && !sameDeclared) {
            mistakes.add(gone("/declared_id", facility.declaredId(), facility));
        }
        boolean sameArea = was != null && Objects.equals(was.declaredAreaId(), facility.declaredAreaId());
        if (!trouble.areaLives() && !sameArea) {
            mistakes.add(gone("/declared_area_id", facility.declaredAreaId(), facility));
        }
        mistakes.addAll(kinds.mistakes(kinds.get(facility.kind()), facility.details()));
        if (mistakes.isEmpty()) {
            mistakes.addAll(breaches(change, kinds, facility, overlay));
        }
        if (!mistakes.isEmpty()) {
            throw new InvalidRequest("invalid_facility", mistakes);
        }
    }

    private static Trouble trouble(Change change, Facility facility, @Nullable UUID overlay) {
        return change.handle()
                .createQuery(Sql.of(FacilityRules.class, "facility_trouble"))
                .bind("from", facility.validFrom())
                .bind("version", change.version())
                .bind("overlay", overlay)
                .bind("declared", facility.declaredId())
                .bind("area", facility.declaredAreaId())
                .bind("source", facility.source())
                .bind("external_id", facility.externalId())
                .bind("id", facility.id())
                .map(ConstructorMapper.of(Trouble.class))
                .one();
    }

    private static List<InvalidRequest.Mistake> breaches(
            Change change, FacilityKinds kinds, Facility facility, @Nullable UUID overlay) {
        Reading reading = new Reading(facility.validFrom(), change.version(), overlay, null);
        return new FacilityChecks(kinds)
                .breaches(change.handle(), List.of(facility), reading).stream()
                        .map(breach -> new InvalidRequest.Mistake(
                                "/details",
                                "%s（%s）"
                                        .formatted(
                                                breach.check().message(),
                                                breach.check().rule())))
                        .toList();
    }

    private static InvalidRequest.Mistake gone(String field, @Nullable UUID id, Facility facility) {
        return new InvalidRequest.Mistake(
                field, "%s %s: %s 不存在 / does not exist on %3$s".formatted(field, id, facility.validFrom()));
    }
}
