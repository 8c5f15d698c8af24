package minzheng.atlas.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import minzheng.atlas.db.Author;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.ingest.ImportReport.Outcome;
import minzheng.atlas.ingest.ImportRequest;
import minzheng.atlas.ingest.Ingest;
import minzheng.atlas.ingest.format.Opening;
import minzheng.atlas.ingest.target.Delivery;
import minzheng.atlas.support.PostgisExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The real seed files in an empty database. Numbers are those of the official list: 127 township-level units and so on. */
class SeedingTest {
    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    @RegisterExtension
    static final PostgisExtension empty = new PostgisExtension();

    private static final SeedFolder OURS = new SeedFolder(Path.of("").toAbsolutePath());
    private static final ByteArrayOutputStream PROGRESS = new ByteArrayOutputStream();

    @BeforeAll
    static void seed() {
        assertThat(new Seeding(postgis.database(), progress()).runIfEmpty(OURS)).isTrue();
    }

    @Test
    void everythingIsOneDataVersionByTheActorSeed() {
        assertThat(texts("SELECT version || ' ' || actor || ' ' || edit FROM data_version"))
                .containsExactly("1 seed load");
        assertThat(PROGRESS.toString(StandardCharsets.UTF_8))
                .contains("facilities.geojson")
                .contains("seeded in");
    }

    /** Else the first evaluation goes by guesses and takes thirty times as long. */
    @Test
    void thePlannerKnowsTheTablesAtOnce() {
        assertThat(texts("SELECT relname FROM pg_class WHERE relnamespace = 'atlas'::regnamespace AND reltuples > 1000"
                        + " AND relname IN ('facility_row', 'division_row', 'facility_containment') ORDER BY 1"))
                .containsExactly("division_row", "facility_containment", "facility_row");
    }

    @Test
    void aSecondStartSeedsNothing() {
        assertThat(new Seeding(postgis.database(), progress()).runIfEmpty(OURS)).isFalse();
        assertThat(postgis.database().currentVersion()).isEqualTo(1);
    }

    @Test
    void theTreeHoldsTheOfficialNumbersWithOutlines() {
        assertThat(texts(
                        "SELECT l.code || ' ' || count(*) || ' ' || count(r.geom) FROM division_at('2025-12-31', 1, NULL) r"
                                + " JOIN division d ON d.id = r.division_id JOIN division_level l ON l.code = d.level"
                                + " WHERE NOT d.stub GROUP BY l.code, l.rank ORDER BY l.rank"))
                .containsExactly(
                        "province 1 0", "prefecture 1 1", "county 12 12", "township 127 127", "community 1832 0");
    }

    @Test
    void hengxianAndHengzhouAreOneUnitWithTwoDatedRows() {
        assertThat(texts("SELECT r.code || ' ' || r.type || ' ' || r.valid_from || '..' || r.valid_to"
                        + " FROM division_row r JOIN division_row h ON h.division_id = r.division_id AND h.code = '450181'"
                        + " WHERE r.geom IS NOT NULL ORDER BY r.valid_from"))
                .containsExactly("450127 county 1900-01-01..2021-02-03", "450181 county_city 2021-02-03..infinity");
    }

    @Test
    void aTownBecomesASubdistrictOnItsDate() {
        assertThat(texts("SELECT type || ' ' || valid_from || '..' || valid_to FROM division_row"
                        + " WHERE code = '450102101' AND recorded_to = 9223372036854775807 ORDER BY valid_from"))
                .containsExactly("town 1900-01-01..2026-07-01", "subdistrict 2026-07-01..infinity");
    }

    @Test
    void neighboursAreStubsOutsideTheTree() {
        assertThat(texts("SELECT count(*) || ' ' || count(r.parent_id) || ' ' || count(r.geom) FROM division d"
                        + " JOIN division_row r ON r.division_id = d.id WHERE d.stub"))
                .containsExactly("15 0 0");
    }

    @Test
    void zonesAndQuasiUnitsOverlapTheTree() {
        assertThat(texts("SELECT kind || ' ' || count(*) || ' ' || count(geom) || ' ' || count(parent_id)"
                        + " FROM management_area_row GROUP BY kind ORDER BY kind"))
                .containsExactly("development_zone 3 3 3", "quasi_township 11 11 11");
    }

