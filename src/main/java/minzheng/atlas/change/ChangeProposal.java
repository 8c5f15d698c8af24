package minzheng.atlas.change;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import minzheng.atlas.boundary.BoundaryStore;
import minzheng.atlas.change.kind.Asked;
import minzheng.atlas.change.kind.ChangeKind;
import minzheng.atlas.change.kind.ChangeKinds;
import minzheng.atlas.change.kind.Ground;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Edit;
import minzheng.atlas.db.Reading;
import minzheng.atlas.division.DivisionStore;
import minzheng.atlas.division.PopulationStore;
import minzheng.atlas.division.Readings;
import minzheng.atlas.division.Redivision;
import minzheng.atlas.division.RedivisionRows;
import minzheng.atlas.facility.FacilityHandOver;
import minzheng.atlas.facility.OverlayStore;
import minzheng.atlas.fault.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** Draws up a change: its rows go into an overlay of its own, its dossier begins. */
public final class ChangeProposal {
    private static final String REACH = "line_end_distance_m";
    private static final int MAX_TITLE = 200;

    private final Database database;
    private final Readings readings;
    private final DivisionStore divisions;
    private final PopulationStore counts;
    private final BoundaryStore boundaries;

    public ChangeProposal(Database database, Readings readings) {
        this.database = database;
        this.readings = readings;
        this.divisions = new DivisionStore(database);
        this.counts = new PopulationStore(database);
        this.boundaries = new BoundaryStore(database);
    }

    /**
     * What is to be changed.
     *
     * @param effectiveOn the first day, if known; else the change is drawn on today
     * @param proposal members as the kind needs them
     */
    public record Request(
            @Nullable String title,
            @Nullable String kind,
            @Nullable LocalDate effectiveOn,
            @Nullable ObjectNode proposal) {}

    public BoundaryChange apply(Request request, Author author) {
        String title = title(request);
        ObjectNode asked = request.proposal();
        if (request.kind() == null || asked == null) {
            throw new InvalidRequest("missing_field", "/kind", "须给出 kind 和 proposal / give kind and proposal");
        }
        ChangeKind kind = ChangeKinds.named(request.kind());
        LocalDate drawnOn = request.effectiveOn() == null ? readings.today() : request.effectiveOn();
        Reading base = readings.now(drawnOn);
        double reachM = boundaries.limits().of(REACH);
        Redivision redivision = kind.propose(new Asked(asked), new Ground(readings, divisions, counts, base, reachM));
        UUID id = UUID.randomUUID();
        String reason = "拟议变更 / change proposed: " + title;
        return database.write(author, Edit.CHANGE, reason, change -> {
            OverlayStore.begin(change, id, reason, author);
            RedivisionRows.write(change, redivision, id);
            FacilityHandOver.write(change, Reading.of(drawnOn, change.version()), living(redivision), id);
            ChangeStore.Draft draft = new ChangeStore.Draft(
                    id, title, kind.code(), asked.toString(), base.version(), drawnOn, request.effectiveOn());
            return ChangeStore.insert(change.handle(), draft, author);
        });
    }

    static List<UUID> living(Redivision redivision) {
        return redivision.states().stream().map(state -> state.id()).toList();
    }

    private static String title(Request request) {
        String title = request.title() == null ? "" : request.title().strip();
        if (title.isEmpty() || title.length() > MAX_TITLE) {
            throw new InvalidRequest("missing_field", "/title", "/title: 须给出名称 / needs a title of 1-200 characters");
        }
        return title;
    }
}
