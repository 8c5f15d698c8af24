package minzheng.atlas.export.format;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minzheng.atlas.crs.OutputCrs;
import minzheng.atlas.db.Sql;
import minzheng.atlas.export.format.ExportTable.Shape;
import minzheng.atlas.http.Json;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Fills a new GeoPackage row by row. Names of tables and columns are ours, never a caller's. */
final class GeoPackageWriter implements AutoCloseable {
    private final ExportTable table;
    private final OutputCrs crs;
    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement index;
    private final Envelope extent = new Envelope();
    private long rows;

    GeoPackageWriter(Path file, ExportTable table, OutputCrs crs) throws SQLException {
        this.table = table;
        this.crs = crs;
        this.connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        run("PRAGMA journal_mode = OFF");
        run("PRAGMA synchronous = OFF");
        connection.setAutoCommit(false);
        for (String statement : Sql.of(GeoPackageWriter.class, "geopackage").split(";", -1)) {
            if (!statement.isBlank()) {
                run(statement);
            }
        }
        run(create());
        if (table.hasShapes()) {
            run("CREATE VIRTUAL TABLE \"rtree_%s_geom\" USING rtree(id, minx, maxx, miny, maxy)"
                    .formatted(table.name()));
        }
        this.insert = connection.prepareStatement(insertion());
        this.index = connection.prepareStatement(
                table.hasShapes()
                        ? "INSERT INTO \"rtree_%s_geom\" VALUES (?, ?, ?, ?, ?)".formatted(table.name())
                        : "SELECT ?, ?, ?, ?, ?");
    }

    void take(ExportRow row) throws IOException {
        try {
            rows++;
            int at = 1;
            insert.setLong(at++, rows);
            for (Object value : row.values()) {
                set(at++, value);
            }
            if (table.hasShapes()) {
                shape(at, row.geometry());
            }
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    void finish() throws SQLException {
        contents();
        set("geopackage_metadata", Json.text(table.about()));
        set("geopackage_metadata_reference", table.name());
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void shape(int at, @Nullable Geometry stored) throws SQLException {
        if (stored == null) {
            insert.setBytes(at, null);
            return;
        }
        Geometry out = crs.of(stored);
        Geometry shape = table.shape() == Shape.AREA ? Multi.polygon(out) : out;
        Envelope box = shape.getEnvelopeInternal();
        extent.expandToInclude(box);
        insert.setBytes(at, GeoPackageBlob.of(shape, crs.epsg()));
        index.setLong(1, rows);
        index.setDouble(2, box.getMinX());
        index.setDouble(3, box.getMaxX());
        index.setDouble(4, box.getMinY());
        index.setDouble(5, box.getMaxY());
        index.executeUpdate();
    }

    private void set(int at, @Nullable Object value) throws SQLException {
        if (value instanceof BigDecimal decimal) {
            insert.setDouble(at, decimal.doubleValue());
        } else if (value instanceof Long number) {
            insert.setLong(at, number);
        } else if (value instanceof Boolean flag) {
            insert.setInt(at, flag ? 1 : 0);
        } else {
            insert.setString(at, value == null ? null : value.toString());
        }
    }

    private void contents() throws SQLException {
        try (PreparedStatement srs = connection.prepareStatement(Sql.of(GeoPackageWriter.class, "geopackage_srs"))) {
            srs.setString(1, crs.name());
            srs.setInt(2, crs.epsg());
            srs.setInt(3, crs.epsg());
            srs.setString(4, crs.wkt());
            srs.execute();
        }
        try (PreparedStatement row =
                connection.prepareStatement("INSERT INTO gpkg_contents VALUES (?,?,?,?,?,?,?,?,?,?)")) {
            row.setString(1, table.name());
            row.setString(2, table.hasShapes() ? "features" : "attributes");
            row.setString(3, table.name());
            row.setString(4, table.title().zh() + " / " + table.title().en());
            row.setString(5, Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
            boolean placed = !extent.isNull();
            row.setObject(6, placed ? extent.getMinX() : null);
            row.setObject(7, placed ? extent.getMinY() : null);
            row.setObject(8, placed ? extent.getMaxX() : null);
            row.setObject(9, placed ? extent.getMaxY() : null);
            row.setObject(10, table.hasShapes() ? crs.epsg() : null);
            row.execute();
        }
        if (table.hasShapes()) {
            geometryColumn();
        }
    }

    private void geometryColumn() throws SQLException {
        try (PreparedStatement row =
                connection.prepareStatement("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)")) {
            row.setString(1, table.name());
            row.setString(2, geometryType());
            row.setInt(3, crs.epsg());
            row.execute();
        }
        set("geopackage_rtree", table.name());
    }

    /** Runs a statement with one text in it. */
    private void set(String statement, String text) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(Sql.of(GeoPackageWriter.class, statement))) {
            row.setString(1, text);
            row.execute();
        }
    }

    private String geometryType() {
        return switch (table.shape()) {
            case POINT -> "POINT";
            case AREA -> "MULTIPOLYGON";
            case NONE, LINE, MIXED -> "GEOMETRY";
        };
    }

    private String create() {
        String columns = table.columns().stream()
                .map(column -> ", \"%s\" %s".formatted(column.name(), type(column)))
                .collect(Collectors.joining());
        return "CREATE TABLE \"%s\" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL%s%s)"
                .formatted(table.name(), columns, table.hasShapes() ? ", geom " + geometryType() : "");
    }

    private String insertion() {
        int columns = 1 + table.columns().size() + (table.hasShapes() ? 1 : 0);
        return "INSERT INTO \"%s\" VALUES (%s)"
                .formatted(
                        table.name(), Stream.generate(() -> "?").limit(columns).collect(Collectors.joining(",")));
    }

    private static String type(Column column) {
        return switch (column.type()) {
            case TEXT -> "TEXT";
            case INTEGER -> "INTEGER";
            case DECIMAL -> "REAL";
            case DATE -> "DATE";
            case FLAG -> "BOOLEAN";
        };
    }

    private void run(String statement) throws SQLException {
        try (Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }
}
