package minzheng.atlas.change;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import minzheng.atlas.db.Author;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Page;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;

/** {@code /api/boundaries/changes}: drawing up, previewing, filing, publishing and withdrawing changes. */
public final class ChangeRoutes implements Routes {
    private static final String ONE = "/api/boundaries/changes/{id}";

    private final ChangeParts parts;

    public ChangeRoutes(ChangeParts parts) {
        this.parts = parts;
    }

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
        exchange.page(new Page<>(ChangeKindOffer.all(), null));
    }

    private void list(Exchange exchange) {
        List<String> states =
                Arrays.stream(ChangeState.values()).map(ChangeState::code).toList();
        int limit = exchange.query().limit();
        UUID after = exchange.query().cursor(UUID::fromString).orElse(null);
        List<BoundaryChange> found =
                parts.store().list(exchange.query().choice("state", states).orElse(null), after, limit + 1);
        exchange.page(Page.of(found, limit, change -> change.id().toString()));
    }

    private void propose(Exchange exchange) {
        Author author = new Author(exchange.actor(), exchange.requestId());
        BoundaryChange made = parts.proposal().apply(exchange.body(ChangeProposal.Request.class), author);
        exchange.created(
                "/api/boundaries/changes/" + made.id(),
                made.etag(),
                parts.store().dossier(made));
    }

    private void one(Exchange exchange) {
        answer(exchange, parts.store().get(exchange.pathId("id")));
    }

    private void preview(Exchange exchange) {
        BoundaryChange change = parts.store().get(exchange.pathId("id"));
        exchange.json(parts.preview().of(change, exchange.query().date("as_of").orElse(null)));
    }

    private void file(Exchange exchange) {
        Author author = new Author(exchange.actor(), exchange.requestId());
        DossierStep step = DossierStep.of(exchange.path("step"));
        DossierFiling.Filed filed = exchange.body(DossierFiling.Filed.class);
        Dossier dossier = parts.filing().apply(exchange.pathId("id"), step, filed, author);
        exchange.tagged(dossier.change().etag(), dossier);
    }

    private void publish(Exchange exchange) {
        Author author = new Author(exchange.actor(), exchange.requestId());
        String tag = exchange.ifMatch();
        Approval approval = exchange.body(Approval.class);
        answer(exchange, parts.publication().publish(exchange.pathId("id"), tag, approval, author));
    }

    private void withdraw(Exchange exchange) {
        Author author = new Author(exchange.actor(), exchange.requestId());
        answer(exchange, parts.publication().withdraw(exchange.pathId("id"), exchange.ifMatch(), author));
    }

    private void answer(Exchange exchange, BoundaryChange change) {
        exchange.tagged(change.etag(), parts.store().dossier(change));
    }
}
