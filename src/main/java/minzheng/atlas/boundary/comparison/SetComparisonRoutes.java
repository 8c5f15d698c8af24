package minzheng.atlas.boundary.comparison;

import minzheng.atlas.division.Readings;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;

/** {@code /api/boundaries/comparisons}: where two delivered sets disagree. */
public final class SetComparisonRoutes implements Routes {
    private final SetComparison comparison;
    private final Readings readings;

    public SetComparisonRoutes(SetComparison comparison, Readings readings) {
        this.comparison = comparison;
        this.readings = readings;
    }

    @Override
    public void register(RouteTable table) {
        table.get("/api/boundaries/comparisons", Parameters.of("set_a", "set_b").reading(), exchange -> {
            exchange.json(comparison.of(set(exchange, "set_a"), set(exchange, "set_b"), readings.of(exchange.query())));
        });
    }

    private static String set(Exchange exchange, String parameter) {
        return exchange.query()
                .text(parameter)
                .orElseThrow(() -> new InvalidRequest(
                        "missing_parameter",
                        parameter,
                        "%s: 须给出提交的面的名称 / name the delivered set".formatted(parameter)));
    }
}
