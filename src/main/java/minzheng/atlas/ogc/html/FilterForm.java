package minzheng.atlas.ogc.html;

import java.util.List;
import minzheng.atlas.cql2.Type;
import minzheng.atlas.ogc.collection.PublishedCollection;
import minzheng.atlas.ogc.collection.PublishedProperty;
import minzheng.atlas.ogc.items.ItemsParameters;

/** Asks for features by box, time and the values of properties; sends a plain query, its empty fields being ignored. */
final class FilterForm {
    private static final List<String> KEPT =
            List.of("crs", "bbox-crs", "filter-crs", "filter-lang", "sortby", "properties");

    private final Site site;
    private final PublishedCollection collection;

    FilterForm(Site site, PublishedCollection collection) {
        this.site = site;
        this.collection = collection;
    }

    void write(Html html) {
        List<PublishedProperty> properties = ItemsParameters.filters(collection);
        html.open("form", "method", "get", "action", site.path(), "class", "filter");
        html.element("h2", "筛选 / Filter").open("div", "class", "fields");
        field(html, "bbox", "范围：西,南,东,北 / Box: west,south,east,north", "text");
        field(html, "datetime", "日期或区间 / Date or interval", "text");
        field(html, "limit", "每页个数 / Features a page", "number");
        html.close("div");
        boolean asked = site.given("filter").isPresent()
                || properties.stream()
                        .anyMatch(property -> site.given(property.name()).isPresent());
        html.open("details", asked ? new String[] {"open", ""} : new String[0]);
        html.element("summary", "按属性 / By property").open("div", "class", "fields");
        field(html, "filter", "条件（CQL2） / Condition in CQL2", "text");
        properties.forEach(property -> property(html, property));
        html.close("div").close("details");
        hidden(html, "f", "html");
        KEPT.forEach(name -> site.given(name).ifPresent(value -> hidden(html, name, value)));
        html.open("p").element("button", "查询 / Search", "type", "submit").text(" ");
        html.link(site.path(), "清除条件 / Clear").close("p").close("form");
    }

    private void property(Html html, PublishedProperty property) {
        String name = property.name();
        String label = property.unit() == null
                ? property.label().toString()
                : property.label().zh() + "（" + property.unit() + "） / "
                        + property.label().en();
        if (property.type() == Type.BOOLEAN || !property.values().isEmpty()) {
            choice(html, property, label);
        } else {
            field(
                    html,
                    name,
                    label,
                    property.type() == Type.NUMBER ? "number" : property.type() == Type.DATE ? "date" : "text");
        }
    }

    private void choice(Html html, PublishedProperty property, String label) {
        String name = property.name();
        html.open("p").element("label", label, "for", "q-" + name).open("select", "id", "q-" + name, "name", name);
        option(html, name, "", "不限 / any");
        if (property.type() == Type.BOOLEAN) {
            option(html, name, "true", "是 / yes");
            option(html, name, "false", "否 / no");
        }
        property.values()
                .forEach(choice ->
                        option(html, name, choice.code(), choice.name().toString()));
        html.close("select").close("p");
    }

    private void option(Html html, String name, String value, String words) {
        boolean chosen = site.given(name).orElse("").equals(value);
        html.open("option", chosen ? new String[] {"value", value, "selected", ""} : new String[] {"value", value});
        html.text(words).close("option");
    }

    private void field(Html html, String name, String label, String type) {
        html.open("p").element("label", label, "for", "q-" + name);
        String value = site.given(name).orElse("");
        if (type.equals("number") && !name.equals("limit")) {
            html.open("input", "id", "q-" + name, "name", name, "type", type, "step", "any", "value", value);
        } else {
            html.open("input", "id", "q-" + name, "name", name, "type", type, "value", value);
        }
        html.close("p");
    }

    private static void hidden(Html html, String name, String value) {
        html.open("input", "type", "hidden", "name", name, "value", value);
    }
}