    /** 48 lines, of which one with its 23 markers is registered in Xi'an 80 and has no place in CGCS2000. */
    @Test
    void theBoundaryRegisterIsThereWithItsInspections() {
        assertThat(texts(
                        "SELECT 'lines ' || count(*) || ' ' || count(geom) FROM boundary_line_at('2026-11-01', 1, NULL)"
                                + " UNION ALL SELECT 'junctions ' || count(*) || ' ' || count(geom) FROM tri_junction_at('2026-11-01', 1, NULL)"
                                + " UNION ALL SELECT 'markers ' || count(*) || ' ' || count(geom) FROM boundary_marker_at('2026-11-01', 1, NULL)"
                                + " UNION ALL SELECT 'features ' || count(*) || ' ' || count(geom) FROM linear_feature_at('2026-11-01', 1, NULL)"
                                + " UNION ALL SELECT 'tasks ' || count(*) || ' ' || count(reported_on) FROM inspection_task_at('2026-11-01', 1, NULL)"
                                + " UNION ALL SELECT 'seen ' || count(*) || ' ' || count(geom) FROM marker_observation_at('2026-11-01', 1, NULL)"
                                + " UNION ALL SELECT 'hazards ' || count(*) || ' 0' FROM hazard_row"
                                + " UNION ALL SELECT 'ratings ' || count(*) || ' 0' FROM safe_boundary_row"))
                .containsExactly(
                        "lines 48 47",
                        "junctions 37 37",
                        "markers 659 636",
                        "features 43 43",
                        "tasks 97 85",
                        "seen 62 60",
                        "hazards 3 0",
                        "ratings 48 0");
    }

    @Test
    void facilitiesKeepTheirDatedStatesAndTheirIds() throws IOException {
        Path file = OURS.root().resolve("gisdata/nanning-demo/facilities.geojson");
        long features = Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("{\"type\":\"Feature\","))
                .count();

        assertThat(texts("SELECT count(*) FROM facility_row")).containsExactly(String.valueOf(features));
        // the same source and number give the same id on every machine: md5 of the three lines, by psql
        assertThat(texts(
                        "SELECT count(*) FROM facility WHERE id <> CAST(overlay(overlay(md5('facility' || E'\\n' || source"
                                + " || E'\\n' || external_id) PLACING '3' FROM 13) PLACING"
                                + " to_hex((CAST(CAST('x' || substr(md5('facility' || E'\\n' || source || E'\\n' || external_id), 17, 1)"
                                + " AS bit(4)) AS integer) & 3) | 8) FROM 17) AS uuid)"))
                .containsExactly("0");
    }

    @Test
    void aSeedFileLoadedOnceMoreChangesNothing() {
        ImportRequest request = new ImportRequest(
                OURS.root().resolve("gisdata/nanning-demo/facilities.geojson"),
                "facilities",
                new Delivery("seed", null, null, null),
                Map.of(),
                Map.of(),
                Opening.PLAIN,
                null,
                false);

        assertThat(new Ingest(postgis.database())
                        .run(request, new Author("测试员", null))
                        .outcome())
                .isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void aMistakeInASeedFileIsNamedAndNothingStays(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("seeds/divisions"));
        Files.writeString(folder.resolve("seeds/division-types.yaml"), """
                levels: [{code: city, rank: 0, zh: 市, en: City, holds_facilities: true}]
                types: [{code: city, level: city, zh: 市, en: City}]
                """);
        Files.writeString(folder.resolve("seeds/divisions/list.csv"), "code,name,type\n1,甲,city\n2,乙,village\n");

        assertThatThrownBy(() -> new Seeding(empty.database(), progress()).runIfEmpty(new SeedFolder(folder)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("list.csv")
                .hasMessageContaining("line 3")
                .hasMessageContaining("village");
        assertThat(empty.database().currentVersion()).isZero();
    }

    @Test
    void theEnvironmentChoosesTheSeeds(@TempDir Path folder) {
        assertThat(SeedFolder.from(Map.of("ATLAS_SEEDS", "none"), folder)).isEmpty();
        assertThat(SeedFolder.from(Map.of(), OURS.root())).contains(OURS);
        assertThatThrownBy(() -> SeedFolder.from(Map.of("ATLAS_SEEDS", folder.toString()), OURS.root()))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("ATLAS_SEEDS=none");
    }

    private static PrintStream progress() {
        return new PrintStream(PROGRESS, true, StandardCharsets.UTF_8);
    }

    private static List<String> texts(String sql) {
        return postgis.database()
                .read(handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
