package minzheng.atlas.ingest.hostile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import minzheng.atlas.ingest.hostile.HostileFile.Content;

/** Zips that inflate without end or lead out of their folder: workbooks and KMZ. */
public final class HostileZips {
    private static final String RELATIONS =
            "<Relationships><Relationship Id='r1' Type='x/%s' Target='%s'/></Relationships>";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final int MILLION = 1_000_000;

    private HostileZips() {}

    /** @param secret a file that only the server should read */
    public static List<HostileFile> books(String secret) {
        return List.of(
                book("laughs.xlsx", "xml_doctype", SHEET, text(HostileXml.laughs("worksheet"))),
                book("laughs-in-book.xlsx", "xml_doctype", "xl/workbook.xml", text(HostileXml.laughs("workbook"))),
                book(
                        "external.xlsx",
                        "xml_doctype",
                        SHEET,
                        text("<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret
                                + "\">]><worksheet><sheetData>&e;</sheetData></worksheet>")),
                book(
                        "deep.xlsx",
                        "nested_too_deep",
                        SHEET,
                        out -> HostileFile.repeat(out, "<worksheet>", "<x>", 100_000, "")),
                book(
                        "bomb.xlsx",
                        "zip_bomb",
                        SHEET,
                        out -> HostileFile.repeat(
                                out, "<worksheet><sheetData>", " ", 200 * MILLION, "</sheetData></worksheet>")),
                book(
                        "cell.xlsx",
                        "text_too_long",
                        SHEET,
                        out -> HostileFile.repeat(
                                out,
                                "<worksheet><sheetData><row><c t='inlineStr'><is><t>",
                                "0123456789",
                                MILLION,
                                "</t></is></c></row></sheetData></worksheet>")),
                book(
                        "leading-out.xlsx",
                        "xlsx_broken",
                        "xl/_rels/workbook.xml.rels",
                        text(RELATIONS.formatted("worksheet", "../../../../../../etc/passwd"))),
                HostileFile.repeating("no-zip.xlsx", "xlsx_broken", "PK", "\u0003\u0004", MILLION, ""));
    }

    public static List<HostileFile> marks() {
        return List.of(
                zip("laughs.kmz", "xml_doctype", Map.of("doc.kml", text(HostileXml.laughs("kml")))),
                zip("leading-out.kmz", "zip_path", Map.of("../../../tmp/doc.kml", text("<kml/>"))),
                zip("rooted.kmz", "zip_path", Map.of("/tmp/doc.kml", text("<kml/>"))),
                zip("drive.kmz", "zip_path", Map.of("C:\\doc.kml", text("<kml/>"))),
                zip("nested.kmz", "zip_nested", Map.of("inner.zip", text("PK"))),
                zip(
                        "bomb.kmz",
                        "zip_bomb",
                        Map.of("doc.kml", out -> HostileFile.repeat(out, "<kml>", " ", 200 * MILLION, "</kml>"))),
                zip(
                        "folders.kmz",
                        "nested_too_deep",
                        Map.of("doc.kml", out -> HostileFile.repeat(out, "<kml>", "<Folder>", 100_000, ""))),
                new HostileFile("entries.kmz", "zip_bomb", out -> {
                    ZipOutputStream zip = new ZipOutputStream(out);
                    for (int i = 0; i < 60_000; i++) {
                        zip.putNextEntry(new ZipEntry("doc" + i + ".kml"));
                    }
                    zip.finish();
                }),
                HostileFile.repeating("no-zip.kmz", "zip_broken", "PK\u0003\u0004", "x", MILLION, ""));
    }

    static HostileFile zip(String name, String code, Map<String, Content> entries) {
        return new HostileFile(name, code, out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            zip.setLevel(name.startsWith("polygon") ? Deflater.NO_COMPRESSION : Deflater.BEST_SPEED);
            for (Map.Entry<String, Content> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                entry.getValue().to(zip);
            }
            zip.finish();
        });
    }

    static Content text(String text) {
        return out -> out.write(HostileFile.bytes(text));
    }

    private static HostileFile book(String name, String code, String part, Content content) {
        Map<String, Content> parts = new LinkedHashMap<>();
        parts.put("_rels/.rels", text(RELATIONS.formatted("officeDocument", "xl/workbook.xml")));
        parts.put(
                "xl/workbook.xml",
                text("<workbook xmlns:r='r'><sheets><sheet name='a' sheetId='1' r:id='r1'/></sheets></workbook>"));
        parts.put("xl/_rels/workbook.xml.rels", text(RELATIONS.formatted("worksheet", "worksheets/sheet1.xml")));
        parts.put(SHEET, text("<worksheet><sheetData/></worksheet>"));
        parts.put(part, content);
        return zip(name, code, parts);
    }
}
