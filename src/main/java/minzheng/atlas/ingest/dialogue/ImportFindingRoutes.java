package minzheng.atlas.ingest.dialogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Json;
import minzheng.atlas.http.Page;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** {@code /api/imports/{id}/findings}: what is wrong or doubtful in the file, as a list and on the map. */
final class ImportFindingRoutes implements Routes {
    private static final Envelope WORLD = new Envelope(-180, 180, -90, 90);

    private final ImportStore store;
    private final Clock clock;

    ImportFindingRoutes(ImportStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A finding with its place in the list. */
    private record Listed(int index, JsonNode finding) {}

    @Override
    public void register(RouteTable table) {
        Parameters code = Parameters.of("code");
        table.get("/api/imports/{id}/findings", code.paged(), this::list)
                .get("/api/imports/{id}/findings.geojson", code.and("limit"), this::geojson);
    }

    private void list(Exchange exchange) {
        int limit = exchange.query().limit();
        int after = exchange.query().cursor(Integer::parseInt).orElse(-1);
        List<Listed> found = findings(exchange, after, limit + 1);
        Page<Listed> page = Page.of(found, limit, last -> Integer.toString(last.index()));
        exchange.page(new Page<>(page.items().stream().map(Listed::finding).toList(), page.nextKey()));
    }

    private void geojson(Exchange exchange) throws IOException {
        UUID id = exchange.pathId("id");
        Long base = store.get(id).baseVersion();
        int limit = exchange.query().featureLimit();
        List<Listed> found = findings(exchange, -1, limit + 1);
        Page.At at = new Page.At(LocalDate.now(clock), Objects.requireNonNullElse(base, 0L));
        exchange.features(
                at, limit, sink -> found.forEach(one -> sink.take(number(id, one), place(one), one.finding())));
    }

    private List<Listed> findings(Exchange exchange, int after, int limit) {
        UUID id = exchange.pathId("id");
        store.get(id);
        @Nullable String code = exchange.query().text("code").orElse(null);
        List<Listed> listed = new ArrayList<>();
        int index = 0;
        for (JsonNode finding : store.report(id).map(ImportFindingRoutes::tree).orElse(Json.tree(List.of()))) {
            if (index > after
                    && listed.size() < limit
                    && (code == null || finding.path("code").asText().equals(code))) {
                listed.add(new Listed(index, finding));
            }
            index++;
        }
        return listed;
    }

    private static JsonNode tree(String report) {
        return Json.parse(report.getBytes(StandardCharsets.UTF_8)).path("findings");
    }

    private static UUID number(UUID id, Listed one) {
        return UUID.nameUUIDFromBytes((id + "\n" + one.index()).getBytes(StandardCharsets.UTF_8));
    }

    /** Where it is; null for what has no place, or one in the file's own system that no map knows. */
    private static @Nullable Geometry place(Listed one) {
        JsonNode wkt = one.finding().path("geometry");
        if (!wkt.isTextual()) {
            return null;
        }
        try {
            Geometry geometry = new WKTReader().read(wkt.textValue());
            return WORLD.contains(geometry.getEnvelopeInternal()) ? geometry : null;
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
