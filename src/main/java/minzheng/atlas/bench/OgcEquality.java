package minzheng.atlas.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * That all sides answer the same before anybody is timed. Pages of MapServer and QGIS Server come in no order, so their
 * numbers are compared; features in a box must be the same ones.
 */
final class OgcEquality {
    private static final String BOX = "100,25,101,26";

    private final OgcCases cases;
    private final WebClient web;
    private final BareSql sql;
    private final String statement;

    OgcEquality(OgcCases cases, WebClient web, BareSql sql, String statement) {
        this.cases = cases;
        this.web = web;
        this.sql = sql;
        this.statement = statement;
    }

    void check() {
        JsonNode ours = web.json(cases.ourItems(""));
        JsonNode mapServer = web.json(OgcCases.mapServerItems(""));
        JsonNode qgis = web.json(OgcCases.qgisItems(""));
        same("numberMatched of MapServer", number(ours), number(mapServer));
        same("numberMatched of QGIS Server", number(ours), number(qgis));
        same(
                "features of MapServer",
                ids(ours, true).size(),
                ids(mapServer, false).size());
        same("features of QGIS Server", ids(ours, true).size(), ids(qgis, false).size());
        same("page 1 of the bare SQL", ids(ours, true), sqlIds("true"));
        same("page 200 of the bare SQL", ids(web.json(cases.farPage()), true), sqlIds(cases.farCondition()));
        String box = "&bbox=" + BOX;
        List<String> within = sorted(ids(web.json(cases.ourItems(box)), true));
        same("box of MapServer", within, sorted(ids(web.json(OgcCases.mapServerItems(box)), false)));
        same("box of QGIS Server", within, sorted(ids(web.json(OgcCases.qgisItems(box)), false)));
        same("box of the bare SQL", within, sqlIds("ST_Intersects(f.geom, ST_MakeEnvelope(" + BOX + ", 4490))"));
    }

    private List<String> sqlIds(String condition) {
        return sql.rows(statement.replace("@condition@", condition)).stream()
                .map(row -> row.get(0))
                .toList();
    }

    private static long number(JsonNode page) {
        return page.path("numberMatched").asLong();
    }

    private static List<String> ids(JsonNode page, boolean ours) {
        List<String> ids = new ArrayList<>();
        page.path("features")
                .forEach(feature -> ids.add(
                        ours
                                ? feature.path("id").asText()
                                : feature.path("properties").path("uuid").asText()));
        return ids;
    }

    private static List<String> sorted(List<String> ids) {
        return ids.stream().sorted().collect(Collectors.toList());
    }

    private static void same(String what, Object ours, Object theirs) {
        if (!ours.equals(theirs)) {
            throw new IllegalStateException("%s differs: %.300s here, %.300s there".formatted(what, ours, theirs));
        }
    }
}
