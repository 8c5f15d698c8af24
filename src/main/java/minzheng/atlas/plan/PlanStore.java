package minzheng.atlas.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import minzheng.atlas.db.Change;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Reading;
import minzheng.atlas.db.Sql;
import minzheng.atlas.facility.FacilityKinds;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.fault.NotFound;
import org.jspecify.annotations.Nullable;

/** Plans as the database keeps them: one document per rule version. */
public final class PlanStore {
    /** A plan's rules hold for every date it is asked about; what changes them is a new version. */
    private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Database database;
    private final Map<String, Plan> byVersion = new ConcurrentHashMap<>();
    private final Cache<Recorded, Plan> recorded =
            Caffeine.newBuilder().maximumSize(1000).build();

    /** What a plan was at a data version never changes. */
    private record Recorded(String code, long version) {}

    public PlanStore(Database database) {
        this.database = database;
    }

    /** The plan as recorded at the reading's version. */
    public Plan get(String code, Reading reading) {
        return recorded.get(
                new Recorded(code, reading.version()),
                key -> find(code, reading).stream()
                        .findFirst()
                        .orElseThrow(() -> new NotFound(
                                "unknown_plan",
                                "没有规划 / there is no plan \"" + code + "\"; there are: "
                                        + list(reading).stream().map(Plan::code).toList())));
    }

    public List<Plan> list(Reading reading) {
        return find(null, reading);
    }

    /** The file the plan was read from. */
    public JsonNode file(Plan plan) {
        return database.read(handle -> handle.createQuery(Sql.of(PlanStore.class, "plan_file"))
                .bind("sha256", plan.version())
                .map((row, ctx) -> json(row.getString("body")))
                .one());
    }

    private List<Plan> find(@Nullable String code, Reading reading) {
        return database.read(handle -> handle.createQuery(Sql.of(PlanStore.class, "plans"))
                .bind("code", code)
                .bind("as_of", reading.asOf())
                .bind("version", reading.version())
                .map((row, ctx) -> plan(row.getString("sha256"), row.getString("body")))
                .list());
    }

    private Plan plan(String sha256, String body) {
        return byVersion.computeIfAbsent(sha256, version -> PlanFile.read(json(body), version));
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a recorded plan is not JSON", e);
        }
    }

    /**
     * Records a plan file, if it differs from what is on record.
     *
     * @param kinds what its conditions may name
     * @return whether anything was written
     */
    public static boolean save(Change change, JsonNode body, FacilityKinds kinds) {
        Plan plan = PlanFile.read(body, version(body));
        new PlanConditions(kinds).check(plan);
        requireRoot(change, plan);
        UUID id = UUID.nameUUIDFromBytes(("plan/" + plan.code()).getBytes(StandardCharsets.UTF_8));
        boolean known = change.handle()
                .createQuery(Sql.of(PlanStore.class, "plan_is_recorded"))
                .bind("id", id)
                .bind("sha256", plan.version())
                .mapTo(Boolean.class)
                .one();
        if (known) {
            return false;
        }
        change.makeRoom("plan_row", "plan_id", id, ALWAYS, Reading.FOREVER, null);
        change.handle()
                .createUpdate(Sql.of(PlanStore.class, "insert_plan"))
                .bind("id", id)
                .bind("code", plan.code())
                .bind("body", body.toString())
                .bind("sha256", plan.version())
                .bind("valid_from", ALWAYS)
                .bind("version", change.version())
                .execute();
        return true;
    }

    private static void requireRoot(Change change, Plan plan) {
        boolean known = change.handle()
                .createQuery(Sql.of(PlanStore.class, "division_exists"))
                .bind("code", plan.root())
                .mapTo(Boolean.class)
                .one();
        if (!known) {
            throw new InvalidRequest(
                    "unknown_division",
                    "root",
                    plan.code() + "/root = \"" + plan.root() + "\": 没有此区划，请先导入区划 / there is no "
                            + "such division; load divisions first");
        }
    }

    /** Content hash of a plan file: the same whatever the order of its fields and the way its numbers are written. */
    public static String version(JsonNode body) {
        return Receipt.sha256(CanonicalText.of(body));
    }
}
