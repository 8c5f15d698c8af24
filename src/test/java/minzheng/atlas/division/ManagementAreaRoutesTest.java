package minzheng.atlas.division;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import minzheng.atlas.db.Edit;
import minzheng.atlas.db.Reading;
import minzheng.atlas.facility.FacilityRows;
import minzheng.atlas.facility.ResidentialArea;
import minzheng.atlas.support.Api;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.GridCity.Unit;
import minzheng.atlas.support.PostgisExtension;
import minzheng.atlas.support.Served;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Zones, housing areas and the catalogue of levels and types; a facility may be declared in a zone. */
class ManagementAreaRoutesTest {
    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    private static Served served;
    private static Api api;

    @BeforeAll
    static void start() {
        GridCity city = GridCity.build(postgis);
        city.record(Edit.LOAD, change -> {
            DivisionRows.insertAreas(
                    change,
                    List.of(
                            area("Z1", "development_zone", Unit.SOUTH_DISTRICT, GridCity.FOUNDED),
                            area("Z2", "development_zone", Unit.NORTH_COUNTY, LocalDate.of(2024, 1, 1)),
                            area("Q1", "quasi_township", Unit.NORTH_COUNTY, GridCity.FOUNDED)),
                    null);
            FacilityRows.insertResidentialAreas(change, List.of(housing("H1", Unit.T1), housing("H2", Unit.T4)), null);
        });
        served = Served.start(postgis, LocalDate.of(2025, 6, 30));
        api = served.api();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void areasByKindScopeAndDate() {
        assertThat(items("/api/management-areas")).hasSize(3);
        assertThat(items("/api/management-areas?kind=quasi_township")
                        .at("/0/code")
                        .asText())
                .isEqualTo("Q1");
        assertThat(items("/api/management-areas?scope=990101").at("/0/code").asText())
                .isEqualTo("Z1");
        assertThat(items("/api/management-areas?as_of=2023-12-31")).hasSize(2);
        assertThat(items("/api/management-areas?data_version=1")).isEmpty();
        assertThat(api.get("/api/management-areas?kind=zone").at("/field")).isEqualTo("kind");
    }

    @Test
    void areasComeInPagesAndAsOutlines() {
        Api.Answer first = api.get("/api/management-areas?limit=2");
        assertThat(first.json().get("items")).hasSize(2);
        assertThat(items(first.at("/links/0/href"))).hasSize(1);
        JsonNode outlines =
                api.get("/api/management-areas.geojson?kind=development_zone").json();
        assertThat(outlines.get("features")).hasSize(2);
        assertThat(outlines.at("/features/0/geometry/type").asText()).isEqualTo("MultiPolygon");
    }

    @Test
    void housingAreasByDivisionAndScope() {
        assertThat(items("/api/residential-areas")).hasSize(2);
        assertThat(items("/api/residential-areas?division=990101")
                        .at("/0/external_id")
                        .asText())
                .isEqualTo("H1");
        assertThat(items("/api/residential-areas?scope=990102")
                        .at("/0/external_id")
                        .asText())
                .isEqualTo("H2");
        assertThat(items("/api/residential-areas?as_of=2019-12-31")).isEmpty();
        assertThat(items(api.get("/api/residential-areas?limit=1").at("/links/0/href")))
                .hasSize(1);
    }

    @Test
    void facilityMayBeDeclaredInAZoneByItsCode() {
        Api.Answer created = api.write("POST", "/api/facilities", """
                {"kind": "cemetery", "name": "陵园", "status": "operating", "declared_area_code": "Z1", "valid_from": "2024-05-01",
                 "edit": {"mode": "correction", "reason": "补录"}}""");
        assertThat(created.at("/declared_area_code")).isEqualTo("Z1");
    }

    @Test
    void catalogueListsLevelsByRankAndTypes() {
        JsonNode catalogue = api.get("/api/division-types").json();
        assertThat(catalogue.get("levels")).hasSize(4);
        assertThat(catalogue.get("types")).hasSize(7);
    }

    private static JsonNode items(String path) {
        return api.get(path).json().get("items");
    }

    private static ManagementArea area(String code, String kind, Unit parent, LocalDate from) {
        return new ManagementArea(
                GridCity.uuid(code),
                "grid",
                code,
                code,
                "片区" + code,
                kind,
                parent.id(),
                List.of(Unit.T1.id()),
                GridCity.box(1, 1, 2, 2),
                null,
                true,
                from,
                Reading.FOREVER);
    }

    private static ResidentialArea housing(String name, Unit declared) {
        LocalDate from = LocalDate.of(2020, 1, 1);
        return new ResidentialArea(
                GridCity.uuid(name),
                "grid",
                name,
                "小区" + name,
                declared.id(),
                from,
                null,
                null,
                null,
                true,
                from,
                Reading.FOREVER);
    }
}
