package minzheng.atlas.ogc.html;

import java.util.Map;
import minzheng.atlas.ogc.collection.PublishedCollection;
import org.jspecify.annotations.Nullable;

/** The way from the landing page to where one is. */
final class Crumbs {
    private static final Map<String, String> NAMES = Map.of(
            "collections", "集合 / Collections",
            "items", "要素 / Features",
            "tiles", "瓦片 / Tiles",
            "map", "地图 / Map",
            "styles", "样式 / Styles",
            "tileMatrixSets", "瓦片矩阵集 / Tile matrix sets");

    private final Site site;
    private final @Nullable PublishedCollection collection;

    Crumbs(Site site, @Nullable PublishedCollection collection) {
        this.site = site;
        this.collection = collection;
    }

    void write(Html html, String title) {
        html.open("nav", "class", "crumbs", "aria-label", "所在位置 / Breadcrumb").open("ol");
        StringBuilder address = new StringBuilder(site.root());
        String name = "首页 / Home";
        for (String step : site.path().substring(site.root().length()).split("/", -1)) {
            if (!step.isEmpty()) {
                html.open("li").link(address.toString(), name).close("li");
                address.append('/').append(step);
                name = name(step);
            }
        }
        boolean atHome = address.length() == site.root().length();
        html.open("li")
                .element("span", atHome ? name : title, "aria-current", "page")
                .close("li");
        html.close("ol").close("nav");
    }

    private String name(String step) {
        if (collection != null && step.equals(collection.id())) {
            return collection.title().toString();
        }
        return NAMES.getOrDefault(step, step);
    }
}
