package minzheng.atlas.ingest.format.geopackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import minzheng.atlas.ingest.format.BrokenFile;
import minzheng.atlas.ingest.format.FileText;
import minzheng.atlas.ingest.format.FileText.Content;
import minzheng.atlas.ingest.format.Gdal;
import minzheng.atlas.ingest.format.Opening;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeoPackageReaderTest {
    private static final String HOMES = """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"名称":"福利院","床位":120,"面积":12.5,"公办":true,"日期":"2025-06-30"},
             "geometry":{"type":"Point","coordinates":[108.3,22.8,80]}},
            {"type":"Feature","properties":{"名称":null,"床位":9007199254740993},
             "geometry":{"type":"MultiPolygon","coordinates":[[[[0,0],[2,0],[2,2],[0,0]]]]}},
            {"type":"Feature","properties":{"名称":"无"},"geometry":null}]}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // by JUnit
    Path folder;

    private Path file = Path.of(".");

    @BeforeEach
    void written() throws IOException {
        Path source = Files.writeString(folder.resolve("source.geojson"), HOMES);
        file = folder.resolve("养老 机构?#.gpkg"); // everything that a URI could choke on
        Gdal.ogr2ogr("-f", "GPKG", file.toString(), source.toString(), "-nln", "床位 \"表\"", "-a_srs", "EPSG:4490");
    }

    /** In a copy, because the driver takes no such name, and without the triggers, which call functions of GDAL. */
    private void change(String... statements) {
        Path plain = folder.resolve("plain.gpkg");
        try {
            if (!file.equals(plain)) {
                file = Files.copy(file, plain);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + plain);
                Statement statement = connection.createStatement()) {
            for (String trigger : triggers(statement)) {
                statement.execute("DROP TRIGGER \"" + trigger.replace("\"", "\"\"") + '"');
            }
            for (String one : statements) {
                statement.execute(one);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> triggers(Statement statement) throws SQLException {
        List<String> all = new ArrayList<>();
        ResultSet found = statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'trigger'");
        while (found.next()) {
            all.add(found.getString(1));
        }
        return all;
    }

    private String broken(Opening opening) {
        try {
            FileText.read(file, opening);
            throw new AssertionError("was read");
        } catch (BrokenFile e) {
            return e.finding().code() + ": " + e.finding().problem();
        }
    }

    @Test
    void aLayerIsReadWithItsTypes() {
        Content content = FileText.read(file, Opening.PLAIN);

        assertThat(new GeoPackageReader().layers(file)).containsExactly("床位 \"表\"");
        assertThat(content.rows().get(0).fields().toString())
                .isEqualTo("{fid=1, 名称=\"福利院\", 床位=120, 面积=12.5, 公办=true, 日期=\"2025-06-30\"}");
        assertThat(content.rows().get(1).fields().toString())
                .isEqualTo("{fid=2, 名称=null, 床位=9007199254740993, 面积=null, 公办=null, 日期=null}");
        assertThat(content.shapes())
                .containsExactly("POINT (108.3 22.8)", "MULTIPOLYGON (((0 0, 2 0, 2 2, 0 0)))", "null");
        assertThat(content.crs()).isEqualTo("EPSG:4490");
        assertThat(content.noteCodes()).containsExactly("height_ignored");
        assertThat(content.rows().get(2).position()).isEqualTo("fid 3");
    }

    @Test
    void readingLeavesNothingBeside() throws IOException {
        byte[] before = Files.readAllBytes(file);
        FileText.read(file, Opening.PLAIN);

        assertThat(file).hasBinaryContent(before);
        try (var beside = Files.list(folder)) {
            assertThat(beside).hasSize(2);
        }
    }

    @Test
    void attributesAreALayerToo() {
        change(
                "CREATE TABLE figures (id INTEGER PRIMARY KEY, code TEXT, photo BLOB)",
                "INSERT INTO figures VALUES (7, ' 450103 ', x'00FF')",
                "INSERT INTO gpkg_contents (table_name, data_type) VALUES ('figures', 'attributes')");

        assertThat(broken(Opening.PLAIN)).startsWith("several_layers").contains("figures");
        assertThat(broken(new Opening("x", null))).startsWith("unknown_layer");
        Content content = FileText.read(file, new Opening("figures", null));
        assertThat(content.rows().get(0).fields().toString()).isEqualTo("{id=7, code=\"450103\", photo=null}");
        assertThat(content.noteCodes()).containsExactly("blob_ignored");
        assertThat(content.crs()).isNull();
    }

    @Test
    void viewsAreNotRead() {
        change(
                "CREATE VIEW forever AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n",
                "INSERT INTO gpkg_contents (table_name, data_type) VALUES ('forever', 'attributes')");
        assertThat(new GeoPackageReader().layers(file)).containsExactly("床位 \"表\"");

        change(
                "ALTER TABLE gpkg_contents RENAME TO hidden",
                "CREATE VIEW gpkg_contents AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT * FROM n, hidden");
        assertThat(broken(Opening.PLAIN)).startsWith("gpkg_broken").contains("gpkg_contents");
    }

    @Test
    void aVirtualTableIsNoLayerHoweverItsSchemaIsWritten() {
        change(
                "CREATE VIRTUAL TABLE words USING fts5(word)",
                "INSERT INTO gpkg_contents (table_name, data_type) VALUES ('words', 'attributes')",
                "PRAGMA writable_schema = ON",
                "UPDATE sqlite_master SET sql = 'CREATE/**/VIRTUAL TABLE words USING fts5(word)' WHERE name = 'words'");
        assertThat(new GeoPackageReader().layers(file)).containsExactly("床位 \"表\"");
    }

    @Test
    void columnsThatAreComputedAreNotRunAndThatIsSaid() {
        change(
                "CREATE TABLE figures (id INTEGER PRIMARY KEY, huge TEXT AS (hex(zeroblob(30000000))))",
                "INSERT INTO figures (id) VALUES (1)",
                "INSERT INTO gpkg_contents (table_name, data_type) VALUES ('figures', 'attributes')");
        Content content = FileText.read(file, new Opening("figures", null));

        assertThat(content.rows().get(0).fields().toString()).isEqualTo("{id=1}");
        assertThat(content.noteCodes()).containsExactly("computed_ignored");
    }

    @Test
    void aTextThatIsTooLongIsItsRowsProblem() {
        change("UPDATE \"床位 \"\"表\"\"\" SET 名称 = hex(zeroblob(500001)) WHERE fid = 1");
        Content content = FileText.read(file, Opening.PLAIN);

        assertThat(content.problems(0)).containsExactly("text_too_long");
        assertThat(content.field(0, "名称")).isEqualTo("null");
        assertThat(content.problems(1)).isEmpty();
    }

    @Test
    void namesInAnotherLetterCaseAreTheSame() {
        change(
                "ALTER TABLE \"床位 \"\"表\"\"\" RENAME TO homes",
                "UPDATE gpkg_contents SET table_name = 'HOMES'",
                "UPDATE gpkg_geometry_columns SET table_name = 'Homes', column_name = 'GEOM'");
        assertThat(FileText.read(file, Opening.PLAIN).shapes()).contains("POINT (108.3 22.8)");
    }

    @Test
    void anUndefinedReferenceSystemIsSaid() {
        change("UPDATE gpkg_geometry_columns SET srs_id = -1");
        Content content = FileText.read(file, Opening.PLAIN);

        assertThat(content.crs()).isNull();
        assertThat(content.noteCodes()).containsExactly("crs_undefined", "height_ignored");
    }

    @Test
    void aReferenceSystemOfNobodyIsItsText() {
        change("UPDATE gpkg_spatial_ref_sys SET organization = 'bureau' WHERE srs_id = 4490");
        assertThat(FileText.read(file, Opening.PLAIN).crs()).startsWith("GEOGCS[\"China Geodetic");
    }

    @Test
    void anUnusableShapeIsItsRowsProblem() {
        for (String blob : List.of(
                "x''",
                "x'47500101000000000101000000'",
                "x'4750000100000000'",
                "x'47500021000000000101000000000000000000F03F000000000000F03F'",
                "x'4750000B00000000'",
                "x'47500001000000000102000000FFFFFF7F'",
                "x'4750000100000000" + "010700000001000000".repeat(1000) + "'",
                "x'47500001000000000101000000000000000000F07F000000000000F03F'")) {
            change("UPDATE \"床位 \"\"表\"\"\" SET geom = " + blob + " WHERE fid = 1");
            Content content = FileText.read(file, Opening.PLAIN);
            assertThat(content.problems(0)).as(blob).hasSize(1);
            assertThat(content.rows()).hasSize(3);
        }
    }

    @Test
    void bigEndianAndEmptyShapesAreRead() {
        change(
                "UPDATE \"床位 \"\"表\"\"\" SET geom = x'475000000000000000000000013FF00000000000004000000000000000' WHERE fid = 1");
        change("UPDATE \"床位 \"\"表\"\"\" SET geom = x'4750001100000000' WHERE fid = 2");
        assertThat(FileText.read(file, Opening.PLAIN).shapes()).containsExactly("POINT (1 2)", "null", "null");
    }

    @Test
    void aFileThatIsNoneOrIsBrokenIsTold() throws IOException {
        byte[] good = Files.readAllBytes(file);
        Files.writeString(file, "no database");
        assertThat(broken(Opening.PLAIN)).startsWith("gpkg_broken");
        Files.write(file, Arrays.copyOf(good, 5000));
        assertThat(broken(Opening.PLAIN)).startsWith("gpkg_broken");
        Arrays.fill(good, 100, good.length, (byte) 0x55);
        Files.write(file, good);
        assertThat(broken(Opening.PLAIN)).startsWith("gpkg_broken");
    }
}
