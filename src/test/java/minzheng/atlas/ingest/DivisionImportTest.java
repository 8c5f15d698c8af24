package minzheng.atlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import minzheng.atlas.ingest.ImportReport.Outcome;
import minzheng.atlas.ingest.target.Delivery;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Divisions from files, below and beside the grid city (prefecture 990100, counties 990101 and 990102). */
class DivisionImportTest {
    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    @TempDir
    Path folder;

    @BeforeAll
    static void buildCity() {
        GridCity.build(postgis);
    }

    @Test
    void parentsMayStandBelowTheirChildrenInTheFile() {
        ImportReport report = load("order", """
                code,name,type,parent_code
                990103001,新镇,town,990103
                990103,新县,county,990100
                """);

        assertThat(report.outcome()).isEqualTo(Outcome.LOADED);
        assertThat(texts("SELECT p.code FROM division_row c JOIN division_row p ON p.division_id = c.parent_id"
                        + " WHERE c.code IN ('990103001', '990103') ORDER BY p.code"))
                .containsExactly("990100", "990103");
        assertThat(texts(
                        "SELECT count(*) FROM division_closure k JOIN division_row d ON d.division_id = k.descendant_id"
                                + " WHERE d.code = '990103001'"))
                .containsExactly("3"); // itself, its county, the city
    }

    @Test
    void aRecodedUnitStaysOneUnit() {
        String file = """
                code,name,type,parent_code,valid_from,valid_to,same_as
                990127,横县,county,990100,2000-01-01,2021-02-03,
                990181,横市,county,990100,2021-02-03,,990127
                """;
        ImportReport first = load("recode", file);
        ImportReport again = load("recode", file);

        assertThat(first.outcome()).isEqualTo(Outcome.LOADED);
        assertThat(texts("SELECT count(DISTINCT division_id) FROM division_row WHERE code IN ('990127', '990181')"))
                .containsExactly("1");
        assertThat(again.outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void aTypeChangeFromADateEndsTheRowBefore() {
        load("type", "code,name,type,parent_code\n990101105,甲镇,town,990101\n");
        ImportReport report = new TextFile(postgis.database(), folder)
                .load(
                        "divisions",
                        "code,name,type,parent_code\n990101105,甲街道,subdistrict,990101\n",
                        new Delivery("type", null, LocalDate.of(2020, 1, 1), LocalDate.of(2026, 7, 1)),
                        Map.of(),
                        null);

        assertThat(report.outcome()).isEqualTo(Outcome.LOADED);
        assertThat(texts("SELECT type || ' ' || valid_from || '..' || valid_to FROM division_row"
                        + " WHERE code = '990101105' AND recorded_to = 9223372036854775807 ORDER BY valid_from"))
                .containsExactly("town 2020-01-01..2026-07-01", "subdistrict 2026-07-01..infinity");
    }

    @Test
    void aPolygonBecomesTheStoredMultipolygon() {
        load("shape", """
                code,name,type,parent_code,wkt
                990102301,形镇,town,990102,"POLYGON ((108.1 22.8, 108.2 22.8, 108.2 22.9, 108.1 22.8))"
                """);

        assertThat(texts("SELECT ST_AsText(geom) || ' ' || ST_SRID(geom) || ' ' || coord_source FROM division_row"
                        + " WHERE code = '990102301'"))
                .containsExactly("MULTIPOLYGON(((108.1 22.8,108.2 22.8,108.2 22.9,108.1 22.8))) 4490 survey");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'990109,甲,shire,990100' | unknown_type | type",
                "'990109,甲,county,999999' | unknown_division | parent_code",
                "'990109,甲,county,990101' | parent_not_higher | parent_code",
                "',甲,county,990100' | missing_value | code",
                "'990109,甲,county,990100\n990109,乙,county,990100' | duplicate_id | external_id",
            })
    void aBadRowIsNamedAndNothingIsWritten(String rows, String code, String field) {
        ImportReport report = load("bad", "code,name,type,parent_code\n" + rows + "\n");

        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(TextFile.byCode(report)).containsKey(code);
        assertThat(TextFile.byCode(report).get(code).field()).isEqualTo(field);
        assertThat(texts("SELECT name FROM division_row WHERE code = '990109'")).isEmpty();
    }

    @Test
    void oneCodeForTwoUnitsAtATimeIsAnError() {
        ImportReport report = load("codes", """
                external_id,code,name,type,parent_code
                A,990108,甲,county,990100
                B,990108,乙,county,990100
                """);

        assertThat(TextFile.byCode(report)).containsOnlyKeys("repeated_code");
    }

    @Test
    void zonesNameTheirCountyAndKeepTheirShape() {
        ImportReport report = new TextFile(postgis.database(), folder).load("management-areas", "zones", """
                code,name,kind,county_code,held_in_trust
                DZ-1,开发区,development_zone,990101,990101001;990101002
                """);

        assertThat(report.outcome()).isEqualTo(Outcome.LOADED);
        assertThat(texts("SELECT p.code || ' ' || cardinality(a.held_in_trust) FROM management_area_row a"
                        + " JOIN division_row p ON p.division_id = a.parent_id WHERE a.code = 'DZ-1'"))
                .containsExactly("990101 2");
    }

    private ImportReport load(String source, String csv) {
        return new TextFile(postgis.database(), folder).load("divisions", source, csv);
    }

    private List<String> texts(String sql) {
        return new TextFile(postgis.database(), folder).texts(sql);
    }
}
