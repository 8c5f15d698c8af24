package minzheng.atlas.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import minzheng.atlas.crs.OutputCrs;
import minzheng.atlas.export.format.ExportTable.Rows;
import minzheng.atlas.export.format.ExportTable.Shape;
import minzheng.atlas.facility.Label;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Tables without a database. */
final class HandMade {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final List<Column> COLUMNS = List.of(
            Column.text("name", "名称", "name"),
            Column.integer("beds", "床位", "beds"),
            Column.decimal("rate", "比率", "rate"),
            Column.date("opened", "开业", "opened"),
            Column.flag("synthetic", "示例数据", "synthetic"));

    private HandMade() {}

    static ExportTable named(List<String> names) {
        return table(sink -> {
            for (String name : names) {
                sink.take(row(name, 0));
            }
        });
    }

    static ExportTable table(Rows rows) {
        return new ExportTable(
                "things", new Label("东西", "Things"), COLUMNS, Shape.POINT, Map.of("as_of", "2025-12-31"), rows);
    }

    /** Around Nanning. */
    static ExportRow row(String name, int number) {
        return new ExportRow(
                Arrays.asList(
                        name, (long) number, new BigDecimal("0.125"), LocalDate.of(2020, 1, 1 + number % 28), true),
                SHAPES.createPoint(new Coordinate(108 + number % 1000 / 1000.0, 22.8)));
    }

    static Path written(ExportTable table, String format, String encoding, Path folder) throws IOException {
        ExportFormat chosen = ExportFormats.get(format);
        Path file = folder.resolve("things." + chosen.extension());
        try (OutputStream out = Files.newOutputStream(file)) {
            chosen.write(table, new ExportOptions(OutputCrs.storage(), Charset.forName(encoding)), out);
        }
        return file;
    }
}
