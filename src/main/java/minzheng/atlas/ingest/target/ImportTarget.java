package minzheng.atlas.ingest.target;

import java.util.List;
import java.util.Optional;
import minzheng.atlas.facility.Label;
import minzheng.atlas.ingest.Finding;

/** One thing a file can be loaded as. */
public interface ImportTarget<R extends Record> {
    /** Its name on the command line, e.g. {@code facilities}. */
    String code();

    Label label();

    List<TargetField> fields(Known known);

    Shape shape();

    /** Whether coordinates stay in the datum of their document, even where nothing leads from it to CGCS2000. */
    default boolean keepsDocumentDatum() {
        return false;
    }

    Ledger<R> ledger();

    /** How many rows are mapped together; the whole file where rows refer to each other. */
    int rowsTogether();

    /** Turns rows into dated records. A row may give several, or none when findings were added to it. */
    List<Entry<R>> records(List<MappedRow> rows, Known known);

    /** What forbids a row to change what is recorded of its thing; asked only of rows that would. */
    default Optional<Finding> refusal(R incoming, List<R> recorded) {
        return Optional.empty();
    }

    /** Holds the records against what is recorded and against rules; adds findings to their rows. */
    default void check(List<Entry<R>> entries, Known known) {}
}
