package minzheng.atlas.cql2;

/** A property that conditions may name, its type and the SQL that yields its value in the statement at hand. */
public record Queryable(String name, Type type, String sql) {
    public Queryable {
        if (sql.isBlank() || sql.contains("?") || sql.contains("::")) {
            throw new IllegalArgumentException("queryable " + name + ": SQL must hold no ? and no ::, but is " + sql);
        }
    }
}
