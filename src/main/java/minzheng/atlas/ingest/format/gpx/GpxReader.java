package minzheng.atlas.ingest.format.gpx;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import minzheng.atlas.ingest.format.FormatReader;
import minzheng.atlas.ingest.format.Opening;
import minzheng.atlas.ingest.format.RawRows;
import minzheng.atlas.ingest.format.xml.XmlFile;

/** GPX 1.0 and 1.1: waypoints as points, routes and tracks as lines. */
public final class GpxReader implements FormatReader {
    /** Of the extension elements in which an export here keeps the columns that GPX has no place for. */
    public static final String OWN_NAMESPACE = "https://minzheng-atlas.invalid/gpx/1";

    @Override
    public String code() {
        return "gpx";
    }

    @Override
    public boolean accepts(String fileName, byte[] head) {
        return fileName.endsWith(".gpx") || (!fileName.endsWith(".kml") && XmlFile.begins(head, "gpx"));
    }

    @Override
    public Optional<String> defaultCrs() {
        return Optional.of("EPSG:4326");
    }

    @Override
    public List<String> layers(Path file) {
        try (XmlFile xml = XmlFile.open(file, null)) {
            return GpxContents.of(xml).layers();
        }
    }

    @Override
    public RawRows open(Path file, Opening opening) {
        GpxContents contents;
        try (XmlFile xml = XmlFile.open(file, opening.encoding())) {
            contents = GpxContents.of(xml);
        }
        GpxKind kind = contents.chosen(opening.layer());
        return new GpxRows(XmlFile.open(file, opening.encoding()), kind, contents.leftOut(kind));
    }
}
