package minzheng.atlas.boundary.pack;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import minzheng.atlas.boundary.BoundaryLine;
import minzheng.atlas.boundary.InspectionTask;
import minzheng.atlas.boundary.pack.PackReading.Choice;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Reading;
import minzheng.atlas.division.Readings;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Json;
import minzheng.atlas.http.Page;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;

/** {@code /api/boundaries/lines/{id}/pack} and the notes that stand in it for what is missing. */
public final class PackRoutes implements Routes {
    private final PackReading packs;
    private final PackStore store;
    private final NoteEntry notes;
    private final Readings readings;

    public PackRoutes(PackReading packs, PackStore store, NoteEntry notes, Readings readings) {
        this.packs = packs;
        this.store = store;
        this.notes = notes;
        this.readings = readings;
    }

    @Override
    public void register(RouteTable table) {
        Parameters chosen = Parameters.of("task", "round").reading();
        table.get("/api/boundaries/lines/{id}/pack", chosen, this::pack)
                .get("/api/boundaries/lines/{id}/pack/blockers", chosen, this::blockers)
                .get("/api/boundaries/lines/{id}/notes", chosen, this::list)
                .post("/api/boundaries/lines/{id}/notes", this::add);
    }

    /** What the pack of one inspection waits for. */
    record Waiting(String line, UUID task, String round, int year, List<Blocker> blockers) {}

    private void pack(Exchange exchange) throws IOException {
        PackArchive archive =
                PackArchive.of(packs, store, readings.of(exchange.query()), exchange.path("id"), choice(exchange));
        exchange.download(archive.fileName(), archive.plainName(), "application/zip", archive::write);
    }

    private void blockers(Exchange exchange) {
        PackContents contents = contents(exchange);
        InspectionTask task = contents.task();
        exchange.json(new Waiting(contents.line().code(), task.id(), task.round(), task.year(), Blockers.of(contents)));
    }

    private void list(Exchange exchange) {
        Reading reading = readings.of(exchange.query());
        BoundaryLine line = packs.line(reading, exchange.path("id"));
        Choice choice = choice(exchange);
        UUID task = choice.isOpen() ? null : packs.task(reading, line, choice).id();
        exchange.page(new Page<>(store.notes(reading, line.id(), task), null), Readings.at(reading));
    }

    private void add(Exchange exchange) {
        Author author = new Author(exchange.actor(), exchange.requestId());
        NoteEntry.Draft draft = Json.read(exchange.bodyObject(), NoteEntry.Draft.class);
        PackContents contents =
                packs.contents(readings.now(readings.today()), exchange.path("id"), new Choice(draft.task(), null));
        PackNote note = notes.record(contents, draft, readings.today(), author);
        exchange.created(
                "/api/boundaries/lines/%s/notes?task=%s".formatted(note.line(), note.task()),
                note.id() + "-" + note.recordedFrom(),
                note);
    }

    private PackContents contents(Exchange exchange) {
        return packs.contents(readings.of(exchange.query()), exchange.path("id"), choice(exchange));
    }

    private static Choice choice(Exchange exchange) {
        return new Choice(
                exchange.query().text("task").orElse(null),
                exchange.query().text("round").orElse(null));
    }
}
