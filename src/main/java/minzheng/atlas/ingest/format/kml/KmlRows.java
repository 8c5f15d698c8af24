package minzheng.atlas.ingest.format.kml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.BrokenFile;
import minzheng.atlas.ingest.format.RawRow;
import minzheng.atlas.ingest.format.RawRows;
import minzheng.atlas.ingest.format.xml.XmlFile;
import org.jspecify.annotations.Nullable;

/** Placemarks one by one. */
final class KmlRows implements RawRows {
    private static final Set<String> ROOTS = Set.of("kml", "Document", "Folder", "Placemark");

    private final XmlFile xml;
    private final @Nullable String layer;
    private final KmlFolders folders = new KmlFolders();
    private final KmlSchemas schemas = new KmlSchemas();
    private final KmlNotes notes = new KmlNotes();
    private @Nullable RawRow next;
    private int count;

    private KmlRows(XmlFile xml, @Nullable String layer, int before) {
        this.xml = xml;
        this.count = before;
        this.layer = layer;
    }

    /**
     * Closes the file itself when its head cannot be read.
     *
     * @param before how many rows there were in files before this one
     */
    static KmlRows of(XmlFile xml, @Nullable String layer, int before) {
        KmlRows rows = new KmlRows(xml, layer, before);
        try {
            rows.root();
            rows.next = rows.advance(true);
            return rows;
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
        return notes.findings();
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
        next = advance(false);
        return row;
    }

    @Override
    public void close() {
        xml.close();
    }

    private void root() {
        if (!xml.step() || !ROOTS.contains(xml.name())) {
            throw new BrokenFile(Finding.error(
                            "not_kml",
                            "最外层元素不是 kml / the outermost element is not kml: " + xml.name(),
                            "请选择 KML 文件，或改正扩展名 / choose a KML file, or mend the file's extension")
                    .at(null, xml.position()));
        }
    }

    /** @param standing the walk already stands on an element that was not looked at yet */
    private @Nullable RawRow advance(boolean standing) {
        boolean more = standing || xml.step();
        for (; more; more = xml.step()) {
            if (!xml.atStart()) {
                folders.end(xml.depth() + 1);
                continue;
            }
            switch (xml.name()) {
                case "kml", "Document" -> {}
                case "Folder" -> folders.begin(xml.depth());
                case "name" -> folders.named(xml.depth(), xml.text());
                case "Schema" -> schemas.read(xml);
                case "Placemark" -> {
                    if (folders.within(layer)) {
                        return placemark();
                    }
                    xml.skip();
                }
                default -> {
                    notes.leftOut(xml.name());
                    xml.skip();
                }
            }
        }
        return null;
    }

    private RawRow placemark() {
        String position = xml.position();
        int number = ++count;
        try {
            KmlPlacemark placemark = new KmlPlacemark(xml, schemas, notes);
            placemark.read();
            Map<String, JsonNode> fields = placemark.fields(folders.path());
            List<Finding> problems = new ArrayList<>();
            placemark.problems().forEach(problem -> problems.add(problem.at(number, position)));
            return new RawRow(number, position, fields, placemark.geometry(), problems);
        } catch (BrokenFile e) {
            throw new BrokenFile(e.finding()
                    .at(
                            number,
                            e.finding().position() == null
                                    ? position
                                    : e.finding().position()));
        }
    }
}
