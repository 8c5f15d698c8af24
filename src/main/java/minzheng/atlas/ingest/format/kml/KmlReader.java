package minzheng.atlas.ingest.format.kml;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import minzheng.atlas.ingest.format.FormatReader;
import minzheng.atlas.ingest.format.Opening;
import minzheng.atlas.ingest.format.RawRows;
import minzheng.atlas.ingest.format.xml.XmlFile;

/** KML (OGC 12-007): its placemarks. The layers are the folders; without a choice all placemarks are read. */
public final class KmlReader implements FormatReader {
    @Override
    public String code() {
        return "kml";
    }

    @Override
    public boolean accepts(String fileName, byte[] head) {
        return fileName.endsWith(".kml") || (!fileName.endsWith(".gpx") && XmlFile.begins(head, "kml"));
    }

    @Override
    public Optional<String> defaultCrs() {
        return Optional.of("EPSG:4326");
    }

    @Override
    public List<String> layers(Path file) {
        try (XmlFile xml = XmlFile.open(file, null)) {
            return KmlFolders.all(xml);
        }
    }

    @Override
    public RawRows open(Path file, Opening opening) {
        String layer = opening.layer();
        if (layer != null) {
            try (XmlFile xml = XmlFile.open(file, opening.encoding())) {
                KmlFolders.require(layer, KmlFolders.all(xml));
            }
        }
        return KmlRows.of(XmlFile.open(file, opening.encoding()), layer, 0);
    }
}
