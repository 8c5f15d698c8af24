package minzheng.atlas.ogc.collection;

/** Ends of dated states: exclusive in the tables, and null in the answers while a state goes on. */
final class Ends {
    private Ends() {}

    static String sql(String column) {
        return "NULLIF(" + column + ", 'infinity')";
    }
}
