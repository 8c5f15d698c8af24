package minzheng.atlas.export.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import minzheng.atlas.export.format.ExportTable.Shape;
import minzheng.atlas.facility.Label;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.ingest.ShortName;
import minzheng.atlas.ingest.format.Formats;
import minzheng.atlas.ingest.format.Opening;
import minzheng.atlas.ingest.format.RawRows;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that programs would run, cut or garble. */
class ExportTextTest {
    private static final List<String> FORMULAS =
            List.of("=1+1", "+86 771", "-甲", "@SUM(A1)", "\t=1", "'quoted'", "'=1", "甲=乙");

    @TempDir
    Path folder;

    @Test
    void aFormulaInACsvIsDefusedAndComesBackAsItWas() throws IOException {
        Path file = HandMade.written(HandMade.named(FORMULAS), "csv", "UTF-8", folder);

        List<String> lines = Files.readAllLines(file);
        assertThat(lines.get(0)).isEqualTo("\uFEFFname,beds,rate,opened,synthetic,lon,lat");
        assertThat(lines.get(1)).isEqualTo("'=1+1,0,0.125,2020-01-01,true,108.000000000,22.800000000");
        assertThat(lines.subList(1, lines.size()))
                .noneMatch(line -> "=+-@\t".indexOf(line.charAt(0)) >= 0)
                .last()
                .isEqualTo("甲=乙,0,0.125,2020-01-01,true,108.000000000,22.800000000");
        assertThat(names(file)).isEqualTo(FORMULAS);
    }

    @Test
    void aFormulaInAWorkbookIsATextCell() throws IOException {
        Path file = HandMade.written(HandMade.named(FORMULAS), "xlsx", "UTF-8", folder);

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet sheet = book.getSheetAt(0);
            for (int i = 0; i < FORMULAS.size(); i++) {
                assertThat(sheet.getRow(i + 1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
                assertThat(sheet.getRow(i + 1).getCell(0).getStringCellValue()).isEqualTo(FORMULAS.get(i));
            }
        }
    }

    /** 127 characters of two bytes fill the 254 bytes; in UTF-8 they are 381. */
    @Test
    void textThatAShapefileCannotHoldIsRefusedAndNotCut() throws IOException {
        String longest = "甲".repeat(127);

        Path file = HandMade.written(HandMade.named(List.of("乙", longest)), "shp", "GBK", folder);
        assertThat(names(file)).containsExactly("乙", longest);
        assertThatThrownBy(() -> HandMade.written(HandMade.named(List.of("乙", longest)), "shp", "UTF-8", folder))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("第 2 行 name：“甲甲甲")
                .hasMessageContaining("254");
    }

    /** 㙍 is in Unicode and GB18030 but not in GBK. */
    @ParameterizedTest
    @ValueSource(strings = {"csv", "shp"})
    void aCharacterThatGbkLacksIsRefused(String format) throws IOException {
        assertThatThrownBy(() -> HandMade.written(HandMade.named(List.of("那㙍村")), format, "GBK", folder))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("那㙍村")
                .hasMessageContaining("encoding=utf-8");
        assertThat(names(HandMade.written(HandMade.named(List.of("那㙍村")), format, "UTF-8", folder)))
                .containsExactly("那㙍村");
    }

    @Test
    void twoColumnsOfTheSameShortNameAreRefused() {
        List<Column> columns = List.of(
                Column.text("attribute_Aa", "甲", "a"),
                Column.text("attribute_BB", "乙", "b")); // "Aa" and "BB" hash alike
        ExportTable table = new ExportTable("t", new Label("表", "T"), columns, Shape.NONE, Map.of(), sink -> {});

        assertThat(ShortName.of("attribute_Aa")).isEqualTo(ShortName.of("attribute_BB"));
        assertThat(ExportFormats.get("shp").refuses(table)).isNotNull();
        assertThat(ExportFormats.get("gpkg").refuses(table)).isNull();
    }

    private static List<String> names(Path file) {
        List<String> names = new ArrayList<>();
        try (RawRows rows = Formats.of(file).open(file, Opening.PLAIN)) {
            while (rows.hasNext()) {
                names.add(rows.next().fields().get("name").textValue());
            }
        }
        return names;
    }
}
