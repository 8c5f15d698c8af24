package minzheng.atlas.tiles.style;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import minzheng.atlas.facility.FacilityKindStore;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Json;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;
import minzheng.atlas.ogc.Answers;
import minzheng.atlas.ogc.Document;
import minzheng.atlas.ogc.Link;
import minzheng.atlas.ogc.collection.View;

/** {@code …/styles}: how each map is drawn, for MapLibre and whatever else reads its style documents. */
public final class StyleRoutes implements Routes {
    private static final String STYLE = "application/vnd.mapbox.style+json";

    private final View view;
    private final FacilityKindStore kinds;

    public StyleRoutes(View view, FacilityKindStore kinds) {
        this.view = view;
        this.kinds = kinds;
    }

    @Override
    public void register(RouteTable table) {
        Parameters form = Parameters.of("f");
        table.get(view.root() + "/styles", form, this::list).get(view.root() + "/styles/{styleId}", form, this::one);
    }

    private void list(Exchange exchange) {
        String address = exchange.origin() + view.root() + "/styles";
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ArrayNode links = document.putArray("links");
        links.addPOJO(Link.of(address, "self", Document.JSON, "本列表 / This list"));
        links.addPOJO(Link.of(address + "?f=html", "alternate", "text/html", "网页 / As HTML"));
        document.put("default", MapStyle.DIVISIONS.id());
        ArrayNode styles = document.putArray("styles");
        for (MapStyle map : MapStyle.values()) {
            ObjectNode style = styles.addObject();
            style.put("id", map.id()).put("title", map.title().toString());
            style.putArray("links")
                    .addPOJO(Link.of(
                            address + "/" + map.id(),
                            "stylesheet",
                            STYLE,
                            map.title().toString()));
        }
        Answers.give(
                exchange, exchange.query(), new Document(Document.Kind.STYLES, Document.JSON, Json.write(document)));
    }

    private void one(Exchange exchange) {
        exchange.query().choice("f", List.of("json"));
        MapStyle map = MapStyle.get(exchange.path("styleId"));
        String root = exchange.origin() + view.root();
        exchange.header("Cache-Control", "no-cache")
                .text(STYLE, Json.write(Styles.of(map, root, kinds.all().list())));
    }
}
