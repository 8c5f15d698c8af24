package minzheng.atlas.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import minzheng.atlas.support.PostgisExtension;
import minzheng.atlas.support.Served;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Exports over HTTP, on the demonstration city. */
class ExportRoutesTest {
    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    @TempDir
    static Path folder;

    private static Served served;

    @BeforeAll
    static void start() {
        Exported.demo(postgis.database(), folder);
        served = Served.start(postgis, LocalDate.of(2025, 12, 31));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void theFileIsNamedAfterWhatItIs() throws Exception {
        HttpResponse<byte[]> answer = get("/api/exports/facilities?f=csv&encoding=gbk&kind=public_cemetery");

        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"facilities_2025-12-31_v")
                .contains("filename*=UTF-8''%E8%AE%BE%E6%96%BD_2025-12-31_v");
        String text = new String(answer.body(), Charset.forName("GBK"));
        assertThat(text.lines().findFirst().orElseThrow()).startsWith("atlas_source,external_id,name,kind");
        assertThat(text.lines().skip(1)).isNotEmpty().allMatch(line -> line.contains("public_cemetery"));
    }

    @Test
    void theGapListHasTheUnitsOfTheScreen() throws Exception {
        int missing = served.api()
                .get("/api/gaps?indicator=NN145-08")
                .json()
                .at("/items/0/missing")
                .asInt();

        try (XSSFWorkbook book = book("/api/exports/gaps?f=xlsx&indicator=NN145-08")) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(missing);
            assertThat(book.getSheetAt(1).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("plan");
        }
    }

    /** Row 12 of table 1: 9.45 % in 2020, 100 % in 2025. */
    @Test
    void thePlanTableIsLaidOutLikeTableOne() throws Exception {
        try (XSSFWorkbook book = book("/api/exports/plan-table?f=xlsx")) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("南府办〔2021〕46号");
            assertThat(sheet.getRow(2).getCell(3).getStringCellValue()).isEqualTo("2020年");
            boolean found = false;
            for (int i = 3; i < sheet.getLastRowNum(); i++) {
                if (sheet.getRow(i).getCell(0).getStringCellValue().equals("12")) {
                    found = true;
                    assertThat(shown(sheet, i, 3)).isEqualTo("9.45 %");
                    assertThat(sheet.getRow(i).getCell(4).getNumericCellValue()).isEqualTo(1.0);
                }
            }
            assertThat(found).isTrue();
        }
    }

    @Test
    void theDocumentSaysTheSameAsTheSheet() throws Exception {
        HttpResponse<byte[]> answer = get("/api/exports/plan-table?f=docx");

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(answer.body()));
                XSSFWorkbook book = book("/api/exports/plan-table?f=xlsx")) {
            assertThat(document.getTables().get(0).getRow(5).getCell(6).getText())
                    .isEqualTo(shown(book.getSheetAt(0), 7, 6));
            assertThat(document.getHeaderList().get(0).getText()).contains("指标完成情况", "南府办〔2021〕46号");
            assertThat(document.getFooterList().get(0).getText()).contains("数据版本", "规则版本", "2025-12-31");
        }
    }

    @Test
    void whatCannotBeSaidInAFormatIsRefused() throws Exception {
        assertThat(refusal("/api/exports/facilities?f=geojson&crs=EPSG:4545")).contains("crs_not_possible");
        assertThat(refusal("/api/exports/facilities?f=xlsx&encoding=gbk")).contains("encoding_not_possible");
        assertThat(refusal("/api/exports/divisions?f=gpx")).contains("format_does_not_fit");
        assertThat(refusal("/api/exports/facilities?f=gpkg&crs=EPSG:2360")).contains("datum_shift_unknown");
        assertThat(refusal("/api/exports/facilities?f=gpkg&crs=EPSG:4513")).contains("outside_crs");
        assertThat(refusal("/api/exports/facilities?f=pdf")).contains("unknown_format");
        assertThat(refusal("/api/exports/coverage?f=csv")).contains("missing_parameter");
    }

    private static String refusal(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(400);
        return new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String shown(XSSFSheet sheet, int row, int column) {
        return new DataFormatter().formatCellValue(sheet.getRow(row).getCell(column));
    }

    /** What the last column and the footer say together repeats the number. */
    @Test
    void theReceiptOfARowRepeatsItsNumber() throws Exception {
        try (XSSFWorkbook book = book("/api/exports/plan-table?f=xlsx")) {
            XSSFSheet sheet = book.getSheetAt(0);
            String[] receipt = sheet.getRow(7).getCell(10).getStringCellValue().split("~");
            String footer = sheet.getRow(sheet.getLastRowNum()).getCell(0).getStringCellValue();
            String id = footer.replaceFirst(".*凭据全文 (\\S+)（.*", "$1")
                    .replace("①", receipt[0])
                    .replace("②", receipt[1]);

            assertThat(served.api()
                            .get("/api/receipts/" + id)
                            .json()
                            .at("/reproduced")
                            .asBoolean())
                    .as(id)
                    .isTrue();
        }
    }

    private static XSSFWorkbook book(String path) throws IOException, InterruptedException {
        return new XSSFWorkbook(new ByteArrayInputStream(get(path).body()));
    }

    private static HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + served.port() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }
}
