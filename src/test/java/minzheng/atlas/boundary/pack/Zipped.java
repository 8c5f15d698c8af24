package minzheng.atlas.boundary.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The files of an archive, read by the programs that its readers use. */
record Zipped(Map<String, byte[]> files) {
    static Zipped of(byte[] zip) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Zipped(files);
    }

    byte[] bytes(String ending) {
        return files.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(ending))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError(ending + " is not among " + files.keySet()));
    }

    /** With the text of tables, headers and footers. */
    String words(String document) {
        try (XWPFDocument read = paper(document);
                XWPFWordExtractor text = new XWPFWordExtractor(read)) {
            return text.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int pictures(String document) {
        try (XWPFDocument read = paper(document)) {
            return (int) read.getParagraphs().stream()
                    .flatMap(paragraph -> paragraph.getRuns().stream())
                    .mapToLong(run -> run.getEmbeddedPictures().size())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private XWPFDocument paper(String document) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes(document + ".docx")));
    }

    /** All rows of a sheet, its title first, its header second. */
    List<Row> rows(String workbook, String sheet) {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(bytes(workbook + ".xlsx")))) {
            return read.findSheet(sheet).orElseThrow().read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
