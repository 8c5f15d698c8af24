package minzheng.atlas.ogc.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Any document as what it is: members with their values, lists of alike things as tables. */
record TreeSheet(String title, JsonNode document) implements Sheet {
    /** Named by itself, else by the end of its path. */
    static TreeSheet of(Site site, JsonNode document) {
        String last = site.path().substring(site.path().lastIndexOf('/') + 1);
        return new TreeSheet(document.path("title").asText(document.path("name").asText(last)), document);
    }

    @Override
    public void write(Html html) {
        html.open("section", "class", "scroll", "tabindex", "0", "aria-label", title);
        value(html, document, true);
        html.close("section");
    }

    /** The links of the whole document are shown by the frame. */
    private static void value(Html html, JsonNode node, boolean whole) {
        if (node.isObject() && node.path("href").isTextual()) {
            String address = node.path("href").asText();
            html.link(address, node.path("title").asText(address)).text(" ");
            html.element(
                    "small", node.path("rel").asText() + " " + node.path("type").asText());
        } else if (node.isObject()) {
            members(html, node, whole);
        } else if (node.isArray() && areAlike(node)) {
            table(html, node);
        } else if (node.isArray()) {
            list(html, node);
        } else if (node.isTextual() && node.asText().matches("https?://\\S+")) {
            html.link(node.asText(), node.asText());
        } else {
            html.words(scalar(node));
        }
    }

    private static void members(Html html, JsonNode node, boolean whole) {
        if (node.isEmpty()) {
            html.text("{ }");
            return;
        }
        html.open("dl");
        node.properties().forEach(member -> {
            if (!whole || !member.getKey().equals("links")) {
                html.open("dt").text(member.getKey()).close("dt").open("dd");
                value(html, member.getValue(), false);
                html.close("dd");
            }
        });
        html.close("dl");
    }

    private static void list(Html html, JsonNode node) {
        if (node.isEmpty() || node.get(0).isNumber()) {
            html.text(StreamSupport.stream(node.spliterator(), false)
                    .map(TreeSheet::scalar)
                    .collect(Collectors.joining(", ", "[", "]")));
            return;
        }
        html.open("ul");
        for (JsonNode one : node) {
            html.open("li");
            value(html, one, false);
            html.close("li");
        }
        html.close("ul");
    }

    private static String scalar(JsonNode node) {
        return node.isNull()
                ? Values.NONE
                : node.isNumber() ? node.decimalValue().toPlainString() : node.asText();
    }

    private static boolean areAlike(JsonNode node) {
        return node.size() > 1
                && node.get(0).isObject()
                && !node.get(0).path("href").isTextual();
    }

    private static void table(Html html, JsonNode node) {
        Set<String> columns = new LinkedHashSet<>();
        node.forEach(one -> one.fieldNames().forEachRemaining(columns::add));
        html.open("table").open("thead").open("tr");
        columns.forEach(column -> html.open("th", "scope", "col").text(column).close("th"));
        html.close("tr").close("thead").open("tbody");
        for (JsonNode one : node) {
            html.open("tr");
            for (String column : columns) {
                html.open("td");
                value(html, one.has(column) ? one.get(column) : Pages.JSON.nullNode(), false);
                html.close("td");
            }
            html.close("tr");
        }
        html.close("tbody").close("table");
    }
}
