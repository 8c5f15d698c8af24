package minzheng.atlas.cql2;

import java.util.Map;

/** Reads conditions written in OGC CQL2 text (21-065r2). */
public final class Cql2 {
    private Cql2() {}

    /** Reads a condition of at most 10,000 chars that nests at most 100 levels deep. */
    public static Expression parseText(String text) {
        Limits.checkText(text);
        Expression expression = new PredicateParser(new Tokens(text)).parse();
        Limits.checkDepth(expression);
        return expression;
    }

    /** Puts the definitions in the place of their names, also where a definition names another. */
    public static Expression expand(Expression expression, Map<String, Expression> definitions) {
        return new Definitions(definitions).expand(expression);
    }
}
