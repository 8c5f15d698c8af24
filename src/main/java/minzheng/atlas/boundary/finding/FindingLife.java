package minzheng.atlas.boundary.finding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minzheng.atlas.db.Database;
import minzheng.atlas.fault.Conflict;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.fault.NotFound;
import minzheng.atlas.http.Preconditions;
import org.jspecify.annotations.Nullable;

/**
 * What people decide about a finding. It may be accepted as it is with a reason, or its repair ordered; a repair closes
 * only when a later run no longer finds it and the neighbour who was present has signed.
 */
public final class FindingLife {
    private static final int MAX_TEXT = 500;

    private final Database database;

    public FindingLife(Database database) {
        this.database = database;
    }

    /** What a caller asks for. */
    public record Request(
            @Nullable String step,
            @Nullable String reason,
            @Nullable Map<String, String> details) {}

    /**
     * Takes a step.
     *
     * @param tag of the finding as the caller read it
     */
    public Finding take(UUID id, String tag, Request request, String actor) {
        LifeStep step = LifeStep.of(request.step());
        return database.keep(handle -> {
            Finding finding = BoundaryFindingStore.find(handle, id)
                    .orElseThrow(() -> new NotFound("unknown_finding", "没有此问题 / there is no finding " + id));
            BoundaryFindingStore.lock(handle, finding.setName());
            Finding current = BoundaryFindingStore.find(handle, id).orElseThrow();
            Preconditions.check(tag, current.etag(), Optional.empty(), current);
            requireState(step, current);
            SortedMap<String, String> details = details(step, current, request.details());
            String reason = reason(request.reason());
            BoundaryFindingStore.insertEvents(
                    handle, List.of(new FindingEvent(0, id, null, actor, step.event(), reason, details)));
            BoundaryFindingStore.update(handle, List.of(current.in(step.to())));
            return BoundaryFindingStore.find(handle, id).orElseThrow();
        });
    }

    private static void requireState(LifeStep step, Finding finding) {
        if (!step.from().contains(finding.state())) {
            throw new Conflict(
                    "wrong_state",
                    "状态为 %s，不能 %s；须为 %s 之一 / its state is %1$s: %2$s needs one of %3$s"
                            .formatted(finding.state(), step.code(), String.join(", ", step.from())));
        }
        boolean gone = finding.goneVersion() != null;
        if ((step == LifeStep.RECHECK || step == LifeStep.CLOSE) && !gone) {
            throw new Conflict(
                    "still_there",
                    "最近一次检查仍发现该问题；整改并重新检查后再办理 / the newest run still finds it; repair it and run the checks again first");
        }
    }

    private static SortedMap<String, String> details(
            LifeStep step, Finding finding, @Nullable Map<String, String> given) {
        SortedMap<String, String> details = new TreeMap<>(given == null ? Map.of() : given);
        List<String> needed = step.needed(finding);
        details.forEach((name, value) -> {
            if (!needed.contains(name) || value == null || value.isBlank() || value.length() > MAX_TEXT) {
                throw new InvalidRequest(
                        "bad_detail",
                        "/details/" + name,
                        "details.%s: 未知、空白或过长 / unknown, blank or too long; %s takes: %s"
                                .formatted(name, step.code(), needed));
            }
        });
        String missing =
                needed.stream().filter(name -> !details.containsKey(name)).collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            boolean neighbour = Stream.of(missing.split(", ", -1)).anyMatch(LifeStep.NEIGHBOUR::contains);
            throw new InvalidRequest(
                    neighbour ? "neighbour_missing" : "detail_missing",
                    "/details",
                    (neighbour
                                    ? "修复须毗邻方在场（条例第六条、第十六条），缺少 / a repair needs the neighbour present (State Council 353 arts 6, 16), missing: "
                                    : "缺少 / missing: ")
                            + missing);
        }
        String due = details.get("due_on");
        if (due != null && !due.matches("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])")) {
            throw new InvalidRequest(
                    "bad_date",
                    "/details/due_on",
                    "details.due_on = %s：应为日期 2025-06-30 / must be a date".formatted(due));
        }
        return details;
    }

    private static String reason(@Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.length() > MAX_TEXT) {
            throw new InvalidRequest(
                    "missing_field",
                    "/reason",
                    "/reason: 须说明理由 / needs a reason of 1-%d characters".formatted(MAX_TEXT));
        }
        return reason.strip();
    }
}
