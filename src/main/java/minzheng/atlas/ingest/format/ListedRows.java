package minzheng.atlas.ingest.format;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Rows that are already in memory. */
public final class ListedRows implements RawRows {
    private final Iterator<RawRow> rows;

    public ListedRows(List<RawRow> rows) {
        this.rows = rows.iterator();
    }

    @Override
    public Optional<String> declaredCrs() {
        return Optional.empty();
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public RawRow next() {
        return rows.next();
    }

    @Override
    public void close() {
        // nothing is open
    }
}
