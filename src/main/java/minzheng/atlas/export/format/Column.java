package minzheng.atlas.export.format;

import minzheng.atlas.facility.Label;

/**
 * A column of an exported table.
 *
 * @param name what the import calls it, so that the file can be loaded again
 * @param label for people
 */
public record Column(String name, Label label, Type type) {
    /** What a column's values are in Java: String, Long, BigDecimal, LocalDate, Boolean; null in every type. */
    public enum Type {
        TEXT,
        INTEGER,
        DECIMAL,
        DATE,
        FLAG
    }

    public static Column text(String name, String zh, String en) {
        return new Column(name, new Label(zh, en), Type.TEXT);
    }

    public static Column integer(String name, String zh, String en) {
        return new Column(name, new Label(zh, en), Type.INTEGER);
    }

    public static Column decimal(String name, String zh, String en) {
        return new Column(name, new Label(zh, en), Type.DECIMAL);
    }

    public static Column date(String name, String zh, String en) {
        return new Column(name, new Label(zh, en), Type.DATE);
    }

    public static Column flag(String name, String zh, String en) {
        return new Column(name, new Label(zh, en), Type.FLAG);
    }
}
