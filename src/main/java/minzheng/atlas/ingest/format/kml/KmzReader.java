package minzheng.atlas.ingest.format.kml;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import minzheng.atlas.ingest.format.BrokenFile;
import minzheng.atlas.ingest.format.FormatReader;
import minzheng.atlas.ingest.format.Opening;
import minzheng.atlas.ingest.format.RawRows;
import minzheng.atlas.ingest.format.archive.Bundle;

/** KMZ: one or more KML files in a zip, of which {@code doc.kml} comes first. */
public final class KmzReader implements FormatReader {
    private static final KmlReader KML = new KmlReader();

    @Override
    public String code() {
        return "kmz";
    }

    @Override
    public boolean accepts(String fileName, byte[] head) {
        return fileName.endsWith(".kmz");
    }

    @Override
    public Optional<String> defaultCrs() {
        return KML.defaultCrs();
    }

    @Override
    public List<String> layers(Path file) {
        try (Bundle zip = Bundle.open(file)) {
            return layers(KmzRows.unpacked(zip));
        }
    }

    @Override
    public RawRows open(Path file, Opening opening) {
        Bundle zip = Bundle.open(file);
        try {
            List<Path> files = KmzRows.unpacked(zip);
            String layer = opening.layer();
            if (layer != null) {
                KmlFolders.require(layer, layers(files));
            }
            return new KmzRows(zip, files, opening);
        } catch (BrokenFile e) {
            zip.close();
            throw e;
        }
    }

    private static List<String> layers(List<Path> files) {
        return files.stream()
                .flatMap(file -> KML.layers(file).stream())
                .distinct()
                .toList();
    }
}
