package minzheng.atlas.cql2;

/**
 * Turns a condition into SQL for PostgreSQL 15 with PostGIS. Names become the SQL of their queryable, values
 * become bound parameters; nothing of the condition's text enters the statement. Unknown values spread as NULL does in SQL.
 */
public final class SqlTranslator {
    private final Queryables queryables;

    public SqlTranslator(Queryables queryables) {
        this.queryables = queryables;
    }

    /** With parameters :c0, :c1, … */
    public SqlFragment translate(Expression expression) {
        return translate(expression, "c");
    }

    /** The prefix (ASCII letters) keeps the parameters of several fragments in one statement apart. */
    public SqlFragment translate(Expression expression, String prefix) {
        OperandSql operands = new OperandSql(queryables, prefix);
        String sql = new PredicateSql(operands).sql(expression);
        return new SqlFragment(sql, operands.parameters());
    }
}
