package minzheng.atlas.ogc;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import minzheng.atlas.http.Accept;
import minzheng.atlas.http.Query;

/** The forms in which documents are given, the usual one first. */
public enum Format {
    JSON,
    HTML;

    public static final String HTML_TYPE = "text/html; charset=utf-8";

    private static final String PARAMETER = "f";
    private static final String JSON_NAME = "json";
    private static final String HTML_NAME = "html";
    /** Another name of the JSON of features. */
    private static final String GEO_JSON_NAME = "geojson";

    /** Whoever asks for any of these means the JSON there is. */
    private static final List<String> JSON_TYPES =
            List.of(Document.JSON, Document.GEO_JSON, Document.SCHEMA, "application/vnd.oai.openapi+json");

    /** The parameter decides, else the Accept header; where both forms are as welcome, it is JSON. */
    static Format of(Query query, String accepts, Document document) {
        return query.choice(PARAMETER, names(document))
                .map(name -> name.equals(HTML_NAME) ? HTML : JSON)
                .orElseGet(() -> wanted(Accept.parse(accepts), document));
    }

    /** A form of a page sends its empty fields too; nobody meant them. */
    public static Query asForm(Query query) {
        return HTML_NAME.equals(query.given().get(PARAMETER)) ? query.withoutBlanks() : query;
    }

    private static List<String> names(Document document) {
        return document.mediaType().equals(Document.GEO_JSON)
                ? List.of(JSON_NAME, GEO_JSON_NAME, HTML_NAME)
                : List.of(JSON_NAME, HTML_NAME);
    }

    private static Format wanted(Accept accept, Document document) {
        Comparator<Format> byWish = Comparator.comparingInt(format -> format.wish(accept, document));
        Format best = Stream.of(values())
                .max(byWish.thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
        if (best.wish(accept, document) == 0) {
            throw Accept.nothingFits(List.of(document.mediaType(), "text/html"));
        }
        return best;
    }

    private int wish(Accept accept, Document document) {
        return this == HTML
                ? accept.wish(HTML_TYPE)
                : Stream.concat(Stream.of(document.mediaType()), JSON_TYPES.stream())
                        .mapToInt(accept::wish)
                        .max()
                        .orElseThrow();
    }
}
