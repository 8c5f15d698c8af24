package minzheng.atlas.ogc.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The properties of a collection with their types, units and choices. */
record SchemaSheet(Site site, JsonNode document) implements Sheet {
    private static final Map<String, String> NAMES = Map.of(
            "queryables", "可用于条件的属性 / Queryables",
            "sortables", "可排序的属性 / Sortables",
            "schema", "属性 / Schema");

    @Override
    public String title() {
        String last = site.path().substring(site.path().lastIndexOf('/') + 1);
        return NAMES.getOrDefault(last, last);
    }

    @Override
    public void write(Html html) {
        String caption = document.path("title").asText();
        html.open("section", "class", "scroll", "tabindex", "0", "aria-label", caption);
        html.open("table").element("caption", caption).open("thead").open("tr");
        for (String heading : new String[] {"属性 / Property", "名称 / Title", "类型 / Type", "单位 / Unit", "取值 / Values"}) {
            html.element("th", heading, "scope", "col");
        }
        html.close("tr").close("thead").open("tbody");
        document.path("properties").properties().forEach(one -> row(html, one.getKey(), one.getValue()));
        html.close("tbody").close("table").close("section");
    }

    private static void row(Html html, String name, JsonNode property) {
        String format = property.path("format").asText();
        String type = property.path("type").asText("geometry");
        JsonNode choices = property.has("enum") ? property.path("enum") : property.at("/items/enum");
        html.open("tr").open("th", "scope", "row").element("code", name).close("th");
        html.element("td", property.path("title").asText(Values.NONE));
        html.element("td", format.isEmpty() ? type : type + " (" + format + ")");
        html.element("td", property.path("x-ogc-unit").asText(Values.NONE));
        html.element("td", choices.isEmpty() ? Values.NONE : joined(choices)).close("tr");
    }

    private static String joined(JsonNode choices) {
        return StreamSupport.stream(choices.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }
}
