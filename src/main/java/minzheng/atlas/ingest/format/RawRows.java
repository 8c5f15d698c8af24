package minzheng.atlas.ingest.format;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import minzheng.atlas.ingest.Finding;

/**
 * The rows of an open file, read one after the other in bounded memory. {@code hasNext} and {@code next} throw
 * {@link BrokenFile} where the file cannot be read on.
 */
public interface RawRows extends Iterator<RawRow>, AutoCloseable {
    /** The reference system that the file itself names, if it does: an EPSG code in any spelling, or WKT. */
    Optional<String> declaredCrs();

    /** What there is to say about the file as a whole: the encoding that was detected, a missing part. */
    default List<Finding> notes() {
        return List.of();
    }

    /** How much of the file has been read, 0 to 1; empty where that is not known. */
    default OptionalDouble progress() {
        return OptionalDouble.empty();
    }

    @Override
    void close();
}
