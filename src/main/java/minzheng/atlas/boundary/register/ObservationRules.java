package minzheng.atlas.boundary.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import minzheng.atlas.boundary.MarkerObservation;
import minzheng.atlas.db.Change;
import minzheng.atlas.db.Sql;
import minzheng.atlas.fault.Conflict;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What must hold for an observation before it is kept for good. */
final class ObservationRules {
    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);
    private static final int MOST_PHOTOS = 50;

    private ObservationRules() {}

    record Known(boolean marker, boolean task, boolean replaced, boolean side) {}

    /** What it says by itself. */
    static void check(MarkerObservation seen, LocalDate today) {
        Words.require("/condition", seen.condition(), Words.CONDITIONS);
        for (Map.Entry<String, JsonNode> answer : seen.checklist().properties()) {
            String at = "/checklist/" + answer.getKey();
            Words.require("/checklist", answer.getKey(), Words.CHECKLIST);
            Trouble.refuseIf(!answer.getValue().isBoolean(), at, "应为 true 或 false / must be true or false");
        }
        Trouble.refuseIf(
                seen.validFrom().isAfter(today) || seen.validFrom().isBefore(EARLIEST),
                "/observed_at",
                "应在 %s 与今天之间 / must lie between %1$s and today".formatted(EARLIEST));
        Trouble.refuseIf(seen.accuracyM() != null && !(seen.accuracyM() > 0), "/accuracy_m", "应大于 0 / must be above 0");
        Trouble.refuseIf(
                seen.photos().size() > MOST_PHOTOS, "/photos", "最多 %d 张 / at most %1$d".formatted(MOST_PHOTOS));
        Trouble.refuseIfHigh(seen.heightM());
        ReferenceObjectRules.check(seen.referenceObjects());
    }

    /** What it refers to; evaluated under the writers' lock. */
    static void check(Change change, MarkerObservation seen) {
        Known known = change.handle()
                .createQuery(Sql.of(ObservationRules.class, "observation_trouble"))
                .bind("marker", seen.markerId())
                .bind("task", seen.taskId())
                .bind("replaces", seen.replacesId())
                .bind("side", seen.sideId())
                .map(ConstructorMapper.of(Known.class))
                .one();
        Trouble.refuseIf(!known.marker(), "/marker_id", "没有此界桩 / there is no such marker");
        Trouble.refuseIf(!known.task(), "/task_id", "没有此任务，或任务不在该界桩的界线上 / no such task on a line of this marker");
        Trouble.refuseIf(!known.replaced(), "/replaces_id", "没有该界桩的此条观测 / no such observation of this marker");
        Trouble.refuseIf(!known.side(), "/side_id", "没有此行政区划 / there is no such division");
        Long base = seen.baseVersion();
        Trouble.refuseIf(
                base != null && (base < 0 || base >= change.version()),
                "/base_version",
                "尚无此数据版本 / there is no such data version yet; newest: " + (change.version() - 1));
        PhotoStore.requireKnown(change.handle(), seen.photos(), "/photos");
        if (RegisterStore.isTaken(change.handle(), seen.id())) {
            throw new Conflict("duplicate_id", "编号已被使用 / the id is already used: " + seen.id());
        }
    }
}
