package minzheng.atlas.ogc.html;

import com.fasterxml.jackson.databind.JsonNode;

/** Where people begin. */
record LandingSheet(Site site, JsonNode document) implements Sheet {
    @Override
    public String title() {
        return document.path("title").asText();
    }

    @Override
    public void write(Html html) {
        html.element("p", document.path("description").asText(), "class", "lead");
        html.open("ul", "class", "cards");
        card(html, site.collections(), "集合 / Collections", "全部数据，按集合浏览 / All data, by collection");
        card(html, "/", "地图 / Map", "民政一张图网页 / The map of the atlas");
        card(html, site.root() + "/api?f=html", "接口文档 / API", "OpenAPI 3.0");
        card(html, site.root() + "/conformance", "一致性声明 / Conformance", "OGC API – Features, Tiles");
        html.close("ul");
    }

    private static void card(Html html, String address, String name, String words) {
        html.open("li").link(address, name).element("p", words).close("li");
    }
}
