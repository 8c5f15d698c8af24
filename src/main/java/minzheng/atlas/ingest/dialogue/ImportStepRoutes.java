package minzheng.atlas.ingest.dialogue;

import minzheng.atlas.db.Author;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;

/** The steps of an import. Each begins a job and answers at once; {@code GET /api/imports/{id}} tells how it goes on. */
final class ImportStepRoutes implements Routes {
    private final ImportCheck check;
    private final ImportCommit commit;
    private final ImportUndo undo;
    private final ImportCancel cancel;
    private final ImportJobs jobs;

    ImportStepRoutes(ImportCheck check, ImportCommit commit, ImportUndo undo, ImportCancel cancel, ImportJobs jobs) {
        this.check = check;
        this.commit = commit;
        this.undo = undo;
        this.cancel = cancel;
        this.jobs = jobs;
    }

    @Override
    public void register(RouteTable table) {
        table.post("/api/imports/{id}/check", exchange -> {
                    author(exchange);
                    answer(exchange, check.begin(exchange.pathId("id")));
                })
                .post(
                        "/api/imports/{id}/commit",
                        exchange -> answer(
                                exchange,
                                commit.begin(exchange.pathId("id"), author(exchange), StepReason.of(exchange))))
                .post(
                        "/api/imports/{id}/cancel",
                        exchange -> answer(
                                exchange,
                                cancel.cancel(
                                        exchange.pathId("id"), author(exchange).actor(), jobs)))
                .post(
                        "/api/imports/{id}/undo",
                        exchange -> answer(
                                exchange,
                                undo.begin(exchange.pathId("id"), author(exchange), StepReason.of(exchange), jobs)));
    }

    private static Author author(Exchange exchange) {
        return new Author(exchange.actor(), exchange.requestId());
    }

    private static void answer(Exchange exchange, ImportEntry entry) {
        exchange.accepted("/api/imports/" + entry.id(), entry.etag(), entry);
    }
}
