package minzheng.atlas.export.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import minzheng.atlas.export.format.ExportTable.Shape;
import minzheng.atlas.facility.Label;
import minzheng.atlas.ingest.ShortName;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Puntal;

/** A zip with one shapefile for each type of shape that occurs; rows without a shape are null shapes of the first. */
final class ShapefileFormat implements ExportFormat {
    @Override
    public String code() {
        return "shp";
    }

    @Override
    public Label name() {
        return new Label("Shapefile（zip）", "Shapefile (zip)");
    }

    @Override
    public String mediaType() {
        return "application/zip";
    }

    @Override
    public String extension() {
        return "zip";
    }

    @Override
    public Label losses() {
        return new Label(
                "字段名最多 10 字节（超出的用缩写，导入时认得，对照见 README.txt）；文本最多 254 字节，超出则拒绝；点和面分成两个文件；布尔值为 L 型",
                "field names of at most 10 bytes (longer ones abbreviated, known to the import, listed in README.txt); text of at most 254 bytes, longer is refused; points and areas become two files");
    }

    @Override
    public boolean takesCrs() {
        return true;
    }

    @Override
    public boolean takesEncoding() {
        return true;
    }

    @Override
    public @Nullable Label refuses(ExportTable table) {
        long names = table.columns().stream()
                .map(column -> ShortName.of(column.name()))
                .distinct()
                .count();
        return names == table.columns().size()
                ? null
                : new Label(
                        "有两列会缩成同一个 10 字节字段名，请改用 gpkg",
                        "two columns would get the same field name of 10 bytes; take gpkg");
    }

    @Override
    public void write(ExportTable table, ExportOptions options, OutputStream out) throws IOException {
        try (StagedFile staged = new StagedFile()) {
            Map<Shape, ShapefileWriter> writers = new EnumMap<>(Shape.class);
            try {
                table.rows()
                        .each(row ->
                                writer(table, options, staged, writers, row).take(row));
                if (writers.isEmpty()) {
                    writers.put(first(table), new ShapefileWriter(staged, table, first(table), options));
                }
                for (ShapefileWriter writer : writers.values()) {
                    writer.finish();
                }
            } finally {
                for (ShapefileWriter writer : writers.values()) {
                    writer.close();
                }
            }
            zip(table, options, staged, out);
        }
    }

    private static ShapefileWriter writer(
            ExportTable table,
            ExportOptions options,
            StagedFile staged,
            Map<Shape, ShapefileWriter> writers,
            ExportRow row)
            throws IOException {
        Shape shape = row.geometry() == null ? first(table) : of(row.geometry());
        ShapefileWriter writer = writers.get(shape);
        if (writer == null) {
            writer = new ShapefileWriter(staged, table, shape, options);
            writers.put(shape, writer);
        }
        return writer;
    }

    private static Shape of(Geometry geometry) {
        if (geometry instanceof Puntal) {
            return Shape.POINT;
        }
        return geometry instanceof Lineal ? Shape.LINE : Shape.AREA;
    }

    private static Shape first(ExportTable table) {
        return table.shape() == Shape.MIXED ? Shape.POINT : table.shape();
    }

    private static void zip(ExportTable table, ExportOptions options, StagedFile staged, OutputStream out)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out), StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry("README.txt"));
        zip.write(readme(table, options).getBytes(StandardCharsets.UTF_8));
        for (Path file : files(staged)) {
            zip.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
            Files.copy(file, zip);
        }
        zip.finish();
        zip.flush();
    }

    private static List<Path> files(StagedFile staged) throws IOException {
        try (Stream<Path> all = Files.list(staged.named(""))) {
            return all.sorted().toList();
        }
    }

    private static String readme(ExportTable table, ExportOptions options) {
        List<String> lines = new ArrayList<>();
        lines.add(table.title().zh() + " / " + table.title().en());
        table.about().forEach((name, value) -> lines.add(name + ": " + value));
        lines.add("crs: EPSG:" + options.crs().epsg());
        lines.add("encoding: " + options.encoding());
        lines.add("");
        for (Column column : table.columns()) {
            lines.add("%-10s = %s  %s / %s"
                    .formatted(
                            ShortName.of(column.name()),
                            column.name(),
                            column.label().zh(),
                            column.label().en()));
        }
        return String.join("\r\n", lines) + "\r\n";
    }
}
