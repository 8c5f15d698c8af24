package minzheng.atlas.ingest.format.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import minzheng.atlas.crs.Crs;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.ingest.format.BrokenFile;
import minzheng.atlas.ingest.format.RawRow;
import minzheng.atlas.ingest.format.WrittenFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parcels of 100 m x 100 m = 1 ha; a hole of 20 m x 20 m leaves 0.96 ha. */
class ParcelFileReaderTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String HEAD = """
            [属性描述]
            格式版本号=1.01版本
            数据产生单位=南宁市自然资源局
            数据产生日期=2024-3-5
            坐标系=2000国家大地坐标系
            几度分带=3
            投影类型=高斯克吕格
            计量单位=米
            带号=36
            精度=0.001
            转换参数=,,,,,,
            [地块坐标]
            """;
    private static final String OUTLINE = """
            J1,1,2524000.000,36537500.000
            J2,1,2524100.000,36537500.000
            J3,1,2524100.000,36537600.000
            J4,1,2524000.000,36537600.000
            J1,1,2524000.000,36537500.000
            """;
    private static final String HOLE = """
            J5,2,2524010.000,36537510.000
            J6,2,2524010.000,36537530.000
            J7,2,2524030.000,36537530.000
            J8,2,2524030.000,36537510.000
            J5,2,2524010.000,36537510.000
            """;

    @TempDir
    Path folder;

    @Test
    void parcelsHaveTheirRingsFieldsAndSystem() {
        WrittenFile file = read(HEAD + "8,0.9600,DK01,敬老院地块,面,F49G001,医疗卫生,0801,@\n" + OUTLINE + HOLE
                + "5,1.0000,DK02,福利院地块,面,,,,@\n" + OUTLINE);

        assertThat(file.format()).isEqualTo("parcel-txt");
        assertThat(file.crs()).contains("EPSG:4524");
        assertThat(file.notes()).isEmpty();
        assertThat(file.rows()).extracting(RawRow::position).containsExactly("line 13", "line 24");
        assertThat(file.rows()).allMatch(row -> row.problems().isEmpty());
        assertThat(file.value(0, "地块名称")).isEqualTo("敬老院地块");
        assertThat(file.value(0, "地类编码")).isEqualTo("0801");
        assertThat(file.value(1, "地块编号")).isEqualTo("DK02");
        assertThat(wkt(file, 0))
                .isEqualTo("POLYGON ((36537500 2524000, 36537500 2524100, 36537600 2524100, 36537600 2524000, "
                        + "36537500 2524000), (36537510 2524010, 36537530 2524010, 36537530 2524030, "
                        + "36537510 2524030, 36537510 2524010))");
    }

    /** By domain.md 6.1: zone 36 is 4524 / 4545, zone 18 is 4496 / 4507, and the codes of the older datums. */
    @ParameterizedTest
    @CsvSource({
        "2000国家大地坐标系, 3, 36, 36537500.000, EPSG:4524",
        "2000国家大地坐标系, 3, 36, 537500.000, EPSG:4545",
        "CGCS2000, 3, 37, 37437500.000, EPSG:4525",
        "2000国家大地坐标系, 3, '', 36537500.000, EPSG:4524",
        "2000国家大地坐标系, 3, 25, 25537500.000, EPSG:4513",
        "2000国家大地坐标系, 3, 45, 537500.000, EPSG:4554",
        "2000国家大地坐标系, 6, 18, 18537500.000, EPSG:4496",
        "2000国家大地坐标系, 6, 19, 537500.000, EPSG:4508",
        "1980西安坐标系, 3, 36, 36537500.000, EPSG:2360",
        "80国家大地坐标系, 3, 37, 537500.000, EPSG:2382",
        "西安80, 6, 18, 18537500.000, EPSG:2332",
        "1954北京坐标系, 3, 36, 36537500.000, EPSG:2412",
        "北京54, 6, 19, 19537500.000, EPSG:21419",
        "北京54, 3, 36, 537500.000, EPSG:2433"
    })
    void theSystemIsToldFromTheHeadAndTheDigits(String datum, String width, String zone, String easting, String code) {
        WrittenFile file = read(HEAD.replace("2000国家大地坐标系", datum)
                        .replace("几度分带=3", "几度分带=" + width)
                        .replace("带号=36", "带号=" + zone)
                + "1,0,1,点,点,,,,@\nJ1,1,2524000.000," + easting + "\n");

        assertThat(file.crs()).contains(code);
        assertThat(file.problems(0)).isEmpty();
    }

    @Test
    void olderDatumsAreRefusedWithTheReason() {
        String code = read(HEAD.replace("2000国家大地坐标系", "1980西安坐标系") + "5,1,1,甲,面,,,,@\n" + OUTLINE)
                .crs()
                .orElseThrow();

        assertThatThrownBy(() -> Crs.named(code))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("西安80");
    }

    @Test
    void aSystemThatCannotBeToldIsANote() {
        WrittenFile file = read(HEAD.replace("2000国家大地坐标系", "南宁独立坐标系") + "5,1,1,甲,面,,,,@\n" + OUTLINE);

        assertThat(file.crs()).isEmpty();
        assertThat(file.noteCodes()).containsExactly("crs_not_told");
    }

    @Test
    void parametersAreNeitherAppliedNorRepeated() {
        WrittenFile file = read(HEAD.replace("转换参数=,,,,,,", "转换参数=11.5,2.5,3.5,,,,") + "5,1,1,甲,面,,,,@\n" + OUTLINE);

        assertThat(file.noteCodes()).containsExactly("parameters_not_applied");
        assertThat(file.notes().toString()).doesNotContain("11.5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7,1.0000,1,甲,面,,,,@ | no change | - | wrong_point_count",
                "5,1.2000,1,甲,面,,,,@ | no change | - | area_differs",
                "5,1.0000,1,甲,体,,,,@ | no change | - | shape_unusable",
                "5,1.0000,1,甲,点,,,,@ | no change | - | shape_unusable",
                "5,1.0000,1,甲,面,,,,@ | 100.000,36537600 | 100.000,37537600 | zone_differs area_differs",
                "5,1.0000,1,甲,面,,,,@ | J3,1,2524100.000 | J3,1,二百 | bad_point_line wrong_point_count"
            })
    void whatDoesNotAgreeIsAFinding(String parcel, String from, String to, String codes) {
        assertProblems(HEAD + parcel + "\n" + OUTLINE.replace(from, to), codes);
    }

    @Test
    void aRingThatDoesNotReturnIsNotClosedByItself() {
        String open = OUTLINE.substring(0, OUTLINE.lastIndexOf("J1"));

        assertProblems(HEAD + "4,1.0000,1,甲,面,,,,@\n" + open, "ring_not_closed");
    }

    private void assertProblems(String text, String codes) {
        WrittenFile file = read(text);

        assertThat(String.join(" ", file.problems(0))).isEqualTo(codes);
        assertThat(file.rows().get(0).problems()).allSatisfy(problem -> {
            assertThat(problem.row()).isEqualTo(1);
            assertThat(problem.position()).startsWith("line 1");
            assertThat(problem.fix()).isNotBlank();
        });
    }

    @Test
    void anAreaMayBeInSquareMetresOrRounded() {
        assertThat(read(HEAD + "5,10000.0,1,甲,面,,,,@\n" + OUTLINE).problems(0)).isEmpty();
        assertThat(read(HEAD + "5,1.0009,1,甲,面,,,,@\n" + OUTLINE).problems(0)).isEmpty();
        assertThat(read(HEAD + "5,1.0012,1,甲,面,,,,@\n" + OUTLINE).problems(0)).containsExactly("area_differs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"计量单位=度", "投影类型=墨卡托"})
    void otherUnitsAndProjectionsAreErrors(String line) {
        String name = line.substring(0, line.indexOf('='));
        WrittenFile file = read(HEAD.replaceFirst(name + "=.*", line) + "5,1.0,1,甲,面,,,,@\n" + OUTLINE);

        assertThat(file.notes()).singleElement().satisfies(note -> {
            assertThat(note.isError()).isTrue();
            assertThat(note.field()).isEqualTo(name);
        });
    }

    @ParameterizedTest
    @CsvSource({"[属性描述];坐标系=x;, parcel_no_coordinates", "[地块坐标];, empty_file", "[地块坐标];J1;, bad_parcel_line"})
    void aFileThatBreaksOffSaysWhatIsMissing(String lines, String code) {
        assertThatThrownBy(() -> read(lines.replace(';', '\n'))).isInstanceOfSatisfying(BrokenFile.class, e -> {
            assertThat(e.finding().code()).isEqualTo(code);
            assertThat(e.finding().position()).startsWith("line");
        });
    }

    @Test
    void utf8IsReadToo() {
        WrittenFile file = WrittenFile.read(
                folder.resolve("a.txt"), HEAD + "5,1.0,1,横县,面,,,,@\n" + OUTLINE, StandardCharsets.UTF_8);

        assertThat(file.value(0, "地块名称")).isEqualTo("横县");
    }

    private static String wkt(WrittenFile file, int row) {
        return String.valueOf(file.rows().get(row).geometry());
    }

    private WrittenFile read(String text) {
        return WrittenFile.read(folder.resolve("parcels.txt"), text, GB18030);
    }
}
