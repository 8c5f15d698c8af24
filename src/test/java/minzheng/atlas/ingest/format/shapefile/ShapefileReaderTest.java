package minzheng.atlas.ingest.format.shapefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import minzheng.atlas.ingest.format.BrokenFile;
import minzheng.atlas.ingest.format.FileText;
import minzheng.atlas.ingest.format.FileText.Content;
import minzheng.atlas.ingest.format.Opening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapefileReaderTest {
    private static final Charset GBK = Charset.forName("GBK");
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final byte[] HERE = ShapeParts.point(1, 108.3, 22.8);
    private static final String NAMES = "南宁市第一社会福利院";

    @TempDir
    @SuppressWarnings("NullAway.Init") // by JUnit
    Path folder;

    private Content onePoint(int language, Charset charset, String cpg, Charset told) {
        ShapeParts.write(folder.resolve("a.shp"), new ShapeParts().add(HERE).shp());
        ShapeParts.write(
                folder.resolve("a.DBF"),
                ShapeParts.dbf(language, charset, List.of("名称:C:40:0"), List.of(List.of(" ", NAMES))));
        if (!cpg.isEmpty()) {
            ShapeParts.write(folder.resolve("A.Cpg"), cpg.getBytes(StandardCharsets.US_ASCII));
        }
        return FileText.read(folder.resolve("a.shp"), new Opening(null, told));
    }

    @ParameterizedTest
    @CsvSource({
        "0x00, GBK, GBK,",
        "0x57, UTF-8, UTF-8,",
        "0x00, UTF-8, 65001,",
        "0x00, GBK, ANSI 936,",
        "0x4D, GBK, '',",
        "0x4D, UTF-8, UTF8,",
        "0x4D, UTF-8, '', UTF-8",
        "0x03, GBK, ISO-8859-1, GBK",
        "0x00, GB18030, CP936,"
    })
    void textsAreInTheEncodingThatIsToldNearest(int language, Charset charset, String cpg, Charset told) {
        Content content = onePoint(language, charset, cpg, told);

        assertThat(content.field(0, "名称")).isEqualTo("\"" + NAMES + "\"");
        assertThat(content.noteCodes()).containsExactly("prj_missing");
    }

    @ParameterizedTest
    @CsvSource({"0x00, GBK", "0x57, GBK", "0x57, UTF-8"})
    void whatIsToldNowhereIsFoundOutAndSaid(int language, Charset charset) {
        Content content = onePoint(language, charset, "", null);

        assertThat(content.field(0, "名称")).isEqualTo("\"" + NAMES + "\"");
        assertThat(content.notes().get(1).code()).isEqualTo("encoding_detected");
        assertThat(content.notes().get(1).problem())
                .contains(charset.equals(GBK) ? "GB18030" : "UTF-8")
                .contains("0x%02X".formatted(language));
    }

    @Test
    void aWrongDeclarationIsTold() {
        assertThat(onePoint(0, GBK, "UTF-8", null).problems(0)).containsExactly("wrong_encoding");
        assertThat(onePoint(0, GBK, "martian", null).noteCodes())
                .containsExactly("prj_missing", "cpg_unknown", "encoding_detected");
        assertThat(onePoint(0, StandardCharsets.UTF_8, "1252", null).noteCodes())
                .contains("encoding_doubtful");
    }

    @Test
    void fieldsKeepAllTheirDigits() {
        ShapeParts.write(
                folder.resolve("a.shp"), new ShapeParts().add(HERE).add(HERE).shp());
        List<String> columns = List.of(
                "CODE:N:19:0", "AREA:N:12:3", "SUM:F:20:9", "DAY:D:8:0", "OPEN:L:1:0", "NOTE:M:10:0", "T:C:4:0");
        ShapeParts.write(
                folder.resolve("a.dbf"),
                ShapeParts.dbf(
                        0x4D,
                        GBK,
                        columns,
                        List.of(
                                List.of(" ", "4501030010010020034", "12.500", "1.5e+003", "20250630", "T", "3", "养老"),
                                List.of(" ", "", "*********", "NaN", "00000000", "?", "", ""))));

        Content content = FileText.read(folder.resolve("a.shp"), Opening.PLAIN);

        assertThat(content.rows().get(0).fields().toString())
                .isEqualTo(
                        "{CODE=4501030010010020034, AREA=12.500, SUM=1500.0, DAY=\"2025-06-30\", OPEN=true, NOTE=null, T=\"养老\"}");
        assertThat(content.rows().get(1).fields().toString())
                .isEqualTo("{CODE=null, AREA=null, SUM=\"NaN\", DAY=null, OPEN=null, NOTE=null, T=null}");
        assertThat(content.noteCodes()).containsExactly("prj_missing", "memo_ignored");
    }

    @Test
    void aTextCutOffWithinACharacterIsKeptWithoutItsHalf() {
        ShapeParts.write(folder.resolve("a.shp"), new ShapeParts().add(HERE).shp());
        ShapeParts.write(
                folder.resolve("a.dbf"), ShapeParts.dbf(0x4D, GBK, List.of("T:C:5:0"), List.of(List.of(" ", "养老院"))));

        Content content = FileText.read(folder.resolve("a.shp"), Opening.PLAIN);

        assertThat(content.field(0, "T")).isEqualTo("\"养老\"");
        assertThat(content.rows().get(0).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("text_cut_off");
            assertThat(problem.isError()).isFalse();
            assertThat(problem.position()).isEqualTo("record 1");
        });
    }

    @Test
    void deletedRowsAreLeftOutWithTheirShapesAndCounted() {
        ShapeParts.write(
                folder.resolve("a.shp"),
                new ShapeParts()
                        .add(HERE)
                        .add(ShapeParts.point(1, 1, 2))
                        .add(ShapeParts.point(0))
                        .shp());
        ShapeParts.write(
                folder.resolve("a.dbf"),
                ShapeParts.dbf(
                        0, GBK, List.of("T:C:5:0"), List.of(List.of("*", "a"), List.of(" ", "b"), List.of(" ", "c"))));

        Content content = FileText.read(folder.resolve("a.shp"), Opening.PLAIN);

        assertThat(content.shapes()).containsExactly("POINT (1 2)", "null");
        assertThat(content.rows()).extracting(row -> row.number()).containsExactly(2, 3);
        assertThat(content.noteCodes()).contains("rows_deleted");
    }

    @Test
    void withoutATableThereAreShapesAlone() {
        ShapeParts.write(folder.resolve("a.shp"), new ShapeParts().add(HERE).shp());
        ShapeParts.write(folder.resolve("a.prj"), "GEOGCS[\"x\"]\n".getBytes(StandardCharsets.UTF_8));

        Content content = FileText.read(folder.resolve("a.shp"), Opening.PLAIN);

        assertThat(content.rows().get(0).fields()).isEmpty();
        assertThat(content.crs()).isEqualTo("GEOGCS[\"x\"]");
        assertThat(content.noteCodes()).containsExactly("dbf_missing");
    }

    @Test
    void tableAndShapesMustBeEquallyMany() {
        ShapeParts.write(
                folder.resolve("a.shp"), new ShapeParts().add(HERE).add(HERE).shp());
        for (int rows : List.of(1, 3)) {
            List<List<String>> table = new ArrayList<>();
            for (int i = 0; i < rows; i++) {
                table.add(List.of(" ", "a"));
            }
            ShapeParts.write(folder.resolve("a.dbf"), ShapeParts.dbf(0, GBK, List.of("T:C:5:0"), table));
            assertThatThrownBy(() -> FileText.read(folder.resolve("a.shp"), Opening.PLAIN))
                    .isInstanceOfSatisfying(
                            BrokenFile.class,
                            e -> assertThat(e.finding().code()).isEqualTo("record_counts_differ"));
        }
    }

    @ParameterizedTest
    @CsvSource({"4, 1000000000", "8, 31", "10, 60000", "10, 0", "48, 200"})
    void aTableWhoseLengthsAreUntrueIsBroken(int at, int value) {
        ShapeParts.write(folder.resolve("a.shp"), new ShapeParts().add(HERE).shp());
        byte[] dbf = ShapeParts.dbf(0, GB18030, List.of("T:C:5:0"), List.of(List.of(" ", "a")));
        dbf[at] = (byte) value;
        dbf[at + 1] = (byte) (value >> 8);
        if (at == 4) {
            dbf[at + 3] = (byte) (value >> 24);
        }
        ShapeParts.write(folder.resolve("a.dbf"), dbf);

        assertThatThrownBy(() -> FileText.read(folder.resolve("a.shp"), Opening.PLAIN))
                .isInstanceOfSatisfying(
                        BrokenFile.class, e -> assertThat(e.finding().code()).isEqualTo("dbf_broken"));
    }
}
