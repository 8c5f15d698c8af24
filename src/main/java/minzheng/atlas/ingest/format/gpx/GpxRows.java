package minzheng.atlas.ingest.format.gpx;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.BrokenFile;
import minzheng.atlas.ingest.format.RawRow;
import minzheng.atlas.ingest.format.RawRows;
import minzheng.atlas.ingest.format.xml.XmlFile;
import org.jspecify.annotations.Nullable;

/** The things of one kind, one by one. */
final class GpxRows implements RawRows {
    private final XmlFile xml;
    private final GpxKind kind;
    private final List<Finding> leftOut;
    private final GpxNotes notes = new GpxNotes();
    private @Nullable RawRow next;
    private int count;

    GpxRows(XmlFile xml, GpxKind kind, List<Finding> leftOut) {
        this.xml = xml;
        this.kind = kind;
        this.leftOut = leftOut;
        try {
            GpxContents.begin(xml);
            next = advance();
        } catch (BrokenFile e) {
            xml.close();
            throw e;
        }
    }

    @Override
    public Optional<String> declaredCrs() {
        return Optional.empty();
    }

    @Override
    public List<Finding> notes() {
        List<Finding> all = new ArrayList<>(leftOut);
        all.addAll(notes.findings());
        return all;
    }

    @Override
    public OptionalDouble progress() {
        return xml.progress();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public RawRow next() {
        RawRow row = next;
        if (row == null) {
            throw new NoSuchElementException();
        }
        next = advance();
        return row;
    }

    @Override
    public void close() {
        xml.close();
    }

    private @Nullable RawRow advance() {
        while (xml.child()) {
            if (xml.name().equals(kind.element())) {
                return new GpxThing(xml, kind, notes).read(++count);
            }
            notes.extensions(xml.name());
            xml.skip();
        }
        return null;
    }
}
