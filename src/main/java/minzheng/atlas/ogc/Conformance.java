package minzheng.atlas.ogc;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import minzheng.atlas.cql2.Cql2;
import minzheng.atlas.http.Json;

/** What the API claims to do: nothing that the tests have not seen. */
final class Conformance {
    private static final String FEATURES_1 = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";
    private static final String FEATURES_2 = "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/";
    private static final String FEATURES_3 = "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/";
    private static final String FEATURES_4 = "http://www.opengis.net/spec/ogcapi-features-4/1.0/conf/";
    private static final String TILES = "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/";
    private static final String MATRIX_SETS = "http://www.opengis.net/spec/tms/2.0/conf/";

    // create-replace-delete, and features that rests on it, are not claimed: a facility is never deleted
    private static final List<String> OWN = List.of(
            FEATURES_1 + "core",
            FEATURES_1 + "geojson",
            FEATURES_1 + "oas30",
            FEATURES_1 + "html",
            FEATURES_2 + "crs",
            FEATURES_3 + "queryables",
            FEATURES_3 + "queryables-query-parameters",
            FEATURES_3 + "filter",
            FEATURES_3 + "features-filter",
            FEATURES_4 + "update",
            FEATURES_4 + "optimistic-locking-etags",
            TILES + "core",
            TILES + "tileset",
            TILES + "tilesets-list",
            TILES + "dataset-tilesets",
            TILES + "geodata-tilesets",
            TILES + "collections-selection",
            TILES + "datetime",
            TILES + "mvt",
            TILES + "oas30",
            MATRIX_SETS + "tilematrixset",
            MATRIX_SETS + "tilematrixsetlimits",
            MATRIX_SETS + "tilesetmetadata",
            MATRIX_SETS + "json-tilematrixset",
            MATRIX_SETS + "json-tilematrixsetlimits",
            MATRIX_SETS + "json-tilesetmetadata");

    static final List<String> CLASSES =
            Stream.concat(OWN.stream(), Cql2.CONFORMANCE.stream()).toList();

    private Conformance() {}

    static Document document() {
        return new Document(Document.Kind.CONFORMANCE, Document.JSON, Json.write(Map.of("conformsTo", CLASSES)));
    }
}
