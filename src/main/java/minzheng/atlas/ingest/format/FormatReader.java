package minzheng.atlas.ingest.format;

import java.nio.file.Path;
import java.util.List;
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

    /** The layers, sheets or kinds of element to choose from; empty where such a file can hold only one. */
    default List<String> layers(Path file) {
        return List.of();
    }

    /** Opens the file and reads as far as its head; the caller closes. */
    RawRows open(Path file, Opening opening);
}
