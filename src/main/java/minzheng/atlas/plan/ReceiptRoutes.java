package minzheng.atlas.plan;

import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;

/** Receipts: the same receipt gives the same number again. */
public final class ReceiptRoutes implements Routes {
    private final Receipts receipts;

    public ReceiptRoutes(Receipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public void register(RouteTable table) {
        table.get("/api/receipts/{receipt}", Parameters.NONE, this::repeat);
    }

    private void repeat(Exchange exchange) {
        exchange.json(receipts.repeat(exchange.path("receipt")));
    }
}
