package minzheng.atlas.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Edit;
import minzheng.atlas.db.Reading;
import minzheng.atlas.facility.FacilityKindStore;
import minzheng.atlas.facility.FacilityKinds;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.fault.Stale;

/** Records a plan file as the plan's new rule version; numbers with older receipts stay repeatable. */
public final class PlanEdit {
    private final Database database;
    private final PlanStore plans;
    private final FacilityKindStore kinds;

    public PlanEdit(Database database, PlanStore plans, FacilityKindStore kinds) {
        this.database = database;
        this.plans = plans;
        this.kinds = kinds;
    }

    /** The plan as it is now, and whether anything was written. */
    public record Recorded(Plan plan, boolean written, long dataVersion) {}

    public Recorded record(JsonNode body, String reason, Author author) {
        Plan plan = PlanFile.read(body, PlanStore.version(body));
        long version = database.currentVersion();
        Reading now = Reading.of(plan.to(), version);
        if (plans.list(now).stream().anyMatch(had -> had.version().equals(plan.version()))) {
            return new Recorded(plan, false, version);
        }
        FacilityKinds known = kinds.all();
        return database.write(author, Edit.CORRECTION, reason, change -> {
            PlanStore.save(change, body, known);
            return new Recorded(plan, true, change.version());
        });
    }

    /** As {@link #record}, for a plan that was read before: {@code ruleVersion} is what the caller saw. */
    public Recorded replace(String code, String ruleVersion, JsonNode body, String reason, Author author) {
        Plan current = plans.get(code, Reading.of(LocalDate.EPOCH, database.currentVersion()));
        if (!current.version().startsWith(ruleVersion) || ruleVersion.length() < 12) {
            throw new Stale(
                    "规划已被他人修改 / somebody changed the plan since you read it",
                    current.version().substring(0, 12),
                    Map.of(
                            "rule_version",
                            new Stale.Difference(ruleVersion, current.version().substring(0, 12))));
        }
        String named = body.path("code").asText();
        if (!code.equals(named)) {
            throw new InvalidRequest("other_plan", "/code", "/code = " + named + ": 应为 / must be " + code);
        }
        return record(body, reason, author);
    }
}
