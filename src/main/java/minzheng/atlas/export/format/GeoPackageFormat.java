package minzheng.atlas.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import minzheng.atlas.facility.Label;

/** OGC GeoPackage 1.3: one layer with a spatial index, and a table that says where its rows come from. */
final class GeoPackageFormat implements ExportFormat {
    @Override
    public String code() {
        return "gpkg";
    }

    @Override
    public Label name() {
        return new Label("GeoPackage", "GeoPackage");
    }

    @Override
    public String mediaType() {
        return "application/geopackage+sqlite3";
    }

    @Override
    public String extension() {
        return "gpkg";
    }

    @Override
    public Label losses() {
        return new Label("小数为双精度", "decimals are doubles");
    }

    @Override
    public boolean takesCrs() {
        return true;
    }

    @Override
    public boolean takesEncoding() {
        return false;
    }

    @Override
    public void write(ExportTable table, ExportOptions options, OutputStream out) throws IOException {
        try (StagedFile staged = new StagedFile()) {
            Path file = staged.named("export.gpkg");
            try (GeoPackageWriter writer = new GeoPackageWriter(file, table, options.crs())) {
                table.rows().each(writer::take);
                writer.finish();
            } catch (SQLException e) {
                throw new IOException(e);
            }
            Files.copy(file, out);
        }
    }
}
