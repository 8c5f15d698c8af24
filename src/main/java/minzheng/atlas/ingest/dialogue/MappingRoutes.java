package minzheng.atlas.ingest.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import minzheng.atlas.db.Database;
import minzheng.atlas.facility.Label;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Page;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;
import minzheng.atlas.ingest.target.ImportTargets;
import org.jspecify.annotations.Nullable;

/** {@code /api/import-mappings}: how each source's files are read; {@code /api/import-targets}: as what. */
final class MappingRoutes implements Routes {
    private static final int MAX_SOURCE = 200;

    private final Database database;
    private final MappingStore store;

    MappingRoutes(Database database, MappingStore store) {
        this.database = database;
        this.store = store;
    }

    /** A mapping to be saved; dates and layer belong to one delivery and are not kept. */
    record Given(
            @Nullable String source,
            @Nullable String target,
            @Nullable ImportOptions options) {}

    /** Something a file can be loaded as. */
    record Target(String code, Label label) {}

    @Override
    public void register(RouteTable table) {
        table.get("/api/import-mappings", Parameters.of("source", "target").paged(), this::list)
                .put("/api/import-mappings", this::save)
                .get(
                        "/api/import-targets",
                        Parameters.NONE,
                        exchange -> exchange.json(Map.of(
                                "items",
                                ImportTargets.ALL.stream()
                                        .map(target -> new Target(target.code(), target.label()))
                                        .toList())));
    }

    private void list(Exchange exchange) {
        int limit = exchange.query().limit();
        MappingStore.Key after = exchange.query().cursor(MappingRoutes::key).orElse(null);
        List<SavedMapping> found = store.list(
                exchange.query().text("source").orElse(null),
                exchange.query().text("target").orElse(null),
                after,
                limit + 1);
        exchange.page(Page.of(found, limit, last -> last.target() + "\n" + last.source()));
    }

    private static MappingStore.Key key(String text) {
        String[] parts = text.split("\n", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException(text);
        }
        return new MappingStore.Key(parts[1], parts[0]);
    }

    private void save(Exchange exchange) {
        String actor = exchange.actor();
        Given given = exchange.body(Given.class);
        String source = given.source() == null ? "" : given.source().strip();
        if (source.isEmpty() || source.length() > MAX_SOURCE) {
            throw new InvalidRequest("missing_field", "/source", "/source: 须给出来源 / needs 1-200 characters");
        }
        String target = ImportTargets.get(String.valueOf(given.target())).code();
        ImportOptions options = Objects.requireNonNullElse(given.options(), ImportOptions.NONE);
        database.keep(handle -> {
            store.save(handle, source, target, options, actor);
            return source;
        });
        exchange.json(store.list(source, target, null, 1).get(0));
    }
}
