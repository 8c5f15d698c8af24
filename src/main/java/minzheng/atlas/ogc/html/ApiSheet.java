package minzheng.atlas.ogc.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** Every operation with its parameters, those of a collection together. */
record ApiSheet(Site site, JsonNode document) implements Sheet {
    @Override
    public String title() {
        return "接口文档 / API";
    }

    @Override
    public void write(Html html) {
        html.element("p", document.at("/info/description").asText(), "class", "lead");
        for (JsonNode tag : document.path("tags")) {
            String title = tag.path("description").asText();
            String name = tag.path("name").asText(); // two plans may call an indicator the same
            html.open("details").open("summary").words(title).text(" ");
            html.element("code", name).close("summary");
            html.open("section", "class", "scroll", "tabindex", "0", "aria-label", name);
            html.open("table", "class", "wide")
                    .element("caption", title)
                    .open("thead")
                    .open("tr");
            for (String heading : new String[] {"地址 / Address", "用途 / Purpose", "参数 / Parameters"}) {
                html.element("th", heading, "scope", "col");
            }
            html.close("tr").close("thead").open("tbody");
            document.path("paths")
                    .properties()
                    .forEach(path -> path.getValue().properties().forEach(operation -> {
                        if (operation.getValue().at("/tags/0").equals(tag.path("name"))) {
                            row(html, operation.getKey(), path.getKey(), operation.getValue());
                        }
                    }));
            html.close("tbody").close("table").close("section").close("details");
        }
    }

    private void row(Html html, String method, String path, JsonNode operation) {
        String address = path.equals("/") ? site.root() : site.root() + path;
        html.open("tr").open("th", "scope", "row").open("code");
        html.text(method.toUpperCase(Locale.ROOT) + " ");
        if (method.equals("get") && !path.contains("{")) {
            html.link(address, address);
        } else {
            html.text(address);
        }
        html.close("code").close("th").element("td", operation.path("summary").asText());
        html.open("td");
        for (JsonNode given : operation.path("parameters")) {
            JsonNode parameter = document.at(given.path("$ref").asText().substring(1));
            html.element(
                    "code",
                    parameter.path("name").asText(),
                    "title",
                    parameter.path("description").asText());
            html.text(" ");
        }
        html.close("td").close("tr");
    }
}
