package minzheng.atlas.ogc.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import minzheng.atlas.ogc.collection.PublishedCollection;
import minzheng.atlas.ogc.collection.PublishedProperty;

/** A page of features as a table, with a form for asking for others. */
record ItemsSheet(Site site, PublishedCollection collection, FeatureList list) implements Sheet {
    private static final String NAME = "name";
    /** Not to be broken at its hyphens. */
    private static final Pattern CODE = Pattern.compile("[\\x21-\\x7e]{1,48}");

    @Override
    public String title() {
        return collection.title().zh() + "：要素 / " + collection.title().en() + ": features";
    }

    @Override
    public void write(Html html) {
        new FilterForm(site, collection).write(html);
        html.open("p", "class", "count", "role", "status").words(count()).close("p");
        if (!list.rows().isEmpty()) {
            table(html, shown());
        }
        omitted(html);
        steps(html);
    }

    private String count() {
        JsonNode matched = list.head().path("numberMatched");
        String all = matched.isNumber() ? matched.asText() : "?";
        String here = list.head().path("numberReturned").asText();
        return "符合条件 %s 个，本页 %s 个 / %s matched, %s on this page".formatted(all, here, all, here);
    }

    private List<PublishedProperty> shown() {
        return collection.properties().stream()
                .filter(property -> !property.name().equals(NAME))
                .filter(this::hasValues)
                .toList();
    }

    private boolean hasValues(PublishedProperty property) {
        return list.rows().stream().anyMatch(row -> row.properties().hasNonNull(property.name()));
    }

    private void table(Html html, List<PublishedProperty> shown) {
        html.open("section", "class", "scroll", "tabindex", "0", "aria-label", "要素表 / Table of features");
        html.open("table").element("caption", collection.description().toString());
        html.open("thead").open("tr").element("th", "要素 / Feature", "scope", "col");
        for (PublishedProperty property : shown) {
            html.element("th", property.label().toString(), "scope", "col");
        }
        html.element("th", "几何 / Geometry", "scope", "col")
                .close("tr")
                .close("thead")
                .open("tbody");
        for (FeatureList.Row row : list.rows()) {
            html.open("tr").open("th", "scope", "row");
            html.link(site.feature(row.id()), name(row)).close("th");
            for (PublishedProperty property : shown) {
                JsonNode value = row.properties().path(property.name());
                html.open("td", look(value));
                Values.write(html, property, value);
                html.close("td");
            }
            html.element("td", geometry(row.shape()), "class", "short").close("tr");
        }
        html.close("tbody").close("table").close("section");
    }

    private static String[] look(JsonNode value) {
        if (value.isNumber()) {
            return new String[] {"class", "number"};
        }
        return CODE.matcher(value.asText()).matches() ? new String[] {"class", "code"} : new String[0];
    }

    /** Its name, or the beginning of its id. */
    private static String name(FeatureList.Row row) {
        String name = row.properties().path(NAME).asText("");
        return name.isBlank() || name.equals("null")
                ? row.id().substring(0, Math.min(8, row.id().length()))
                : name;
    }

    private static String geometry(Shape shape) {
        if (!shape.isThere()) {
            return Values.NONE;
        }
        return shape.isPoint() ? shape.first().get(0) : shape.name() + " · " + shape.vertices();
    }

    /** A column of nothing but dashes is named rather than shown. */
    private void omitted(Html html) {
        List<PublishedProperty> empty = collection.properties().stream()
                .filter(property -> !property.name().equals(NAME) && !hasValues(property))
                .toList();
        if (list.rows().isEmpty() || empty.isEmpty()) {
            return;
        }
        html.open("details")
                .element(
                        "summary",
                        "本页没有值的属性：%d 个 / Properties without a value on this page: %d"
                                .formatted(empty.size(), empty.size()));
        html.open("p")
                .text(empty.stream().map(property -> property.label().zh()).collect(Collectors.joining("、")));
        html.close("p").close("details");
    }

    private void steps(Html html) {
        html.open("nav", "class", "steps", "aria-label", "翻页 / Pages").open("ul");
        if (site.given("cursor").isPresent()) {
            html.open("li")
                    .link(site.firstPage(), "第一页 / First page", "class", "button")
                    .close("li");
        }
        for (JsonNode link : list.head().path("links")) {
            if (link.path("rel").asText().equals("next")) {
                html.open("li").link(link.path("href").asText(), "下一页 / Next page", "class", "button", "rel", "next");
                html.close("li");
            }
        }
        html.close("ul").close("nav");
    }
}
