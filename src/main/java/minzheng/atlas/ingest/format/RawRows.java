package minzheng.atlas.ingest.format;

import java.util.Iterator;
import java.util.Optional;

/**
 * The rows of an open file, read one after the other in bounded memory. {@code hasNext} and {@code next} throw
 * {@link BrokenFile} where the file cannot be read on.
 */
public interface RawRows extends Iterator<RawRow>, AutoCloseable {
    /** The reference system that the file itself names, if it does. */
    Optional<String> declaredCrs();

    @Override
    void close();
}
