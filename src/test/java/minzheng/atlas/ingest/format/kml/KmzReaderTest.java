package minzheng.atlas.ingest.format.kml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import minzheng.atlas.ingest.format.BrokenFile;
import minzheng.atlas.ingest.format.FileText;
import minzheng.atlas.ingest.format.Formats;
import minzheng.atlas.ingest.format.Opening;
import minzheng.atlas.ingest.format.RawRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KmzReaderTest {
    private static final String KML =
            "<kml><Folder><name>甲</name><Placemark><Point><coordinates>1,2</coordinates></Point></Placemark></Folder></kml>";

    @TempDir
    Path folder;

    @Test
    void theKmlInsideIsRead() throws IOException {
        Path file = kmz("a.png", "", "现状/设施.KML", KML);

        assertThat(FileText.read(file, Opening.PLAIN).shapes()).containsExactly("POINT (1 2)");
        assertThat(Formats.of(file).layers(file)).containsExactly("甲");
    }

    /** GDAL writes one file a layer, and a doc.kml that links to them. */
    @Test
    void severalFilesFollowTheFirstNamedDoc() throws IOException {
        Path file =
                kmz("layers/a.kml", KML, "doc.kml", KML.replace("1,2", "3,4").replace("甲", "乙"));
        FileText.Content all = FileText.read(file, Opening.PLAIN);

        assertThat(all.shapes()).containsExactly("POINT (3 4)", "POINT (1 2)");
        assertThat(all.rows()).extracting(RawRow::number).containsExactly(1, 2);
        assertThat(Formats.of(file).layers(file)).containsExactly("乙", "甲");
        assertThat(FileText.read(file, new Opening("甲", null)).shapes()).containsExactly("POINT (1 2)");
        assertThatThrownBy(() -> FileText.read(file, new Opening("丙", null))).isInstanceOf(BrokenFile.class);
    }

    @Test
    void withoutKmlItIsNoKmz() throws IOException {
        Path file = kmz("a.shp", "", "a.dbf", "");

        assertThatThrownBy(() -> FileText.read(file, Opening.PLAIN))
                .isInstanceOfSatisfying(
                        BrokenFile.class, e -> assertThat(e.finding().code()).isEqualTo("kmz_without_kml"));
    }

    private Path kmz(String name, String text, String otherName, String otherText) throws IOException {
        Path file = folder.resolve("marks.kmz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(otherName));
            zip.write(otherText.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
