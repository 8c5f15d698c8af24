package minzheng.atlas.indicator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import minzheng.atlas.db.Amendment;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Reading;
import minzheng.atlas.division.DivisionStore;
import minzheng.atlas.division.Readings;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.fault.NotFound;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Json;
import minzheng.atlas.http.Page;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;
import minzheng.atlas.indicator.ReportedValueStore.Subject;
import org.jspecify.annotations.Nullable;

/** {@code /api/reported-values}: figures and milestones that the bureau reports because geometry cannot tell them. */
public final class ReportedValueRoutes implements Routes {
    private final ReportedValueStore store;
    private final ReportedValueEdit edit;
    private final DivisionStore divisions;
    private final Readings readings;

    public ReportedValueRoutes(
            ReportedValueStore store, ReportedValueEdit edit, DivisionStore divisions, Readings readings) {
        this.store = store;
        this.edit = edit;
        this.divisions = divisions;
        this.readings = readings;
    }

    @Override
    public void register(RouteTable table) {
        table.get(
                        "/api/reported-values",
                        Parameters.of("series", "division", "milestones")
                                .reading()
                                .paged(),
                        this::list)
                .get("/api/reported-values/{series}/{division}", Parameters.NONE.reading(), this::states)
                .put("/api/reported-values/{series}/{division}", this::put);
    }

    private void list(Exchange exchange) {
        Reading reading = readings.of(exchange.query());
        int limit = exchange.query().limit();
        @Nullable String after = exchange.query().cursor(key -> key).orElse(null);
        ReportedValueStore.Filter filter = new ReportedValueStore.Filter(
                exchange.query().text("series").orElse(null),
                readings.division(exchange.query(), "division", reading).orElse(null),
                exchange.query().flag("milestones").orElse(null));
        List<ReportedValueEntry> found = store.list(reading, filter, after, limit + 1);
        exchange.page(Page.of(found, limit, ReportedValueStore::key), Readings.at(reading));
    }

    private void states(Exchange exchange) {
        Reading reading = readings.of(exchange.query());
        Subject subject = subject(exchange, reading);
        List<ReportedValueEntry> states = store.states(reading, subject);
        if (states.isEmpty() || divisions.find(reading, subject.division()).isEmpty()) {
            throw new NotFound(
                    "unknown_series",
                    "%s 没有上报 %s / nothing was reported as %s for %s"
                            .formatted(
                                    exchange.path("division"),
                                    subject.series(),
                                    subject.series(),
                                    exchange.path("division")));
        }
        exchange.page(new Page<>(states, null), Readings.at(reading));
    }

    private void put(Exchange exchange) {
        Author author = new Author(exchange.actor(), exchange.requestId());
        ObjectNode body = exchange.bodyObject();
        LocalDate from = Json.read(body.path("valid_from"), LocalDate.class);
        if (from == null) {
            throw new InvalidRequest("invalid_report", "/valid_from", "/valid_from: 缺少起始日期 / the first day is missing");
        }
        boolean corrects = body.path("edit").path("mode").asText().equals("correction");
        Amendment amendment = corrects ? Amendment.take(body, from) : Amendment.takeOn(body, from);
        ReportedValueEdit.Report report = Json.read(body, ReportedValueEdit.Report.class);
        Subject subject = subject(exchange, readings.now(from));
        if (divisions.find(readings.now(from), subject.division()).isEmpty()) {
            throw new NotFound(
                    "unknown_division",
                    "%s 没有此行政区划 / there is no division %s on %1$s".formatted(from, exchange.path("division")));
        }
        ReportedValueEntry entry = edit.apply(subject, exchange::ifMatch, report, amendment, author);
        exchange.tagged(entry.etag(), entry);
    }

    private Subject subject(Exchange exchange, Reading reading) {
        String series = exchange.path("series");
        if (!series.matches("[a-z0-9_]{1,80}")) {
            throw new NotFound("unknown_series", "序列名应为小写字母、数字、下划线 / a series is named by a-z, 0-9 and _: " + series);
        }
        UUID division = readings.named("division", exchange.path("division"), reading);
        return new Subject(series, division);
    }
}
