package minzheng.atlas.export.format;

import java.io.IOException;
import java.io.OutputStream;
import minzheng.atlas.facility.Label;

/** Writes one file format. */
public interface ExportFormat {
    /** Short name, e.g. {@code gpkg}. */
    String code();

    Label name();

    String mediaType();

    /** Of the file, e.g. {@code zip}. */
    String extension();

    /** What such a file cannot keep; everything else comes back unchanged when it is loaded again. */
    Label losses();

    /** Whether the reference system can be chosen; else it is longitude and latitude. */
    boolean takesCrs();

    /** Whether the text encoding can be chosen; else it is UTF-8. */
    boolean takesEncoding();

    /** Why this table cannot be written so, or null. */
    default @org.jspecify.annotations.Nullable Label refuses(ExportTable table) {
        return null;
    }

    /** Writes everything; the caller closes the stream. */
    void write(ExportTable table, ExportOptions options, OutputStream out) throws IOException;
}
