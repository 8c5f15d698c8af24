package minzheng.atlas.ingest.format.ogr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.BrokenFile;
import minzheng.atlas.ingest.format.FileText;
import minzheng.atlas.ingest.format.FileText.Content;
import minzheng.atlas.ingest.format.FormatReader;
import minzheng.atlas.ingest.format.Formats;
import minzheng.atlas.ingest.format.Gdal;
import minzheng.atlas.ingest.format.Opening;
import minzheng.atlas.ingest.format.archive.ZipMade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OgrReaderTest {
    private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");
    private static final String HOME = """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"名称":"福利院","床位":120},
            "geometry":{"type":"Point","coordinates":[108.5,22.75]}}]}
            """;
    private static final String DRAWING = """
              0
            SECTION
              2
            HEADER
              9
            $DWGCODEPAGE
              3
            ANSI_936
              0
            ENDSEC
              0
            SECTION
              2
            ENTITIES
              0
            LINE
              8
            界线
             10
            500000.5
             20
            2520000.0
             30
            81.0
             11
            500010.0
             21
            2520020.0
             31
            82.0
              0
            ENDSEC
              0
            EOF
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // by JUnit
    Path folder;

    private Path converted(String driver, String name) throws IOException {
        Path source = Files.writeString(folder.resolve("source.geojson"), HOME);
        Path file = folder.resolve(name);
        Gdal.ogr2ogr("-f", driver, file.toString(), source.toString(), "-nln", "homes", "-a_srs", "EPSG:4490");
        return file;
    }

    private static Finding broken(FormatReader reader, Path file) {
        try (var rows = reader.open(file, Opening.PLAIN)) {
            throw new AssertionError("was read: " + rows.hasNext());
        } catch (BrokenFile e) {
            return e.finding();
        }
    }

    /** What this process has left in the temporary folder. */
    private static long left() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.getFileName().toString().startsWith("atlas-files"))
                    .count();
        }
    }

    @Test
    void aFlatGeobufIsRead() throws IOException {
        Path file = converted("FlatGeobuf", "homes.fgb");
        Content content = FileText.read(file, Opening.PLAIN);

        assertThat(content.rows().get(0).fields().toString()).isEqualTo("{fid=1, 名称=\"福利院\", 床位=120}");
        assertThat(content.shapes()).containsExactly("POINT (108.5 22.75)");
        assertThat(content.crs()).isEqualTo("EPSG:4490");
        assertThat(Formats.of(file).layers(file)).containsExactly("homes");
    }

    @Test
    void aZippedGeodatabaseIsReadFromAFolderWithAChineseName() throws IOException {
        Path geodatabase = converted("OpenFileGDB", "homes.gdb");
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (Stream<Path> all = Files.list(geodatabase)) {
            for (Path part : all.sorted().toList()) {
                parts.put("数据/南宁.gdb/" + part.getFileName(), Files.readAllBytes(part));
            }
        }
        Path file = ZipMade.of(folder.resolve("delivery.zip"), parts, Charset.forName("GBK"));
        Content content = FileText.read(file, Opening.PLAIN);

        assertThat(Formats.of(file).code()).isEqualTo("filegdb");
        assertThat(content.field(0, "名称")).isEqualTo("\"福利院\"");
        assertThat(content.field(0, "床位")).isEqualTo("120");
        assertThat(content.shapes()).containsExactly("POINT (108.5 22.75)");
        assertThat(content.crs()).isEqualTo("EPSG:4490");
    }

    @Test
    void twoGeodatabasesInAZipAreNotMixed() {
        Path file = ZipMade.of(
                folder.resolve("two.gdb.zip"),
                Map.of("a.gdb/a00000001.gdbtable", new byte[9], "b.gdb/a00000001.gdbtable", new byte[9]));
        assertThat(broken(OgrReader.fileGeodatabase(), file).code()).isEqualTo("several_geodatabases");
    }

    @Test
    void aDatabaseUnderAnotherNameIsNotOpened() throws IOException {
        Path file = Files.move(converted("GPKG", "homes.gpkg"), folder.resolve("homes.dxf"));
        assertThat(broken(OgrReader.dxf(), file).code()).isEqualTo("wrong_extension");
    }

    @Test
    void aDrawingIsReadWithTheLayersOfItsEntities() throws IOException {
        Path file = Files.writeString(folder.resolve("线.dxf"), DRAWING, Charset.forName("GBK"));
        Content content = FileText.read(file, Opening.PLAIN);

        assertThat(content.shapes()).containsExactly("LINESTRING (500000.5 2520000, 500010 2520020)");
        assertThat(content.field(0, "Layer")).isEqualTo("\"界线\"");
        assertThat(content.noteCodes()).contains("crs_undefined");
    }

    @Test
    void withoutGdalItIsSaidHowToGetIt() throws IOException {
        Path file = Files.writeString(folder.resolve("a.dxf"), DRAWING);
        OgrReader reader =
                new OgrReader(OgrFormat.DXF, new Ogr2ogr(folder.resolve("missing"), PRLIMIT, Duration.ofMinutes(1)));
        Finding finding = broken(reader, file);

        assertThat(finding.code()).isEqualTo("needs_ogr2ogr");
        assertThat(finding.fix()).contains("apt-get install gdal-bin");
    }

    @Test
    void aConversionThatDoesNotEndIsEnded() throws IOException {
        Path sleeping = Files.writeString(folder.resolve("sleeping"), "#!/bin/sh\nexec sleep 60\n");
        assertThat(sleeping.toFile().setExecutable(true)).isTrue();
        OgrReader reader = new OgrReader(OgrFormat.DXF, new Ogr2ogr(sleeping, PRLIMIT, Duration.ofMillis(300)));

        assertThat(broken(reader, Files.writeString(folder.resolve("a.dxf"), DRAWING))
                        .code())
                .isEqualTo("conversion_too_long");
    }

    @Test
    void onlyTheDriverOfTheFormatIsUsedAndNothingIsLeft() throws IOException {
        long before = left();
        for (OgrReader reader : List.of(OgrReader.dxf(), OgrReader.flatGeobuf())) {
            Path file = Files.writeString(folder.resolve("a." + reader.code()), HOME, StandardCharsets.UTF_8);
            Finding finding = broken(reader, file);
            assertThat(finding.code()).isEqualTo("conversion_failed");
            assertThat(finding.problem().split("-> "))
                    .as("GPKG, which is written, and its own")
                    .hasSize(3);
            assertThat(finding.problem()).contains("`a." + reader.code()).doesNotContain("Warning");
        }
        assertThat(left()).isEqualTo(before);
    }
}
