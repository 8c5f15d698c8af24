package minzheng.atlas.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Change;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Edit;
import minzheng.atlas.db.Reading;
import minzheng.atlas.db.Sql;
import minzheng.atlas.division.DivisionEntry;
import minzheng.atlas.division.DivisionStore;
import minzheng.atlas.division.Readings;
import minzheng.atlas.division.Redivision;
import minzheng.atlas.division.RedivisionRows;
import minzheng.atlas.facility.FacilityHandOver;
import minzheng.atlas.facility.OverlayStore;
import minzheng.atlas.fault.Conflict;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.http.Preconditions;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The end of a draft: its rows are recorded by the decision that approves them, or dropped. The dossier stays. */
public final class ChangePublication {
    private final Database database;
    private final Readings readings;

    public ChangePublication(Database database, Readings readings) {
        this.database = database;
        this.readings = readings;
    }

    /** Records what was previewed, in one change from the first day on; earlier versions stay as they were. */
    public BoundaryChange publish(UUID id, String tag, Approval given, Author author) {
        return database.write(author, Edit.CHANGE, "发布变更 / change published: " + id, change -> {
            BoundaryChange draft = draft(change, id, tag);
            Approval approval = given.otherwise(draft.effectiveOn());
            LocalDate on = ready(change, id, approval, readings.today());
            Redivision redivision = RedivisionRows.proposed(change.handle(), draft.proposals(), draft.drawnOn())
                    .from(on);
            mustBeAsDrawn(change, draft, redivision);
            RedivisionRows.write(change, redivision, null);
            FacilityHandOver.write(
                    change, Reading.of(on, change.version() - 1), ChangeProposal.living(redivision), null);
            ChangeStore.publish(change.handle(), id, approval, change.version());
            return ChangeStore.get(change.handle(), id);
        });
    }

    public BoundaryChange withdraw(UUID id, String tag, Author author) {
        return database.write(author, Edit.CHANGE, "撤回变更 / change withdrawn: " + id, change -> {
            BoundaryChange draft = draft(change, id, tag);
            OverlayStore.drop(change, draft.proposals());
            ChangeStore.withdraw(change.handle(), id);
            return ChangeStore.get(change.handle(), id);
        });
    }

    private static BoundaryChange draft(Change change, UUID id, String tag) {
        BoundaryChange draft = ChangeStore.get(change.handle(), id);
        Preconditions.check(tag, draft.etag(), Optional.empty(), draft);
        draft.mustBeDraft();
        return draft;
    }

    /** The first day, where the decision is complete and the steps before it are dated; else whatever is missing. */
    private static LocalDate ready(Change change, UUID id, Approval approval, LocalDate today) {
        List<InvalidRequest.Mistake> missing = new ArrayList<>(approval.missing());
        List<ChangeStep> steps = ChangeStore.steps(change.handle(), id);
        missing.addAll(approval.untimely(today, steps));
        Set<DossierStep> done = steps.stream().map(ChangeStep::step).collect(Collectors.toSet());
        for (DossierStep step : DossierStep.beforePublishing()) {
            if (!done.contains(step)) {
                missing.add(new InvalidRequest.Mistake(
                        "/steps/" + step.code(), "卷宗缺少 / the dossier lacks the step: " + step.label()));
            }
        }
        if (!missing.isEmpty()) {
            throw new InvalidRequest("not_ready", missing);
        }
        return Objects.requireNonNull(approval.effectiveOn());
    }

    private static void mustBeAsDrawn(Change change, BoundaryChange draft, Redivision redivision) {
        List<Conflict.Clash> clashes = change.handle()
                .createQuery(Sql.of(ChangePublication.class, "touched_since"))
                .bind("base", draft.baseVersion())
                .bindArray("ids", UUID.class, redivision.units())
                .map(ConstructorMapper.of(Conflict.Clash.class))
                .list();
        if (!clashes.isEmpty()) {
            throw new Conflict(
                    "units_changed",
                    "起草（数据版本 %d）之后这些单位已被修改，请撤回后按现状重新起草 / these units were changed since the draft (data version %1$d); withdraw it and draw it up anew"
                            .formatted(draft.baseVersion()),
                    clashes);
        }
        Reading present = Reading.of(draft.drawnOn(), change.version());
        for (UUID unit : redivision.units()) {
            DivisionStore.find(change.handle(), present, unit).ifPresent(entry -> mustHoldOn(redivision.on(), entry));
        }
    }

    private static void mustHoldOn(LocalDate on, DivisionEntry entry) {
        if (entry.row().validFrom().isAfter(on)) {
            throw new InvalidRequest(
                    "too_early",
                    "/effective_on",
                    "%s 的现状自 %s 起；生效日期须在其后 / %1$s is as drawn from %2$s on; effective_on must not be earlier"
                            .formatted(entry.row().name(), entry.row().validFrom()));
        }
    }
}
