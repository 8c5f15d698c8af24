package minzheng.atlas.ingest.format.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import minzheng.atlas.ingest.format.BrokenFile;
import minzheng.atlas.ingest.format.Opening;
import minzheng.atlas.ingest.format.RawRow;
import minzheng.atlas.ingest.format.WrittenFile;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxReaderTest {
    @TempDir
    Path folder;

    /** Written by another library, as Excel would: blank rows, a title, a formula, merged cells, two sheets. */
    @Test
    void aWorkbookOfAnOfficeIsReadWithExcelsOwnAddresses() throws IOException {
        WrittenFile file = read(office(), "名册");

        assertThat(file.format()).isEqualTo("xlsx");
        assertThat(file.rows()).extracting(RawRow::position).containsExactly("名册!A4", "名册!A7");
        assertThat(file.rows()).extracting(RawRow::number).containsExactly(1, 2);
        assertThat(file.value(0, "编号")).isEqualTo("450102001001");
        assertThat(file.value(0, "名称")).isEqualTo("南湖养老院");
        assertThat(file.value(0, "成立日期")).isEqualTo("2019-12-30");
        assertThat(file.value(0, "床位数")).isEqualTo("120");
        assertThat(file.value(0, "公办")).isEqualTo("true");
        assertThat(file.value(1, "成立日期")).isEqualTo("2020-01-02T08:30:00");
        assertThat(file.rows().get(1).fields().get("名称").isNull()).isTrue();
        assertThat(file.noteCodes()).containsExactly("title_skipped", "merged_cells");
        assertThat(file.notes().get(1).position()).isEqualTo("名册!B4:B7");
    }

    @Test
    void sheetsAreListedAndTheFirstVisibleOneIsTakenWithANote() throws IOException {
        Path file = office();

        assertThat(new XlsxReader().layers(file)).containsExactly("代码表", "名册", "说明");
        WrittenFile first = read(file, null);
        assertThat(first.noteCodes()).contains("first_sheet_taken");
        assertThat(first.notes().get(0).problem()).contains("名册").contains("说明").doesNotContain("代码表");
        assertThat(read(file, "说明").value(0, "a")).isEqualTo("b");
        assertThatThrownBy(() -> read(file, "名单")).isInstanceOfSatisfying(BrokenFile.class, e -> {
            assertThat(e.finding().code()).isEqualTo("unknown_layer");
            assertThat(e.finding().fix()).contains("代码表, 名册, 说明");
        });
    }

    /** 45356 days after 30 December 1899 is 5 March 2024; from 1904 days count 1462 less. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "n, 0, 450102001001, 450102001001",
                "n, 0, 4.50102001001E+11, 450102001001",
                "n, 0, 0.30000000000000004, 0.3",
                "n, 0, 108.36610000000001, 108.3661",
                "n, 0, 120, 120",
                "n, 0, 1200, 1200",
                "n, 1, 45356, 2024-03-05",
                "n, 1, 45356.5, 2024-03-05T12:00:00",
                "n, 1, 1, 1900-01-01",
                "n, 1, 59, 1900-02-28",
                "n, 1, 61, 1900-03-01",
                "n, 2, 0.75, 18:00:00",
                "n, 3, 45356, 2024-03-05",
                "n, 4, 0.35, 0.35",
                "n, 5, 45356, 45356",
                "d, 0, 2024-03-05T00:00:00, 2024-03-05",
                "b, 0, 0, false",
                "str, 0, 甲, 甲"
            })
    void cellsGiveWhatExcelShows(String type, int style, String value, String text) {
        assertThat(read(styled(type, style, value)).value(0, "v")).isEqualTo(text);
    }

    @Test
    void datesMayCountFrom1904() {
        BookFile book =
                styled("n", 1, "43894").replacing("xl/workbook.xml", "<workbookPr/>", "<workbookPr date1904='1'/>");

        assertThat(read(book).value(0, "v")).isEqualTo("2024-03-05");
    }

    @ParameterizedTest
    @CsvSource({
        "e, 0, #REF!, cell_error",
        "n, 1, 60, bad_date",
        "n, 1, -3, bad_date",
        "n, 1, 99999999, bad_date",
        "n, 0, 1e99999999, bad_number",
        "n, 0, NaN, bad_number"
    })
    void whatIsNoValueIsAFindingWithItsCell(String type, int style, String value, String code) {
        WrittenFile file = read(styled(type, style, value));

        assertThat(file.rows().get(0).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.position()).isEqualTo("名册!B2");
            assertThat(problem.field()).isEqualTo("v");
            assertThat(problem.value()).isEqualTo(value);
        });
    }

    @Test
    void textsInRunsAreJoinedAndReadingAidsLeftOut() {
        BookFile book = new BookFile("<row r='1'><c r='A1' t='s'><v>0</v></c></row>"
                        + "<row r='2'><c r='A2' t='s'><v>1</v></c></row>"
                        + "<row r='3'><c r='A3' t='inlineStr'><is><r><t>南 </t></r><r><t>宁</t></r></is></c></row>")
                .with(
                        "xl/sharedStrings.xml",
                        "<sst><si><t>名称</t></si><si><r><t>青秀</t></r><r><t xml:space='preserve'>区</t></r>"
                                + "<rPh><t>qingxiu</t></rPh></si></sst>");

        assertThat(read(book).value(0, "名称")).isEqualTo("青秀区");
        assertThat(read(book).value(1, "名称")).isEqualTo("南 宁");
    }

    @Test
    void aValueUnderNoHeadingIsNotLostSilently() {
        WrittenFile file = read(new BookFile("<row><c t='str'><v>a</v></c></row>"
                + "<row><c t='str'><v>1</v></c><c r='AB2' t='str'><v>备注</v></c></row>"));

        assertThat(file.rows().get(0).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("cell_without_heading");
            assertThat(problem.position()).isEqualTo("名册!AB2");
            assertThat(problem.value()).isEqualTo("备注");
        });
    }

    @Test
    void oldAndEncryptedWorkbooksAreToldToSaveAsXlsx() throws IOException {
        Path old = folder.resolve("old.xls");
        Files.write(old, new byte[] {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0
        });

        assertThatThrownBy(() -> read(old, null)).isInstanceOfSatisfying(BrokenFile.class, e -> {
            assertThat(e.finding().code()).isEqualTo("old_or_encrypted_workbook");
            assertThat(e.finding().fix()).contains("另存为").contains("save as xlsx");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html></html>", "PK\3\4 and no zip", ""})
    void whatIsNoWorkbookIsSaidSo(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("a.xls"), content);

        assertThatThrownBy(() -> read(file, null))
                .isInstanceOfSatisfying(
                        BrokenFile.class, e -> assertThat(e.finding().code()).isEqualTo("xlsx_broken"));
    }

    @ParameterizedTest
    @CsvSource({
        "<row r='1'><c r='AAAAAAA1'><v>1</v></c></row>, xlsx_broken",
        "<row r='1'><c r='XFE1'><v>1</v></c></row>, xlsx_broken",
        "<row r='1'><c r='B1'/><c r='A1'/></row>, xlsx_broken",
        "<row r='2'/><row r='1'/>, xlsx_broken",
        "<row r='999999999'/>, xlsx_broken",
        "<row><c t='s'><v>5</v></c></row>, xlsx_broken",
        "<row><c t='str'><v>a</v></c><c t='str'><v>a</v></c></row>, bad_header",
        "<row>, xml_broken",
        "'', empty_file"
    })
    void brokenSheetsAreRefused(String rows, String code) {
        assertRefused(new BookFile(rows).write(folder.resolve("b.xlsx")), code);
    }

    @Test
    void entitiesAreNotExpanded() {
        String bomb = "<!DOCTYPE s [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><sst><si><t>&b;</t></si></sst>";

        assertRefused(
                new BookFile("<row><c t='s'><v>0</v></c></row>")
                        .with("xl/sharedStrings.xml", bomb)
                        .write(folder.resolve("b.xlsx")),
                "xml_doctype");
    }

    /** 100 MB of blanks in a file of 100 KB. */
    @Test
    void aZipBombEndsAfterAFewMegabytes() {
        Path file = new BookFile("<row><c t='str'><v>a</v></c></row>")
                .write(folder.resolve("b.xlsx"), "<row>" + " ".repeat(995) + "</row>", 100_000);

        assertThat(file.toFile().length()).isLessThan(2_000_000);
        assertRefused(file, "zip_bomb");
    }

    @Test
    void aRowOfEndlessCellsIsRefused() {
        Path file = new BookFile("<row>").write(folder.resolve("b.xlsx"), "<c t='str'><v>a</v></c>", 20_000);

        assertRefused(file, "xlsx_broken");
    }

    private void assertRefused(Path file, String code) {
        assertThatThrownBy(() -> read(file, null))
                .isInstanceOfSatisfying(
                        BrokenFile.class, e -> assertThat(e.finding().code()).isEqualTo(code));
    }

    /** Style 1 is a date by number, 2 a time, 3 a date by its code, 4 per cent, 5 a number with quoted letters. */
    private static BookFile styled(String type, int style, String value) {
        return new BookFile("<row r='1'><c r='A1' t='str'><v>id</v></c><c r='B1' t='str'><v>v</v></c></row>"
                        + "<row r='2'><c r='A2'><v>1</v></c><c r='B2' t='%s' s='%d'><v>%s</v></c></row>"
                                .formatted(type, style, value))
                .with(
                        "xl/styles.xml",
                        "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@'/>"
                                + "<numFmt numFmtId='165' formatCode='0&quot; days&quot;[Red]'/></numFmts><cellXfs>"
                                + "<xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='21'/><xf numFmtId='164'/>"
                                + "<xf numFmtId='9'/><xf numFmtId='165'/></cellXfs></styleSheet>");
    }

    private Path office() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(folder.resolve("office.xlsx"))) {
            book.createSheet("代码表");
            book.setSheetHidden(0, true);
            XSSFSheet sheet = book.createSheet("名册");
            sheet.createRow(0).createCell(0).setCellValue("南宁市养老机构一览表");
            texts(sheet.createRow(2), "编号", "名称", "成立日期", "床位数", "公办");
            XSSFCellStyle date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("yyyy/m/d"));
            XSSFRow row = sheet.createRow(3);
            row.createCell(0).setCellValue(450102001001d);
            row.createCell(1).setCellValue("南湖养老院 ");
            row.createCell(2).setCellValue(LocalDate.of(2019, 12, 30));
            row.getCell(2).setCellStyle(date);
            row.createCell(3).setCellFormula("60*2");
            row.createCell(4).setCellValue(true);
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            XSSFRow later = sheet.createRow(6);
            later.createCell(0).setCellValue("450102001002");
            later.createCell(2).setCellValue(LocalDateTime.of(2020, 1, 2, 8, 30));
            later.getCell(2).setCellStyle(date);
            sheet.addMergedRegion(new CellRangeAddress(3, 6, 1, 1));
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
            XSSFSheet notes = book.createSheet("说明");
            texts(notes.createRow(0), "a");
            texts(notes.createRow(1), "b");
            book.setActiveSheet(1);
            book.write(out);
        }
        return folder.resolve("office.xlsx");
    }

    private static void texts(XSSFRow row, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }

    private WrittenFile read(BookFile book) {
        return read(book.write(folder.resolve("book.xlsx")), null);
    }

    private static WrittenFile read(Path file, @Nullable String sheet) {
        return WrittenFile.read(file, new Opening(sheet, null));
    }
}
