package minzheng.atlas.ogc.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** One collection: what it is, where and when, and where its features are. */
record CollectionSheet(Site site, JsonNode document) implements Sheet {
    @Override
    public String title() {
        return document.path("title").asText();
    }

    @Override
    public void write(Html html) {
        html.element("p", document.path("description").asText(), "class", "lead");
        html.open("p")
                .link(site.path() + "/items", "浏览要素 / Browse the features", "class", "button")
                .close("p");
        html.open("dl");
        term(html, "标识 / Id", document.path("id").asText());
        term(html, "空间范围（经纬度） / Extent, degrees", joined(document.at("/extent/spatial/bbox/0"), ", "));
        term(html, "时间范围 / Time", joined(document.at("/extent/temporal/interval/0"), " – "));
        term(html, "存储坐标系 / Storage CRS", document.path("storageCrs").asText());
        html.element("dt", "可用坐标系 / CRS").open("dd").open("ul");
        document.path("crs").forEach(crs -> html.element("li", crs.asText()));
        html.close("ul").close("dd").close("dl");
    }

    private static void term(Html html, String name, String value) {
        html.element("dt", name).element("dd", value.isEmpty() ? Values.NONE : value);
    }

    /** An end that is open is a pair of dots, as in the API. */
    private static String joined(JsonNode list, String between) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.isNull() ? ".." : one.isNumber() ? Shape.brief(one) : one.asText())
                .collect(Collectors.joining(between));
    }
}
