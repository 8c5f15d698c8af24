package minzheng.atlas.ingest.delivered;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import minzheng.atlas.boundary.DeliveredSet;
import minzheng.atlas.boundary.DeliveredSetStore;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Page;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.Query;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;
import minzheng.atlas.http.Upload;
import minzheng.atlas.http.Upload.UploadedFile;
import minzheng.atlas.ingest.dialogue.ImportFolder;
import minzheng.atlas.ingest.format.Opening;
import org.jspecify.annotations.Nullable;

/** {@code /api/boundaries/sets}: polygons as the two sides of a line delivered them. */
public final class DeliveredSetRoutes implements Routes {
    private static final int MOST_FILES = 20;
    private static final Duration UPLOAD_TIME = Duration.ofMinutes(30);

    private final DeliveredSetStore store;
    private final DeliveredSetIntake intake;
    private final ImportFolder folder;
    private final Upload.Limits limits;
    private final Clock clock;

    public DeliveredSetRoutes(
            DeliveredSetStore store, DeliveredSetIntake intake, ImportFolder folder, long maxBytes, Clock clock) {
        this.store = store;
        this.intake = intake;
        this.folder = folder;
        this.limits = new Upload.Limits(maxBytes, MOST_FILES, UPLOAD_TIME);
        this.clock = clock;
    }

    @Override
    public void register(RouteTable table) {
        table.get("/api/boundaries/sets", Parameters.NONE.paged(), this::list)
                .post("/api/boundaries/sets", this::upload)
                .get("/api/boundaries/sets/{id}", Parameters.NONE, this::one)
                .delete("/api/boundaries/sets/{id}", this::delete);
    }

    private void list(Exchange exchange) {
        int limit = exchange.query().limit();
        String after = exchange.query().cursor(UnaryOperator.identity()).orElse(null);
        List<DeliveredSet> found = store.list(after, limit + 1);
        exchange.page(Page.of(found, limit, DeliveredSet::name));
    }

    private void upload(Exchange exchange) {
        String actor = exchange.actor();
        UUID id = UUID.randomUUID();
        try {
            Upload upload = exchange.upload(folder.create(id), limits);
            DeliveredSetIntake.Taken taken = intake.take(given(upload), actor);
            String place = "/api/boundaries/sets/" + taken.set().id();
            exchange.created(place, taken.set().id().toString(), taken);
        } finally {
            folder.remove(id);
        }
    }

    private void one(Exchange exchange) {
        exchange.json(store.get(exchange.pathId("id")));
    }

    private void delete(Exchange exchange) {
        exchange.actor();
        store.delete(exchange.pathId("id"));
        exchange.noContent();
    }

    private DeliveredFile given(Upload upload) {
        UploadedFile leading = ImportFolder.leading(upload.files());
        String name = field(upload, "name");
        String date = field(upload, "delivered_on");
        return new DeliveredFile(
                leading.path(),
                leading.name(),
                ImportFolder.sha256(
                        upload.files().stream().map(UploadedFile::path).toList()),
                name == null ? "" : name,
                field(upload, "side"),
                field(upload, "crs"),
                date == null ? LocalDate.now(clock) : day(date),
                DeliveredFile.columns(
                        field(upload, "code_field"), field(upload, "name_field"), field(upload, "parent_field")),
                new Opening(field(upload, "layer"), null));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Query.malformed("delivered_on", text, "2025-06-30");
        }
    }

    private static @Nullable String field(Upload upload, String name) {
        String text = upload.fields().getOrDefault(name, "").strip();
        return text.isEmpty() ? null : text;
    }
}
