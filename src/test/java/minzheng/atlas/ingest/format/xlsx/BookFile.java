package minzheng.atlas.ingest.format.xlsx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of one sheet 名册, part by part, so that tests can write what no program would. */
final class BookFile {
    private static final String RELATION =
            "<Relationship Id='%s' Type='http://schemas.openxmlformats.org/officeDocument/"
                    + "2006/relationships/%s' Target='%s'/>";

    private final Map<String, String> parts = new LinkedHashMap<>();

    BookFile(String rows) {
        parts.put(
                "_rels/.rels",
                "<Relationships>" + RELATION.formatted("r1", "officeDocument", "xl/workbook.xml") + "</Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r='r'><workbookPr/><sheets>"
                        + "<sheet name='名册' sheetId='1' r:id='r1'/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships>"
                        + RELATION.formatted("r1", "worksheet", "worksheets/sheet1.xml")
                        + RELATION.formatted("r2", "sharedStrings", "/xl/sharedStrings.xml")
                        + RELATION.formatted("r3", "styles", "styles.xml")
                        + "</Relationships>");
        parts.put("xl/sharedStrings.xml", "<sst/>");
        parts.put("xl/styles.xml", "<styleSheet/>");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    BookFile with(String part, String xml) {
        parts.put(part, xml);
        return this;
    }

    BookFile replacing(String part, String from, String to) {
        parts.computeIfPresent(part, (name, xml) -> xml.replace(from, to));
        return this;
    }

    Path write(Path file) {
        return write(file, "", 0);
    }

    /** Before the end of the rows a text stands over and over again. */
    Path write(Path file, String repeated, int times) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                String[] halves = part.getValue().split("(?=</sheetData>)", 2);
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(halves[0].getBytes(StandardCharsets.UTF_8));
                for (int i = 0; i < times && halves.length > 1; i++) {
                    zip.write(repeated.getBytes(StandardCharsets.UTF_8));
                }
                zip.write((halves.length > 1 ? halves[1] : "").getBytes(StandardCharsets.UTF_8));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
