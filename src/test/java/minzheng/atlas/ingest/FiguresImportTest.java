package minzheng.atlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import minzheng.atlas.ingest.ImportReport.Outcome;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Population, reported values and housing areas from files; the grid city's own counts are of 2020-12-31. */
class FiguresImportTest {
    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    private static boolean built;

    @TempDir
    Path folder;

    @BeforeEach
    void buildCity() {
        if (!built) {
            GridCity.build(postgis);
            built = true;
        }
    }

    @Test
    void aCountHoldsUntilTheNextOneInTheFileOrTheDatabase() {
        String file = """
                区划代码,统计日期,常住人口,60岁及以上
                990101001,2022-12-31,1200,130
                990101001,2018-12-31,900,80
                """;
        ImportReport first = load("population", file);
        ImportReport again = load("population", file);

        assertThat(first.counted()).isEqualTo(new Counted(2, 2, 0, 0, 0));
        assertThat(texts("SELECT residents || ' ' || p.valid_from || '..' || p.valid_to FROM population_row p"
                        + " JOIN division_row d ON d.division_id = p.division_id WHERE d.code = '990101001'"
                        + " AND p.recorded_to = 9223372036854775807 ORDER BY p.valid_from"))
                .containsExactly(
                        "900 2018-12-31..2020-12-31", "1000 2020-12-31..2022-12-31", "1200 2022-12-31..infinity");
        assertThat(again.outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @ParameterizedTest
    @CsvSource({"990101002,1000,1001, part_exceeds_whole", "990101002,-5,, bad_count", "990101002,9.5,, bad_count"})
    void impossibleCountsAreNamed(String code, String residents, String age60, String finding) {
        ImportReport report = load(
                "population",
                "division_code,counted_on,residents,age60\n%s,2021-12-31,%s,%s\n"
                        .formatted(code, residents, age60 == null ? "" : age60));

        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(TextFile.byCode(report)).containsOnlyKeys(finding);
    }

    @Test
    void reportedValuesKeepTheirOwnSourceAndEnd() {
        String file = """
                series,division_code,valid_from,valid_to,value,numerator,denominator,state,source,reported_on
                care_rate,990100,2020-01-01,2021-01-01,,99,100,,年报2020,2021-02-01
                care_rate,990100,2021-01-01,,0.995,,,,,2022-02-01
                hall,990100,2021-05-01,,,,,done,批复,2021-05-02
                """;
        ImportReport first = load("reported-values", file);
        ImportReport again = load("reported-values", file);

        assertThat(first.outcome()).isEqualTo(Outcome.LOADED);
        assertThat(
                        texts(
                                "SELECT s.series || ' ' || v.source || ' ' || v.valid_to || ' ' || coalesce(v.value, 0)"
                                        + " FROM reported_value_row v JOIN reported_series s ON s.id = v.series_id ORDER BY v.valid_from"))
                .containsExactly(
                        "care_rate 年报2020 2021-01-01 0", "care_rate figures infinity 0.995", "hall 批复 infinity 0");
        assertThat(again.outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @ParameterizedTest
    @CsvSource({
        "1,,,done, value_unclear",
        ",5,,, value_unclear",
        ",,,, value_unclear",
        ",5,0,, bad_number",
        ",,,finished, unknown_state",
    })
    void aReportedValueMustSayOneThing(String value, String above, String below, String state, String finding) {
        String row = "x,990100,2021-01-01,%s,%s,%s,%s,2021-02-01"
                .formatted(word(value), word(above), word(below), word(state));
        ImportReport report = load(
                "reported-values",
                "series,division_code,valid_from,value,numerator,denominator,state,reported_on\n" + row + "\n");

        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(TextFile.byCode(report)).containsOnlyKeys(finding);
    }

    @Test
    void aHousingAreaNamesTheFacilityThatServesIt() {
        load("facilities", "external_id,name,kind\nS1,站,elder_care_station\n");
        ImportReport report = load("residential-areas", """
                external_id,name,declared_code,completed_on,elder_care_facility
                R1,小区一,990101001,2021-06-30,S1
                """);
        ImportReport unknown = load("residential-areas", """
                external_id,name,declared_code,completed_on,elder_care_facility
                R2,小区二,990101001,2021-06-30,S9
                """);

        assertThat(report.outcome()).isEqualTo(Outcome.LOADED);
        assertThat(TextFile.byCode(unknown)).containsOnlyKeys("unknown_facility");
    }

    private static String word(String cell) {
        return cell == null ? "" : cell;
    }

    private ImportReport load(String target, String csv) {
        return new TextFile(postgis.database(), folder).load(target, "figures", csv);
    }

    private List<String> texts(String sql) {
        return new TextFile(postgis.database(), folder).texts(sql);
    }
}
