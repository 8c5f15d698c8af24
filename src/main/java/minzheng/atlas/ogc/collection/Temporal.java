package minzheng.atlas.ogc.collection;

/** What a date means to a collection. */
public sealed interface Temporal {
    /**
     * Each thing has dated states; the one on the asked date is shown, for an interval its last one in it.
     *
     * @param table the dated table
     * @param key its column with the id of the thing
     */
    record States(String table, String key) implements Temporal {}

    /** Worked out for one date: for an interval, its last day. */
    record Computed() implements Temporal {}

    /**
     * Each feature has its own time and is shown when it meets the asked one.
     *
     * @param from SQL of its first day
     * @param to SQL of its last day, null where it is still going on
     */
    record OwnTime(String from, String to) implements Temporal {}

    /** Has no time: a date does not matter. */
    record Timeless() implements Temporal {}
}
