package minzheng.atlas.cql2;

/** How two geometries lie to each other; named as in CQL2. */
public enum SpatialOperator {
    S_INTERSECTS("ST_Intersects"),
    S_EQUALS("ST_Equals"),
    S_DISJOINT("ST_Disjoint"),
    S_TOUCHES("ST_Touches"),
    S_WITHIN("ST_Within"),
    S_OVERLAPS("ST_Overlaps"),
    S_CROSSES("ST_Crosses"),
    S_CONTAINS("ST_Contains");

    private final String sqlFunction;

    SpatialOperator(String sqlFunction) {
        this.sqlFunction = sqlFunction;
    }

    String sqlFunction() {
        return sqlFunction;
    }
}
