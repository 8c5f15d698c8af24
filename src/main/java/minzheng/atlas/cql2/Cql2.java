package minzheng.atlas.cql2;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Geometry;

/** Reads conditions written in OGC CQL2 (21-065r2), as text or as JSON. */
public final class Cql2 {
    /**
     * The conformance classes of 21-065r2 that conditions, read and turned into SQL here, fulfil. Not among them: custom
     * functions.
     */
    public static final List<String> CONFORMANCE = List.of(
            conformance("cql2-text"),
            conformance("cql2-json"),
            conformance("basic-cql2"),
            conformance("advanced-comparison-operators"),
            conformance("case-insensitive-comparison"),
            conformance("accent-insensitive-comparison"),
            conformance("basic-spatial-functions"),
            conformance("basic-spatial-functions-plus"),
            conformance("spatial-functions"),
            conformance("temporal-functions"),
            conformance("array-functions"),
            conformance("property-property"),
            conformance("arithmetic"));

    private Cql2() {}

    private static String conformance(String name) {
        return "http://www.opengis.net/spec/cql2/1.0/conf/" + name;
    }

    /** Reads a condition of at most 10,000 chars that nests at most 100 levels deep. */
    public static Expression parseText(String text) {
        Limits.checkText(text, Limits.MAX_LENGTH);
        Expression expression = new PredicateParser(new Tokens(text)).parse();
        Limits.check(expression);
        return expression;
    }

    /**
     * Reads a condition in CQL2 JSON of at most 100,000 chars, 10,000 parts and 10,000 vertices; the same condition in
     * text gives an equal Expression. Mistakes are named by their JSON pointer.
     */
    public static Expression parseJson(String json) {
        Limits.checkText(json, Limits.MAX_JSON_LENGTH);
        Expression expression = new JsonConditions().condition(JsonPlace.root(json));
        Limits.check(expression);
        return expression;
    }

    /** Puts the definitions in the place of their names, also where a definition names another. */
    public static Expression expand(Expression expression, Map<String, Expression> definitions) {
        return new Definitions(definitions).expand(expression);
    }

    /** The condition with other geometries, as when those written in it are in another coordinate system (filter-crs). */
    public static Expression mapGeometries(Expression expression, UnaryOperator<Geometry> change) {
        return new GeometryChange(change).of(expression);
    }
}
