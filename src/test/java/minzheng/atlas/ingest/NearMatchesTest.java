package minzheng.atlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import minzheng.atlas.ingest.ImportReport.Outcome;
import minzheng.atlas.ingest.target.NearWords;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Findings that say what was probably meant, and what a file leaves out. */
class NearMatchesTest {
    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    private static final String HEADER = FacilityFile.HEADER;

    @TempDir
    Path folder;

    @BeforeAll
    static void buildCity() {
        GridCity.build(postgis);
    }

    @Test
    void nearIsHalfOfTheLongerWord() {
        // two changes in five; three in five; one within the other
        assertThat(NearWords.of("养老驿站", List.of("养老服务站", "公墓"))).containsExactly("养老服务站");
        assertThat(NearWords.of("日间站", List.of("养老服务站"))).isEmpty();
        assertThat(NearWords.of("beds", List.of("number_of_beds_total"))).containsExactly("number_of_beds_total");
    }

    @Test
    void aKindMayBeNamedInChineseAndAMistypedOneIsGuessed() {
        ImportReport named = load("named", HEADER + "A,甲家,养老机构,10,,,990101001,,2020-01-01\n");
        ImportReport mistyped = load("mistyped", HEADER + "A,甲家,养老驿站,10,,,990101001,,2020-01-01\n");

        assertThat(named.outcome()).isEqualTo(Outcome.LOADED);
        Finding finding = TextFile.byCode(mistyped).get("unknown_kind");
        assertThat(finding.value()).isEqualTo("养老驿站");
        assertThat(finding.fix()).contains("是否为", "elder_care_station（养老服务站）").doesNotContain("公墓");
    }

    @ParameterizedTest
    @CsvSource({
        "990101000, 990101 南区", // filled up with zeros
        "990101011, 990101001 一街道", // one digit wrong
        "三镇, 990101103 三镇", // the name in the place of the code
    })
    void anUnknownCodeIsGuessed(String given, String meant) {
        ImportReport report = load("codes", HEADER + "A,甲家,cemetery,,,,%s,,2020-01-01\n".formatted(given));

        Finding finding = TextFile.byCode(report).get("unknown_division");
        assertThat(finding.field()).isEqualTo("declared_code");
        assertThat(finding.value()).isEqualTo(given);
        assertThat(finding.fix()).contains("是否为", meant);
    }

    @Test
    void aRequiredFieldThatNoColumnWasTakenForIsAskedForOnce() {
        ImportReport report = load("fields", "编号,养老机构名称,kind,床位数,区划代码\nA,甲,elder_care_institution,1,990101001\n");

        Finding finding = TextFile.byCode(report).get("required_field_unmapped");
        assertThat(finding.row()).isNull();
        assertThat(finding.field()).isEqualTo("name");
        assertThat(finding.fix()).contains("养老机构名称", "--map name=养老机构名称");
        ImportReport told = new FacilityFile(postgis.database(), folder)
                .load(
                        "fields",
                        "编号,养老机构名称,kind,床位数,区划代码\nA,甲,elder_care_institution,1,990101001\n",
                        Map.of("name", "养老机构名称"),
                        null,
                        null);
        assertThat(told.outcome()).isEqualTo(Outcome.LOADED);
    }

    @Test
    void aBadNumberAndARepeatedNumberCarryTheirValueAndFix() {
        ImportReport report = load("values", HEADER + """
                A,甲家,elder_care_institution,约一百,,,990101001,,2020-01-01
                B,乙家,elder_care_institution,10,,,990101001,,2020-01-01
                B,丙家,elder_care_institution,10,,,990101001,,2020-01-01
                """);

        assertThat(TextFile.byCode(report).get("bad_attribute").fix()).contains("只写数字");
        assertThat(TextFile.byCode(report).get("duplicate_id").value()).isEqualTo("B");
    }

    @Test
    void whatTheSourceDoesNotDeliverAnyMoreIsNamedAndLeft() {
        load("partial", HEADER + """
                A,甲家,cemetery,,,,990101001,,2020-01-01
                B,乙家,cemetery,,,,990101001,,2020-01-01
                C,丙家,cemetery,,,,990101001,,2020-01-01
                """);
        ImportReport report = load("partial", HEADER + """
                A,甲家,cemetery,,,,990101001,,2020-01-01
                C,丙家,墓,,,,990101001,,2020-01-01
                """);

        Finding finding = TextFile.byCode(report).get("not_in_delivery");
        assertThat(finding.isError()).isFalse();
        assertThat(finding.row()).isNull();
        assertThat(finding.value()).isEqualTo("1");
        assertThat(finding.problem()).contains("B 乙家").doesNotContain("甲家", "丙家");
        assertThat(finding.fix()).contains("closed_on");
    }

    @Test
    void whatHasClosedIsNotMissed() {
        String header = "external_id,name,kind,declared_code,valid_from,closed_on\n";
        load("closed", header + "A,甲家,cemetery,990101001,2020-01-01,2022-12-31\nB,乙家,cemetery,990101001,2020-01-01,\n");
        ImportReport report = new FacilityFile(postgis.database(), folder)
                .load("closed", header + "B,乙家,cemetery,990101001,2020-01-01,\n");
        ImportReport before = new FacilityFile(postgis.database(), folder)
                .load("closed", header + "B,乙家,cemetery,990101001,2020-01-01,\n", LocalDate.of(2022, 6, 1));

        assertThat(report.findings()).isEmpty();
        assertThat(TextFile.byCode(before)).containsOnlyKeys("not_in_delivery");
    }

    private ImportReport load(String source, String text) {
        return new FacilityFile(postgis.database(), folder).load(source, text);
    }
}
