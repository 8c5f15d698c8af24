package minzheng.atlas.search;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import minzheng.atlas.db.Reading;
import minzheng.atlas.division.Readings;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Page;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.Query;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;

/** {@code /api/search}: the one box into which a name, code, marker number, pinyin or initials are typed. */
public final class SearchRoutes implements Routes {
    private static final int LONGEST = 100;
    private static final int LIMIT = 20;
    private static final int MAX_LIMIT = 50;

    private final Search search;
    private final Readings readings;

    public SearchRoutes(Search search, Readings readings) {
        this.search = search;
        this.readings = readings;
    }

    @Override
    public void register(RouteTable table) {
        table.get("/api/search", Parameters.of("q", "types", "as_of", "data_version", "limit"), this::find);
    }

    private void find(Exchange exchange) {
        Query query = exchange.query();
        String typed = typed(query);
        Set<SearchType> types = types(query);
        int limit = query.limit(LIMIT, MAX_LIMIT);
        Reading reading = readings.recorded(query);
        List<Hit> hits = search.find(typed, reading, types, limit);
        exchange.page(new Page<>(hits, null), Readings.at(reading));
    }

    private static String typed(Query query) {
        String typed = query.text("q")
                .orElseThrow(() -> new InvalidRequest(
                        "missing_parameter", "q", "须给出要找的文字 / needs q=, a name, code, pinyin or initials"));
        if (typed.length() > LONGEST) {
            throw Query.malformed("q", typed, "1-" + LONGEST + " characters");
        }
        return typed;
    }

    private static Set<SearchType> types(Query query) {
        Set<SearchType> chosen = EnumSet.noneOf(SearchType.class);
        query.text("types")
                .ifPresent(list -> Arrays.stream(list.split(",", -1))
                        .map(code -> SearchType.ofCode(code).orElseThrow(() -> unknownType(list)))
                        .forEach(chosen::add));
        return chosen.isEmpty() ? EnumSet.allOf(SearchType.class) : chosen;
    }

    private static InvalidRequest unknownType(String list) {
        return Query.malformed("types", list, "some of " + String.join(",", SearchType.codes()));
    }
}
