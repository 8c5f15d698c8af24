package minzheng.atlas.ogc;

import java.util.List;
import minzheng.atlas.ogc.collection.View;

/** Where clients begin. */
public record LandingPage(String title, String description, List<Link> links) {
    private static final String OGC = "http://www.opengis.net/def/rel/ogc/1.0/";

    /** What the whole view is called. */
    public static String title(View view) {
        String whose = view.showsHidden()
                ? "（内部）：全部数据 / Minzheng Atlas (internal): everything"
                : "：公开数据 / Minzheng Atlas: what is public";
        return "民政一张图" + whose;
    }

    /** Root is the address of the view, with scheme and host. */
    static LandingPage of(String root, View view) {
        return new LandingPage(
                title(view),
                "行政区划、民政设施、界线界桩与覆盖情况 / Divisions, civil-affairs facilities, boundaries and coverage",
                List.of(
                        Link.of(root, "self", Document.JSON, "本页 / This document"),
                        Link.of(root + "?f=html", "alternate", "text/html", "网页 / As HTML"),
                        Link.of(root + "/api", "service-desc", Document.OPENAPI, "接口说明 / API definition"),
                        Link.of(root + "/api?f=html", "service-doc", "text/html", "接口文档 / API documentation"),
                        Link.of(root + "/conformance", "conformance", Document.JSON, "一致性声明 / Conformance"),
                        Link.of(root + "/conformance", OGC + "conformance", Document.JSON, "一致性声明 / Conformance"),
                        Link.of(root + "/collections", "data", Document.JSON, "集合 / Collections"),
                        Link.of(
                                root + "/tileMatrixSets",
                                OGC + "tiling-schemes",
                                Document.JSON,
                                "瓦片矩阵集 / Tile matrix sets"),
                        Link.of(root + "/tiles", OGC + "tilesets-vector", Document.JSON, "矢量瓦片 / Vector tiles"),
                        Link.of(root + "/styles", OGC + "styles", Document.JSON, "样式 / Styles")));
    }
}
