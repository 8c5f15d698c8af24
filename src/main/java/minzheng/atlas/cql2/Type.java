package minzheng.atlas.cql2;

/** What kind of value a property holds, with the words for messages and the SQL type of a bound value. */
public enum Type {
    TEXT("文本", "text", "text"),
    NUMBER("数字", "number", "numeric"),
    BOOLEAN("是/否", "boolean", "boolean"),
    DATE("日期", "date", "date"),
    TIMESTAMP("时刻", "timestamp", "timestamptz"),
    /** Stored as a jsonb array of strings. */
    TEXT_LIST("文本列表", "list of texts", "jsonb"),
    GEOMETRY("几何", "geometry", "geometry");

    private final String chinese;
    private final String english;
    private final String sqlName;

    Type(String chinese, String english, String sqlName) {
        this.chinese = chinese;
        this.english = english;
        this.sqlName = sqlName;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }

    String sqlName() {
        return sqlName;
    }

    boolean isScalar() {
        return this != TEXT_LIST && this != GEOMETRY;
    }

    boolean isInstant() {
        return this == DATE || this == TIMESTAMP;
    }
}
