package minzheng.atlas.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** What is asked: pages, boxes, single features and tiles of the facilities, of every side in its own words. */
final class OgcCases {
    static final String OURS = "atlas";
    static final String MAPSERVER = "MapServer";
    static final String QGIS = "QGIS Server";
    static final String SQL = "bare SQL";

    private static final int LIMIT = 1000;
    private static final int FAR = 199; // pages before the 200th

    private final String ours;
    private final WebClient web;
    private final BareSql sql;
    private final String statement;

    OgcCases(String origin, WebClient web, BareSql sql, String statement) {
        this.ours = origin + "/ogc/collections/facilities";
        this.web = web;
        this.sql = sql;
        this.statement = statement;
    }

    String ourItems(String parameters) {
        return ours + "/items?limit=" + LIMIT + parameters;
    }

    static String mapServerItems(String parameters) {
        return OgcPeers.mapServer() + "/bench/ogcapi/collections/facilities/items?f=json&limit=" + LIMIT + parameters;
    }

    static String qgisItems(String parameters) {
        return OgcPeers.qgisServer() + "/collections/facilities/items.json?limit=" + LIMIT + parameters;
    }

    List<OgcCase> all() {
        List<OgcCase> cases = new ArrayList<>();
        cases.add(page("items?limit=1000, page 1", ourItems(""), 0, false));
        cases.add(page("the same, gzip", ourItems(""), 0, true));
        cases.add(page("items?limit=1000, page 200", farPage(), FAR * LIMIT, false));
        cases.add(boxes("items in a box of 0.2 degrees, another each time", 0.2, 500));
        cases.add(boxes("items in a box of 1 degree, another each time", 1, 200));
        cases.add(single());
        cases.addAll(new OgcTiles(ours, web).cases());
        return cases;
    }

    /** Where our next links lead to; most of the way in long steps, as a cursor goes with any limit. */
    String farPage() {
        String address = ours + "/items?limit=" + 10 * LIMIT;
        for (int step = 0; step < FAR / 10; step++) {
            address = next(web.json(address));
        }
        address = address.replace("limit=" + 10 * LIMIT, "limit=" + LIMIT);
        for (int page = 0; page < FAR % 10; page++) {
            address = next(web.json(address));
        }
        return address;
    }

    String farCondition() {
        return "f.facility_id > '"
                + sql.rows("SELECT uuid FROM peer.facilities WHERE gid = " + FAR * LIMIT)
                        .get(0)
                        .get(0)
                + "'";
    }

    private static String next(JsonNode page) {
        for (JsonNode link : page.path("links")) {
            if (link.path("rel").asText().equals("next")) {
                return link.path("href").asText();
            }
        }
        throw new IllegalStateException("no next page: there are fewer facilities than the bench asks for");
    }

    private OgcCase page(String name, String address, int offset, boolean compressed) {
        Map<String, IntConsumer> sides = new LinkedHashMap<>();
        sides.put(OURS, question -> web.get(address, compressed));
        sides.put(MAPSERVER, question -> web.get(mapServerItems("&offset=" + offset), compressed));
        sides.put(QGIS, question -> web.get(qgisItems("&offset=" + offset), compressed));
        if (!compressed) {
            String condition = offset == 0 ? "true" : farCondition();
            sides.put(SQL, question -> sql.rows(statement.replace("@condition@", condition)));
        }
        return new OgcCase(name, 1, true, sides);
    }

    private OgcCase boxes(String name, double degrees, int number) {
        Random random = new Random(number);
        List<String> boxes = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            double west = 81 + 35 * random.nextDouble();
            double south = 24 + 5 * random.nextDouble();
            boxes.add(String.format(Locale.ROOT, "%.4f,%.4f,%.4f,%.4f", west, south, west + degrees, south + degrees));
        }
        Map<String, IntConsumer> sides = new LinkedHashMap<>();
        sides.put(OURS, each(boxes, box -> ourItems("&bbox=" + box)));
        sides.put(MAPSERVER, each(boxes, box -> mapServerItems("&bbox=" + box)));
        sides.put(QGIS, each(boxes, box -> qgisItems("&bbox=" + box)));
        sides.put(
                SQL,
                question -> sql.rows(statement.replace(
                        "@condition@", "ST_Intersects(f.geom, ST_MakeEnvelope(" + boxes.get(question) + ", 4490))")));
        return new OgcCase(name, number, true, sides);
    }

    private OgcCase single() {
        List<List<String>> some =
                sql.rows("SELECT uuid, CAST(gid AS text) FROM peer.facilities ORDER BY md5(uuid) LIMIT 2000");
        Map<String, IntConsumer> sides = new LinkedHashMap<>();
        sides.put(
                OURS, question -> web.get(ours + "/items/" + some.get(question).get(0)));
        sides.put(
                MAPSERVER,
                question -> web.get(OgcPeers.mapServer() + "/bench/ogcapi/collections/facilities/items/"
                        + some.get(question).get(1) + "?f=json"));
        sides.put(
                QGIS,
                question -> web.get(OgcPeers.qgisServer() + "/collections/facilities/items/"
                        + some.get(question).get(1) + ".json"));
        sides.put(
                SQL,
                question -> sql.rows(statement.replace(
                        "@condition@", "f.facility_id = '" + some.get(question).get(0) + "'")));
        return new OgcCase("one feature, another each time", some.size(), true, sides);
    }

    private IntConsumer each(List<String> questions, Function<String, String> address) {
        return question -> web.get(address.apply(questions.get(question)));
    }
}
