package minzheng.atlas.ingest.format.geopackage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import minzheng.atlas.db.Sql;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/** An SQLite database opened so that it cannot be changed and runs nothing of its own: no extension, view or trigger. */
final class GeoPackageFile implements AutoCloseable {
    private static final String HEAD = "SQLite format 3\0";
    private static final int LONGEST_VALUE = 80_000_000; // the largest shape with heights and measures
    private static final int LONGEST_TEXT = 1_000_000; // bytes

    /** The column with the shapes and what is said of its reference system. */
    record ShapeColumn(
            String name,
            int srsId,
            @Nullable String organization,
            int code,
            @Nullable String definition) {

        /** EPSG code or WKT; none where it is said to be undefined. */
        Optional<String> crs() {
            if (srsId == 0 || srsId == -1) {
                return Optional.empty();
            }
            if ("EPSG".equalsIgnoreCase(organization) && code > 0) {
                return Optional.of("EPSG:" + code);
            }
            return Optional.ofNullable(definition).filter(wkt -> wkt.contains("["));
        }
    }

    private final Connection connection;

    private GeoPackageFile(Connection connection) {
        this.connection = connection;
    }

    static GeoPackageFile open(Path file) {
        if (!isDatabase(file)) {
            throw GeoPackageFaults.broken("不是 SQLite 文件 / it is no SQLite file");
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.enableLoadExtension(false);
        config.setPragma(SQLiteConfig.Pragma.LIMIT_LENGTH, String.valueOf(LONGEST_VALUE));
        try {
            GeoPackageFile opened = new GeoPackageFile(config.createConnection("jdbc:sqlite:" + immutable(file)));
            try {
                opened.distrust();
                return opened;
            } catch (SQLException e) {
                opened.close();
                throw e;
            }
        } catch (SQLException e) {
            throw GeoPackageFaults.broken(e.getMessage());
        }
    }

    /** The tables that hold features or attributes. */
    List<String> layers() {
        try {
            if (!strings("real_tables").contains("gpkg_contents")) {
                throw GeoPackageFaults.broken("没有 gpkg_contents 表 / it has no table gpkg_contents");
            }
            return strings("layers");
        } catch (SQLException e) {
            throw GeoPackageFaults.broken(e.getMessage());
        }
    }

    Optional<ShapeColumn> shapes(String layer) throws SQLException {
        if (!strings("real_tables").containsAll(List.of("gpkg_geometry_columns", "gpkg_spatial_ref_sys"))) {
            return Optional.empty();
        }
        try (PreparedStatement select = connection.prepareStatement(Sql.of(GeoPackageFile.class, "geometry_column"))) {
            select.setString(1, layer);
            ResultSet found = select.executeQuery();
            return found.next() && found.getString(1) != null
                    ? Optional.of(new ShapeColumn(
                            found.getString(1),
                            found.getInt(2),
                            found.getString(3),
                            found.getInt(4),
                            found.getString(5)))
                    : Optional.empty();
        }
    }

    /** The largest row id, near the number of rows. */
    long largestId(String layer) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT max(rowid) FROM " + quoted(layer))) {
            return select.executeQuery().getLong(1);
        }
    }

    /** All columns of a layer. */
    List<TableColumn> columns(String layer) throws SQLException {
        List<TableColumn> columns = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(Sql.of(GeoPackageFile.class, "columns"))) {
            select.setString(1, layer);
            ResultSet found = select.executeQuery();
            while (found.next()) {
                columns.add(new TableColumn(found.getString(1), found.getString(2), found.getInt(3) != 0));
            }
        }
        return columns;
    }

    /**
     * The row id, then the columns; closed by the caller. Names cannot be parameters of a statement. Binary content
     * comes as no bytes and a text that is too long as one byte, so that neither is loaded.
     *
     * @param shapes the column that is loaded whatever it holds
     */
    PreparedStatement rows(String layer, List<TableColumn> columns, @Nullable String shapes) throws SQLException {
        String values = columns.stream()
                .map(column -> column.isNamed(shapes) ? quoted(column.name()) : bounded(quoted(column.name())))
                .collect(Collectors.joining(", "));
        return connection.prepareStatement("SELECT rowid, " + values + " FROM " + quoted(layer));
    }

    private static String bounded(String column) {
        return "CASE WHEN typeof(%1$s) = 'blob' THEN x'' WHEN octet_length(%1$s) > %2$d THEN x'00' ELSE %1$s END"
                .formatted(column, LONGEST_TEXT);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw GeoPackageFaults.broken(e.getMessage());
        }
    }

    private List<String> strings(String statement) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(Sql.of(GeoPackageFile.class, statement))) {
            ResultSet found = select.executeQuery();
            while (found.next()) {
                strings.add(found.getString(1));
            }
        }
        return strings;
    }

    /** The schema may be made by an enemy; pages are checked as they are read. */
    private void distrust() throws SQLException {
        for (String pragma : List.of("trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0")) {
            try (PreparedStatement set = connection.prepareStatement("PRAGMA " + pragma)) {
                set.execute();
            }
        }
    }

    /** By its URI; immutable: nothing is locked, and no journal is looked for beside it. */
    private static String immutable(Path file) {
        return "file:" + file.toAbsolutePath().toUri().getRawPath() + "?mode=ro&immutable=1";
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static boolean isDatabase(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD.length()), StandardCharsets.ISO_8859_1).equals(HEAD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
