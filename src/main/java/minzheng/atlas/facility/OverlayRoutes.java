package minzheng.atlas.facility;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import minzheng.atlas.db.Amendment;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Reading;
import minzheng.atlas.division.DivisionCodes;
import minzheng.atlas.division.Readings;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.fault.NotFound;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Page;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;
import org.jspecify.annotations.Nullable;

/** {@code /api/overlays}: proposals beside the record; every read takes one by {@code overlay=}. */
public final class OverlayRoutes implements Routes {
    private final OverlayStore store;
    private final OverlayProposal proposal;
    private final DeclaredCodes codes;
    private final Readings readings;

    public OverlayRoutes(Database database, DivisionCodes codes, Readings readings, FacilityKindStore kinds) {
        this.store = new OverlayStore(database);
        this.proposal = new OverlayProposal(database, kinds);
        this.codes = new DeclaredCodes(database, codes);
        this.readings = readings;
    }

    record Begun(@Nullable UUID id, @Nullable String name) {}

    @Override
    public void register(RouteTable table) {
        table.get("/api/overlays", Parameters.NONE.paged(), this::list)
                .post("/api/overlays", this::begin)
                .get("/api/overlays/{id}", Parameters.NONE, this::one)
                .delete("/api/overlays/{id}", this::drop)
                .post("/api/overlays/{id}/facilities/{facility_id}", this::propose);
    }

    private void list(Exchange exchange) {
        int limit = exchange.query().limit();
        UUID after = exchange.query().cursor(UUID::fromString).orElse(null);
        List<Overlay> found = store.list(after, limit + 1);
        exchange.page(Page.of(found, limit, overlay -> overlay.id().toString()));
    }

    private void begin(Exchange exchange) {
        Author author = new Author(exchange.actor(), exchange.requestId());
        Begun begun = exchange.body(Begun.class);
        if (begun.name() == null || begun.name().isBlank() || begun.name().length() > 200) {
            throw new InvalidRequest("missing_field", "/name", "/name: 须给出名称 / needs a name of 1-200 characters");
        }
        UUID id = Objects.requireNonNullElseGet(begun.id(), UUID::randomUUID);
        Overlay overlay = store.begin(id, begun.name().strip(), author);
        exchange.created("/api/overlays/" + overlay.id(), tag(overlay), overlay);
    }

    private void one(Exchange exchange) {
        Overlay overlay = known(exchange.pathId("id"));
        exchange.tagged(tag(overlay), overlay);
    }

    private void drop(Exchange exchange) {
        Author author = new Author(exchange.actor(), exchange.requestId());
        UUID id = exchange.pathId("id");
        if (!store.drop(known(id), author)) {
            throw unknown(id);
        }
        exchange.noContent();
    }

    private void propose(Exchange exchange) {
        Author author = new Author(exchange.actor(), exchange.requestId());
        UUID overlay = known(exchange.pathId("id")).id();
        ObjectNode body = exchange.bodyObject();
        Amendment amendment = Amendment.take(body, readings.today());
        Reading now = readings.now(amendment.from());
        codes.toIds(body, new Reading(now.asOf(), now.version(), overlay, null));
        FacilityEntry entry = proposal.apply(overlay, exchange.pathId("facility_id"), body, amendment, author);
        exchange.tagged(entry.etag(), entry);
    }

    private Overlay known(UUID id) {
        return store.find(id).orElseThrow(() -> unknown(id));
    }

    private static NotFound unknown(UUID id) {
        return new NotFound("unknown_overlay", "没有此方案 / there is no overlay " + id);
    }

    private static String tag(Overlay overlay) {
        return overlay.id() + "-" + overlay.revision();
    }
}
