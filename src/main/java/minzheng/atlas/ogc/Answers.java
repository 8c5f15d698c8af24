package minzheng.atlas.ogc;

import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Query;
import minzheng.atlas.ogc.html.Pages;

/** Gives a document in the form the caller asks for: {@code f} decides, else the Accept header. */
public final class Answers {
    private Answers() {}

    public static void give(Exchange exchange, Query query, Document document) {
        exchange.header("Vary", "Accept, Accept-Encoding");
        switch (Format.of(query, exchange.accepts(), document)) {
            case JSON -> exchange.text(document.mediaType(), document.json());
            case HTML -> exchange.text(Format.HTML_TYPE, Pages.write(document, exchange.path(), query.given()));
        }
    }
}
