package minzheng.atlas.boundary.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import minzheng.atlas.db.Edit;
import minzheng.atlas.support.Api;
import minzheng.atlas.support.PostgisExtension;
import minzheng.atlas.support.Served;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The archive of the grid city's line, read back; lengths worked out with Vincenty's formula. */
class PackArchiveTest {
    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    /** From corner (0, 2) to (2, 2) and on to (4, 4). */
    private static final double EAST_M = 1999.8056;

    private static final double NORTH_EAST_M = 2828.1917;

    private static Served served;
    private static Api.Answer answer;
    private static Zipped archive;

    @BeforeAll
    static void pack() {
        PackWorld world = PackWorld.build(postgis, 3, 3, 3);
        world.observe(1, "intact", List.of(), List.of(PackWorld.PHOTO));
        world.observe(2, "lost", List.of(), List.of());
        world.observe(3, "text_faded", List.of(), List.of(PackWorld.PHOTO));
        world.city().record(Edit.LOAD, change -> change.handle().execute("""
                INSERT INTO boundary_finding (id, set_name, code, severity, subjects, measures, zh, en, rule, first_version,
                                              last_version)
                SELECT gen_random_uuid(), set_name, 'marker_off_line', 'error',
                       jsonb_build_array(jsonb_build_object('kind', 'marker', 'id', subject, 'name', '01')),
                       '{"distance_m": 1.23456}', '01 偏离界线 1.2 m', 'off', '界桩成果表', 1, 1
                FROM (VALUES ('live', '%s'), ('live', 'another'), ('draft', '%1$s')) f (set_name, subject)""".formatted(PackWorld.markerId(1))));
        served = Served.start(postgis, PackWorld.TODAY);
        Api.Answer waiting = served.api().get("/api/boundaries/lines/0102/pack");
        assertThat(waiting.status()).isEqualTo(409);
        assertThat(waiting.at("/code")).isEqualTo("pack_incomplete");
        assertThat(waiting.json().at("/missing")).hasSize(1);
        assertThat(waiting.at("/missing/0/what")).isEqualTo("marker_not_seen");
        Api.Answer note = served.api().write("POST", "/api/boundaries/lines/0102/notes", """
                {"marker": "02", "what": "marker_not_seen", "reason": "修路时丢失", "signed_on": "2025-06-20",
                 "signed_a": {"name": "李四", "unit": "南区民政局"}, "signed_b": {"name": "王五", "unit": "北县民政局"}}""");
        assertThat(note.status()).as(note.text()).isEqualTo(201);
        answer = served.api().get("/api/boundaries/lines/0102/pack?task=2025-0102");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        archive = Zipped.of(answer.bytes());
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void holdsEveryDocumentPhotoAndAnIndexWithTheirSums() {
        assertThat(answer.header("Content-Type")).isEqualTo("application/zip");
        assertThat(answer.header("Content-Disposition")).contains("boundary_pack_2025_v");
        assertThat(archive.files().keySet())
                .containsExactly(
                        "01_实施方案.docx",
                        "02_会议纪要.docx",
                        "03_界线联检记录表.docx",
                        "04_修测记录.docx",
                        "05_联合检查报告.docx",
                        "06_界桩成果表.xlsx",
                        "07_界桩登记表.docx",
                        "08_统计表.xlsx",
                        "09_问题清单.xlsx",
                        "10_缺项说明.docx",
                        "照片/001_01_1.png",
                        "照片/003_03_1.png",
                        "00_卷内目录.xlsx");
        List<Row> index = archive.rows("卷内目录", "卷内目录");
        int place = 2;
        for (Map.Entry<String, byte[]> file : archive.files().entrySet()) {
            if (!file.getKey().startsWith("00")) {
                Row row = index.get(place++);
                assertThat(row.getCellAsString(2)).contains(file.getKey());
                assertThat(row.getCellAsString(5)).contains(PackWorld.sha256(file.getValue()));
            }
        }
        assertThat(index.get(place).getCellAsString(0).orElseThrow()).contains("三份");
        assertThat(archive.bytes("001_01_1.png")).isEqualTo(PackWorld.PICTURE);
    }

    @Test
    void everyDocumentSaysFromWhichDataAndThatItIsNoBasis() {
        for (PackDocument document : PackDocuments.ALL) {
            String words = document.kind() == PackDocument.Kind.DOCX
                    ? archive.words(document.zh())
                    : archive.rows(document.zh(), firstSheet(document)).toString();
            assertThat(words)
                    .as(document.zh())
                    .contains("数据时点 2025-06-30")
                    .contains("数据版本 ")
                    .contains("生成时间 2025-06-30 12:00")
                    .contains("示意，不作划界依据")
                    .contains("南北线");
        }
    }

    private static String firstSheet(PackDocument document) {
        return Map.of("marker_results", "界桩", "statistics", "长度", "findings_list", "问题")
                .get(document.code());
    }

    @Test
    void theCourseIsDescribedInSectorsWithGeodesicLengths() {
        assertThat(archive.words("联合检查报告"))
                .contains("自01号界桩起，沿清水河（河流）向东方向 1999.8 米至02号界桩；")
                .contains("自02号界桩起，沿界线向东北方向 2828.2 米至03号界桩。")
                .contains("登记长度 4850.0 米，椭球面长度 4828.0 米");
        List<Row> stretches = archive.rows("界桩成果表", "界线各段");
        assertThat(number(stretches.get(2), 5)).isCloseTo(EAST_M, within(0.001));
        assertThat(number(stretches.get(3), 5)).isCloseTo(NORTH_EAST_M, within(0.001));
        assertThat(number(stretches.get(3), 3)).isCloseTo(44.9916, within(0.001));
    }

    @Test
    void markersAreCountedAndComparedUnrounded() {
        List<Row> markers = archive.rows("界桩成果表", "界桩");
        assertThat(markers.subList(2, 5))
                .extracting(row -> row.getCellAsString(0).orElseThrow())
                .containsExactly("01", "02", "03");
        // 01 was measured a thousandth of a cell east of its registered place
        assertThat(number(markers.get(2), 20)).isCloseTo(0.9999, within(0.0001));
        assertThat(markers.get(3).getCellAsString(14)).contains("丢失");
        Row erection = archive.rows("统计表", "埋设类型").get(2);
        assertThat(List.of(number(erection, 1), number(erection, 2), number(erection, 3)))
                .containsExactly(3.0, 3.0, 3.0);
        Row lengths = archive.rows("统计表", "长度").get(2);
        assertThat(number(lengths, 1)).isCloseTo(EAST_M + NORTH_EAST_M, within(0.001));
        assertThat(archive.rows("统计表", "状况").subList(2, 5))
                .extracting(row -> row.getCellAsString(0).orElseThrow())
                .containsExactly("完好", "丢失", "注记褪色");
    }

    @Test
    void onlyLiveFindingsOfTheLineAndItsMarkersAreListed() {
        List<Row> findings = archive.rows("问题清单", "问题");
        assertThat(findings.get(2).getCellAsString(1)).contains("marker_off_line");
        assertThat(number(findings.get(2), 7)).isEqualTo(1.23456);
        assertThat(findings.get(3).getCellAsString(0).orElseThrow()).contains("生成时间");
    }

    @Test
    void recordAndFormsTellEachMarkerAndLeaveNamesToThoseWhoSign() {
        assertThat(archive.words("界线联检记录表"))
                .contains("南区 张三")
                .contains("位置准确", "√", "×", "丢失")
                .contains("01号界桩 → 02号界桩");
        assertThat(archive.words("界桩登记表"))
                .contains("01号界桩登记表", "02号界桩登记表", "03号界桩登记表", "单立双面型", "方位物3")
                .contains("北县（盖章）　技术人员：＿＿＿＿＿＿＿＿");
        assertThat(archive.words("缺项说明")).contains("02号界桩未见", "修路时丢失", "北县民政局 王五");
        assertThat(archive.pictures("界桩登记表")).isEqualTo(2);
        assertThat(archive.pictures("联合检查报告")).isEqualTo(2);
    }

    private static double number(Row row, int column) {
        return row.getCellAsNumber(column).orElseThrow().doubleValue();
    }
}
