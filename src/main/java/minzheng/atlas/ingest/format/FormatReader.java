package minzheng.atlas.ingest.format;

import java.nio.file.Path;
import java.util.Optional;

/** Reads one file format. */
public interface FormatReader {
    /** Short name, e.g. {@code geojson}. */
    String code();

    /**
     * Whether a file is of this format.
     *
     * @param fileName lower case
     * @param head its first bytes
     */
    boolean accepts(String fileName, byte[] head);

    /** The reference system such files are in when nothing says otherwise. */
    Optional<String> defaultCrs();

    /** Opens the file and reads as far as its head; the caller closes. */
    RawRows open(Path file);
}
