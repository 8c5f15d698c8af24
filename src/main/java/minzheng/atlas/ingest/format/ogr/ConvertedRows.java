package minzheng.atlas.ingest.format.ogr;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.RawRow;
import minzheng.atlas.ingest.format.RawRows;
import minzheng.atlas.ingest.format.archive.PrivateFolder;

/** Rows of a converted file, which is deleted with them. */
record ConvertedRows(RawRows rows, PrivateFolder folder) implements RawRows {
    @Override
    public Optional<String> declaredCrs() {
        return rows.declaredCrs();
    }

    @Override
    public List<Finding> notes() {
        return rows.notes();
    }

    @Override
    public OptionalDouble progress() {
        return rows.progress();
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
        try {
            rows.close();
        } finally {
            folder.close();
        }
    }
}
