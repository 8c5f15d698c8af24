package minzheng.atlas.ingest.dialogue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Page;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;
import minzheng.atlas.http.Upload;

/** {@code /api/imports}: files sent in, what they are, how they are to be read, and how each import stands. */
final class ImportRoutes implements Routes {
    private static final int MOST_FILES = 20;
    private static final Duration UPLOAD_TIME = Duration.ofMinutes(30);

    private final ImportStore store;
    private final ImportIntake intake;
    private final ImportCancel cancel;
    private final ImportFolder folder;
    private final Upload.Limits limits;

    ImportRoutes(ImportStore store, ImportIntake intake, ImportCancel cancel, ImportFolder folder, long maxBytes) {
        this.store = store;
        this.intake = intake;
        this.cancel = cancel;
        this.folder = folder;
        this.limits = new Upload.Limits(maxBytes, MOST_FILES, UPLOAD_TIME);
    }

    @Override
    public void register(RouteTable table) {
        table.get("/api/imports", Parameters.NONE.paged(), this::list)
                .post("/api/imports", this::upload)
                .get("/api/imports/{id}", Parameters.NONE, this::one)
                .patch("/api/imports/{id}", this::change)
                .delete("/api/imports/{id}", this::delete);
    }

    private void list(Exchange exchange) {
        int limit = exchange.query().limit();
        UUID before = exchange.query().cursor(UUID::fromString).orElse(null);
        List<ImportEntry> found = store.list(before, limit + 1);
        exchange.page(Page.of(found, limit, entry -> entry.id().toString()));
    }

    private void upload(Exchange exchange) {
        String actor = exchange.actor();
        UUID id = UUID.randomUUID();
        ImportEntry entry;
        try {
            entry = intake.take(id, exchange.upload(folder.create(id), limits), actor);
        } catch (RuntimeException e) {
            folder.remove(id);
            throw e;
        }
        exchange.created("/api/imports/" + id, entry.etag(), entry);
    }

    private void one(Exchange exchange) {
        ImportEntry entry = store.get(exchange.pathId("id"));
        exchange.tagged(entry.etag(), entry);
    }

    private void change(Exchange exchange) {
        String actor = exchange.actor();
        String tag = exchange.ifMatch();
        ImportEntry entry = intake.change(exchange.pathId("id"), tag, exchange.bodyObject(), actor);
        exchange.tagged(entry.etag(), entry);
    }

    private void delete(Exchange exchange) {
        cancel.delete(exchange.pathId("id"), exchange.actor());
        exchange.noContent();
    }
}
