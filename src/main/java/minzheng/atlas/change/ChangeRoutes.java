package minzheng.atlas.change;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import minzheng.atlas.change.kind.ChangeKinds;
import minzheng.atlas.db.Author;
import minzheng.atlas.facility.Label;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Page;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;
import org.jspecify.annotations.Nullable;

/** {@code /api/boundaries/changes}: drawing up, previewing, filing, publishing and withdrawing changes. */
public final class ChangeRoutes implements Routes {
    private static final String ONE = "/api/boundaries/changes/{id}";
    private static final int MAX_TEXT = 500;

    private final ChangeStore store;
    private final ChangeProposal proposal;
    private final ChangePreview preview;
    private final ChangePublication publication;

    public ChangeRoutes(
            ChangeStore store, ChangeProposal proposal, ChangePreview preview, ChangePublication publication) {
        this.store = store;
        this.proposal = proposal;
        this.preview = preview;
        this.publication = publication;
    }

    /** A kind of change as it is offered. */
    record Offered(String code, Label label, String needs) {}

    /** An entry of the dossier as it is sent. */
    record Filed(
            @Nullable LocalDate doneOn,
            @Nullable String document,
            @Nullable String note) {}

    @Override
    public void register(RouteTable table) {
        table.get("/api/boundaries/change-kinds", Parameters.NONE, this::kinds)
                .get("/api/boundaries/changes", Parameters.of("state").paged(), this::list)
                .post("/api/boundaries/changes", this::propose)
                .get(ONE, Parameters.NONE, this::one)
                .get(ONE + "/preview", Parameters.of("as_of"), this::preview)
                .put(ONE + "/steps/{step}", this::file)
                .post(ONE + "/publish", this::publish)
                .post(ONE + "/withdraw", this::withdraw);
    }

    private void kinds(Exchange exchange) {
        List<Offered> kinds = ChangeKinds.ALL.stream()
                .map(kind -> new Offered(kind.code(), kind.label(), kind.needs()))
                .toList();
        exchange.page(new Page<>(kinds, null));
    }

    private void list(Exchange exchange) {
        List<String> states =
                Arrays.stream(ChangeState.values()).map(ChangeState::code).toList();
        int limit = exchange.query().limit();
        UUID after = exchange.query().cursor(UUID::fromString).orElse(null);
        List<BoundaryChange> found =
                store.list(exchange.query().choice("state", states).orElse(null), after, limit + 1);
        exchange.page(Page.of(found, limit, change -> change.id().toString()));
    }

    private void propose(Exchange exchange) {
        Author author = new Author(exchange.actor(), exchange.requestId());
        BoundaryChange made = proposal.apply(exchange.body(ChangeProposal.Request.class), author);
        exchange.created("/api/boundaries/changes/" + made.id(), made.etag(), dossier(made));
    }

    private void one(Exchange exchange) {
        answer(exchange, store.get(exchange.pathId("id")));
    }

    private void preview(Exchange exchange) {
        BoundaryChange change = store.get(exchange.pathId("id"));
        exchange.json(preview.of(change, exchange.query().date("as_of").orElse(null)));
    }

    private void file(Exchange exchange) {
        Author author = new Author(exchange.actor(), exchange.requestId());
        UUID id = exchange.pathId("id");
        DossierStep step = DossierStep.of(exchange.path("step"));
        Filed filed = exchange.body(Filed.class);
        if (filed.doneOn() == null) {
            throw new InvalidRequest("missing_field", "/done_on", "/done_on: 缺少完成日期 / the date is missing");
        }
        String document = filed.document() == null ? "" : filed.document().strip();
        if (document.isEmpty() || document.length() > MAX_TEXT) {
            throw new InvalidRequest(
                    "missing_field", "/document", "/document: 须给出文件名称或文号 / name the paper in 1-500 characters");
        }
        store.append(id, step, filed.doneOn(), document, filed.note(), author.actor());
        answer(exchange, store.get(id));
    }

    private void publish(Exchange exchange) {
        Author author = new Author(exchange.actor(), exchange.requestId());
        String tag = exchange.ifMatch();
        Approval approval = exchange.body(Approval.class);
        answer(exchange, publication.publish(exchange.pathId("id"), tag, approval, author));
    }

    private void withdraw(Exchange exchange) {
        Author author = new Author(exchange.actor(), exchange.requestId());
        answer(exchange, publication.withdraw(exchange.pathId("id"), exchange.ifMatch(), author));
    }

    private void answer(Exchange exchange, BoundaryChange change) {
        exchange.tagged(change.etag(), dossier(change));
    }

    private Dossier dossier(BoundaryChange change) {
        return Dossier.of(change, store.steps(change.id()));
    }
}
