package minzheng.atlas.ogc;

import java.util.List;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Query;

/** Gives a document in the form the caller asks for: {@code f} decides, else the Accept header. */
public final class Answers {
    private Answers() {}

    public static void give(Exchange exchange, Query query, Document document) {
        query.choice("f", List.of("json"));
        exchange.header("Vary", "Accept").text(document.mediaType(), document.json());
    }
}
