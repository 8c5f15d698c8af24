package minzheng.atlas.ogc.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import minzheng.atlas.ogc.Document;

/** What all pages have around them: names, ways to go, the same thing in other forms. */
final class Frame {
    private static final String CSS = css();
    private static final String NAME = "民政一张图 / Minzheng Atlas";

    private final Site site;
    private final Document document;

    Frame(Site site, Document document) {
        this.site = site;
        this.document = document;
    }

    /** Links are the document's own. */
    byte[] write(Sheet sheet, JsonNode links) {
        Html html = new Html();
        html.markup("<!DOCTYPE html>\n").open("html", "lang", "zh-CN");
        head(html, sheet.title());
        html.open("body").open("a", "class", "skip", "href", "#main");
        html.words("跳到正文 / Skip to content").close("a");
        header(html);
        new Crumbs(site, document.collection()).write(html, sheet.title());
        html.open("main", "id", "main").element("h1", sheet.title());
        sheet.write(html);
        links(html, links);
        html.close("main");
        footer(html);
        return html.close("body").close("html").bytes();
    }

    private void head(Html html, String title) {
        html.open("head").open("meta", "charset", "utf-8");
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.open("title").text(title + " – " + NAME).close("title");
        html.open("link", "rel", "alternate", "type", document.mediaType(), "href", site.as("json"));
        html.open("link", "rel", "icon", "href", "data:,"); // no picture, so none is asked for
        html.open("style").markup(CSS).close("style").close("head");
    }

    private void header(Html html) {
        html.open("header").open("nav", "aria-label", "主导航 / Main navigation");
        html.link(site.root(), NAME, "class", "name").open("ul");
        item(html, site.collections(), "集合 / Collections");
        item(html, site.root() + "/api?f=html", "接口文档 / API");
        item(html, "/", "地图 / Map");
        html.close("ul").close("nav").close("header");
    }

    private static void links(Html html, JsonNode links) {
        if (links.isEmpty()) {
            return;
        }
        html.open("section", "class", "links").element("h2", "相关链接 / Links").open("ul");
        for (JsonNode link : links) {
            String address = link.path("href").asText();
            html.open("li").link(address, link.path("title").asText(address));
            html.text(" ").element("small", link.path("type").asText()).close("li");
        }
        html.close("ul").close("section");
    }

    private void footer(Html html) {
        html.open("footer").open("p").words("本页的其他格式 / This page as").text(" ");
        boolean features = document.mediaType().equals(Document.GEO_JSON);
        html.link(site.as("json"), features ? "GeoJSON" : "JSON").close("p").close("footer");
    }

    private static void item(Html html, String address, String words) {
        html.open("li").link(address, words).close("li");
    }

    private static String css() {
        try (InputStream in = Frame.class.getResourceAsStream("page.css")) {
            if (in == null) {
                throw new IllegalStateException("no page.css");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
