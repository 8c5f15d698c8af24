package minzheng.atlas.ingest.format.geopackage;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import minzheng.atlas.ingest.format.FormatReader;
import minzheng.atlas.ingest.format.Opening;
import minzheng.atlas.ingest.format.RawRows;
import org.jspecify.annotations.Nullable;

/** One layer of a GeoPackage, which must be named where there are several. */
public final class GeoPackageReader implements FormatReader {
    @Override
    public String code() {
        return "gpkg";
    }

    @Override
    public boolean accepts(String fileName, byte[] head) {
        return fileName.endsWith(".gpkg");
    }

    @Override
    public Optional<String> defaultCrs() {
        return Optional.empty();
    }

    @Override
    public List<String> layers(Path file) {
        try (GeoPackageFile opened = GeoPackageFile.open(file)) {
            return opened.layers();
        }
    }

    @Override
    public RawRows open(Path file, Opening opening) {
        GeoPackageFile opened = GeoPackageFile.open(file);
        try {
            return new LayerRows(opened, chosen(opened.layers(), opening.layer()));
        } catch (SQLException e) {
            opened.close();
            throw GeoPackageFaults.broken(e.getMessage());
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private static String chosen(List<String> layers, @Nullable String asked) {
        if (layers.isEmpty()) {
            throw GeoPackageFaults.empty();
        }
        if (asked == null ? layers.size() != 1 : !layers.contains(asked)) {
            throw GeoPackageFaults.layer(layers, asked);
        }
        return asked == null ? layers.get(0) : asked;
    }
}
