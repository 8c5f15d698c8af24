package minzheng.atlas.ogc.items;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import minzheng.atlas.ogc.Document;
import minzheng.atlas.ogc.Link;
import minzheng.atlas.ogc.collection.PublishedCollection;

/** The links that every page and every feature has: itself, itself as HTML, and its collection. */
public final class ItemLinks {
    private ItemLinks() {}

    /** Path and root with scheme and host; the parameters are those the document was asked for with. */
    public static List<Link> of(
            String path, Map<String, String> parameters, String root, PublishedCollection collection) {
        Map<String, String> html = new LinkedHashMap<>(parameters);
        html.put("f", "html");
        List<Link> links = new ArrayList<>();
        links.add(Link.of(address(path, parameters), "self", Document.GEO_JSON, "本页 / This document"));
        links.add(Link.of(address(path, html), "alternate", "text/html", "网页 / As HTML"));
        links.add(Link.of(
                root + "/collections/" + collection.id(),
                "collection",
                Document.JSON,
                collection.title().toString()));
        return links;
    }

    public static String address(String path, Map<String, String> parameters) {
        return parameters.isEmpty()
                ? path
                : path + "?"
                        + parameters.entrySet().stream()
                                .map(entry -> entry.getKey() + "="
                                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"));
    }
}
