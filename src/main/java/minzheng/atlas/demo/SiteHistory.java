package minzheng.atlas.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** What happens to one invented facility: the day it opens, each later change, the day it closes. */
final class SiteHistory {

    private static final String STATUS = " status";

    private final String externalId;
    private final String kind;
    private final String name;
    private final boolean isPublic;
    private final String declaredCode;
    private @Nullable String declaredArea;
    private @Nullable Coordinate place;
    private final TreeMap<LocalDate, Map<String, Object>> changes = new TreeMap<>();

    SiteHistory(String externalId, String kind, String name, boolean isPublic, String declaredCode, Coordinate place) {
        this.externalId = externalId;
        this.kind = kind;
        this.name = name;
        this.isPublic = isPublic;
        this.declaredCode = declaredCode;
        this.place = place;
    }

    String externalId() {
        return externalId;
    }

    String declaredCode() {
        return declaredCode;
    }

    SiteHistory withoutCoordinates() {
        place = null;
        return this;
    }

    SiteHistory inArea(String code) {
        declaredArea = code;
        return this;
    }

    SiteHistory opened(LocalDate day) {
        return status(day, "operating");
    }

    SiteHistory status(LocalDate day, String status) {
        return changed(day, STATUS, status);
    }

    /** The last day of service; the closed state begins on the day after. */
    SiteHistory closedAfter(LocalDate lastDay) {
        return status(lastDay.plusDays(1), "closed");
    }

    /** Known from the first day of the history on. */
    SiteHistory with(String attribute, Object value) {
        return changed(changes.firstKey(), attribute, value);
    }

    SiteHistory changed(LocalDate day, String attribute, Object value) {
        changes.computeIfAbsent(day, d -> new TreeMap<>()).put(attribute, value);
        return this;
    }

    LocalDate begins() {
        return changes.firstKey();
    }

    List<FacilityState> states() {
        var states = new ArrayList<FacilityState>();
        var known = new TreeMap<String, Object>();
        changes.forEach((day, change) -> {
            known.putAll(change);
            var details = new TreeMap<>(known);
            var status = (String) Objects.requireNonNull(details.remove(STATUS), () -> externalId + " never opens");
            states.add(new FacilityState(
                    externalId,
                    kind,
                    name,
                    status,
                    day,
                    changes.higherKey(day),
                    declaredCode,
                    declaredArea,
                    details,
                    isPublic,
                    place));
        });
        return states;
    }
}
