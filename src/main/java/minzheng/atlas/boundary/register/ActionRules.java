package minzheng.atlas.boundary.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import minzheng.atlas.boundary.MarkerAction;
import minzheng.atlas.db.Change;
import minzheng.atlas.db.Sql;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What must hold for an ordered or done action before it is recorded. */
final class ActionRules {
    private static final Set<String> IN_PLACE = Set.of("repair", "re_erect");

    private ActionRules() {}

    record Known(boolean marker, boolean finding) {}

    static void check(Change change, MarkerAction action) {
        Words.require("/kind", action.kind(), Words.ACTIONS);
        Known known = change.handle()
                .createQuery(Sql.of(ActionRules.class, "action_trouble"))
                .bind("version", change.version())
                .bind("marker", action.markerId())
                .bind("finding", action.findingId())
                .bind("from", action.validFrom())
                .map(ConstructorMapper.of(Known.class))
                .one();
        Trouble.refuseIf(
                !known.marker(),
                "/marker_id",
                "%s 没有此界桩 / there is no such marker on %1$s".formatted(action.validFrom()));
        Trouble.refuseIf(!known.finding(), "/finding_id", "没有此检查结果 / there is no such finding");
        if (action.doneOn() != null) {
            checkDone(change, action, action.doneOn());
        }
    }

    private static void checkDone(Change change, MarkerAction action, LocalDate doneOn) {
        Consent.requireNeighbour(action);
        if (!IN_PLACE.contains(action.kind())) {
            Consent.requireAgreement(action);
        }
        Trouble.refuseIf(
                doneOn.isBefore(action.validFrom()), "/done_on", "早于下达日期 / before the day on which it was ordered");
        PhotoStore.requireKnown(change.handle(), action.photos(), "/photos");
        String signature = String.valueOf(action.neighbourSignature());
        if (PhotoStore.isName(signature)) {
            PhotoStore.requireKnown(change.handle(), List.of(signature), "/neighbour_signature");
        }
    }
}
