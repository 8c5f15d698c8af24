package minzheng.atlas.ogc.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import minzheng.atlas.ogc.Document;
import minzheng.atlas.ogc.Format;

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
        return html.close("main").close("body").close("html").bytes();
    }

    private void head(Html html, String title) {
        html.open("head").open("meta", "charset", "utf-8");
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.open("title")
                .text(Html.chinese(title) + " – " + Html.chinese(NAME))
                .close("title");
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
        boolean features = document.mediaType().equals(Document.GEO_JSON);
        item(html, site.as("json"), features ? "GeoJSON" : "JSON");
        html.close("ul").close("nav").close("header");
    }

    /** The document calls its JSON itself and this page another form; here it is the other way round. */
    private void links(Html html, JsonNode links) {
        html.open("section", "class", "links").element("h2", "相关链接 / Links").open("ul");
        html.open("li").link(site.as("html"), "本页 / This page", "rel", "self").text(" ");
        html.element("small", "text/html").close("li");
        html.open("li")
                .link(site.as("json"), "本页数据 / Data of this page", "rel", "alternate")
                .text(" ");
        html.element("small", document.mediaType()).close("li");
        Set<String> named = new HashSet<>();
        for (JsonNode link : links) {
            String address = link.path("href").asText();
            String words = link.path("title").asText(address);
            if (!isThisPage(link) && named.add(address + words)) {
                item(html, address, words);
            }
        }
        html.close("ul").close("section");
    }

    private static boolean isThisPage(JsonNode link) {
        String rel = link.path("rel").asText();
        boolean html = Format.HTML_TYPE.startsWith(link.path("type").asText());
        return rel.equals("self") || (rel.equals("alternate") && html);
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
