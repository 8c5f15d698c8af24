package minzheng.atlas.tiles.vector;

import java.util.stream.Collectors;
import minzheng.atlas.crs.Crs;
import minzheng.atlas.db.Sql;
import minzheng.atlas.ogc.collection.GeometryKind;
import minzheng.atlas.ogc.collection.PublishedCollection;
import minzheng.atlas.ogc.collection.PublishedProperty;
import minzheng.atlas.ogc.items.Source;

/** The statement of one layer of a tile, put together from the collection's own SQL only. */
final class LayerStatement {
    private LayerStatement() {}

    /** Ranked: what comes first counts, and everything in the square is looked at. */
    static String of(TileRequest request, PublishedCollection collection, boolean ranked) {
        String select = "SELECT " + collection.key() + " AS \"_key\", " + row(collection) + " AS \"_row\", "
                + collection.geometry() + " AS \"_shape\", "
                + (ranked ? "CAST(" + collection.rank() + " AS double precision)" : "0") + " AS \"_rank\""
                + LayerProperties.of(collection).stream()
                        .map(property -> ", " + value(property) + " AS \"" + property.name() + '"')
                        .collect(Collectors.joining());
        String rest = collection.shownIn(request.view()) + "\n  AND " + collection.geometry()
                + " && ST_MakeEnvelope(:box_west, :box_south, :box_east, :box_north, " + Crs.STORAGE_SRID + ")"
                + (ranked ? "" : "\nLIMIT :most + 1");
        String found = Source.of(collection, request.spanOf(collection)).stream()
                .map(source -> "(" + select + "\n" + source + rest + ")")
                .collect(Collectors.joining("\nUNION ALL\n"));
        String properties = LayerProperties.of(collection).stream()
                .map(property -> ", \"" + property.name() + '"')
                .collect(Collectors.joining());
        return Sql.of(LayerStatement.class, "layer")
                .replace("\n/*found*/", "\n" + found)
                .replace("\n/*drawn*/", "\n" + Sql.of(LayerStatement.class, drawn(collection)))
                .replace("/*properties*/", properties)
                .replace("/*projected*/", projected(request));
    }

    /** Whether its features are divisions, for which there are outlines for small scales. */
    static boolean hasOutlines(PublishedCollection collection) {
        return collection.geometry().equals("d.geom") && collection.key().equals("d.division_id");
    }

    private static String row(PublishedCollection collection) {
        return hasOutlines(collection) ? "d.row_id" : "CAST(NULL AS bigint)";
    }

    /** Vector tiles know texts, numbers and flags. */
    private static String value(PublishedProperty property) {
        return switch (property.type()) {
            case NUMBER -> "CAST(" + property.sql() + " AS double precision)";
            case BOOLEAN -> property.sql();
            default -> "CAST(" + property.sql() + " AS text)";
        };
    }

    private static String drawn(PublishedCollection collection) {
        return collection.shape() == GeometryKind.AREA ? "areas" : "lines_and_points";
    }

    private static String projected(TileRequest request) {
        return request.set().epsg() == Crs.STORAGE_SRID ? "\"_outline\"" : "ST_Transform(\"_outline\", :epsg)";
    }
}
