package minzheng.atlas.ingest.target;

import java.util.List;
import minzheng.atlas.facility.Label;

/** One thing a file can be loaded as. */
public interface ImportTarget<R extends Record> {
    /** Its name on the command line, e.g. {@code facilities}. */
    String code();

    Label label();

    List<TargetField> fields(Known known);

    Shape shape();

    Ledger<R> ledger();

    /** How many rows are mapped together; the whole file where rows refer to each other. */
    int rowsTogether();

    /** Turns rows into dated records. A row may give several, or none when findings were added to it. */
    List<Entry<R>> records(List<MappedRow> rows, Known known);

    /** Holds the records against what is recorded and against rules; adds findings to their rows. */
    default void check(List<Entry<R>> entries, Known known) {}
}
