package minzheng.atlas.export.format;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import minzheng.atlas.crs.OutputCrs;
import minzheng.atlas.export.format.ExportTable.Shape;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** One shapefile with all its parts: .shp, .shx, .dbf, .prj and .cpg. */
final class ShapefileWriter implements Closeable {
    private final ShapeFile shapes;
    private final DbfFile attributes;
    private final OutputCrs crs;

    ShapefileWriter(StagedFile staged, ExportTable table, Shape shape, ExportOptions options) throws IOException {
        String base = table.shape() == Shape.MIXED ? table.name() + "_" + suffix(shape) : table.name();
        this.crs = options.crs();
        this.shapes = new ShapeFile(staged.named(base + ".shp"), staged.named(base + ".shx"), type(shape));
        this.attributes = new DbfFile(staged.named(base + ".dbf"), table.columns(), options.encoding());
        Files.writeString(staged.named(base + ".prj"), crs.wkt(), StandardCharsets.US_ASCII);
        Files.writeString(staged.named(base + ".cpg"), options.encoding().name());
    }

    void take(ExportRow row) throws IOException {
        @Nullable Geometry stored = row.geometry();
        shapes.add(stored == null ? null : crs.of(stored));
        attributes.add(row);
    }

    void finish() throws IOException {
        attributes.finish();
    }

    @Override
    public void close() throws IOException {
        try (shapes) {
            attributes.close();
        }
    }

    private static String suffix(Shape shape) {
        return switch (shape) {
            case POINT -> "point";
            case LINE -> "line";
            case AREA, MIXED, NONE -> "area";
        };
    }

    private static int type(Shape shape) {
        return switch (shape) {
            case NONE -> ShapeFile.NULL;
            case POINT, MIXED -> ShapeFile.POINT;
            case LINE -> ShapeFile.LINE;
            case AREA -> ShapeFile.AREA;
        };
    }
}
