package minzheng.atlas.export;

import java.io.IOException;
import java.util.List;
import minzheng.atlas.export.collection.ExportCollection;
import minzheng.atlas.export.collection.ExportCollections;
import minzheng.atlas.export.format.ExportFormat;
import minzheng.atlas.export.format.ExportFormats;
import minzheng.atlas.export.plan.PlanTable;
import minzheng.atlas.export.plan.PlanTableFormat;
import minzheng.atlas.facility.Label;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;
import minzheng.atlas.plan.Evaluation;
import minzheng.atlas.plan.PlanQuery;

/** {@code /api/exports}: every collection and result as a file. */
public final class ExportRoutes implements Routes {
    private final ExportCollections collections;
    private final PlanQuery plans;

    public ExportRoutes(ExportCollections collections, PlanQuery plans) {
        this.collections = collections;
        this.plans = plans;
    }

    /** What can be exported and how. */
    record Offer(List<Item> collections, List<Format> formats) {}

    record Item(String code, Label title, List<String> filters, String href) {}

    record Format(String code, Label name, String mediaType, boolean crs, boolean encoding, Label losses) {
        static Format of(ExportFormat format) {
            return new Format(
                    format.code(),
                    format.name(),
                    format.mediaType(),
                    format.takesCrs(),
                    format.takesEncoding(),
                    format.losses());
        }
    }

    @Override
    public void register(RouteTable table) {
        table.get("/api/exports", Parameters.NONE, this::offer)
                .get("/api/exports/plan-table", PlanQuery.parameters("f"), this::planTable);
        for (ExportCollection collection : collections.list()) {
            table.get(
                    "/api/exports/" + collection.code(),
                    Export.parameters(collection),
                    exchange -> export(exchange, collection));
        }
    }

    private void offer(Exchange exchange) {
        exchange.json(new Offer(
                collections.list().stream()
                        .map(one ->
                                new Item(one.code(), one.title(), one.filters().names(), "/api/exports/" + one.code()))
                        .toList(),
                ExportFormats.ALL.stream().map(Format::of).toList()));
    }

    private static void export(Exchange exchange, ExportCollection collection) throws IOException {
        Export export = Export.of(collection, exchange.query());
        exchange.download(export.fileName(), export.plainName(), export.mediaType(), export::write);
    }

    private void planTable(Exchange exchange) throws IOException {
        PlanTableFormat format = PlanTableFormat.of(
                exchange.query().choice("f", PlanTableFormat.codes()).orElse("xlsx"));
        Evaluation evaluation = plans.evaluation(exchange.query());
        PlanTable table = PlanTable.of(evaluation);
        String rest = "_%s_v%d.%s"
                .formatted(evaluation.terms().asOf(), evaluation.terms().dataVersion(), format.code());
        exchange.download(
                table.title() + rest, "plan_table" + rest, format.mediaType(), out -> format.write(table, out));
    }
}
