package minzheng.atlas.facility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import minzheng.atlas.support.Api;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import minzheng.atlas.support.Served;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Proposals beside the record: seen with the overlay, never without it. */
class OverlayRoutesTest {
    private static final String OVERLAY = "20000000-0000-4000-8000-000000000001";
    private static final UUID HOME = GridCity.uuid("home");
    private static final UUID NEW = GridCity.uuid("new");
    private static final String EDIT = "\"edit\": {\"mode\": \"change\", \"from\": \"2025-01-01\", \"reason\": \"方案\"}";

    @RegisterExtension
    final PostgisExtension postgis = new PostgisExtension();

    private Served served;
    private Api api;

    @BeforeEach
    void start() {
        GridCity.build(postgis).add(GridCity.facility("home", "elder_care_institution", 0, 0, "{\"beds_total\": 100}"));
        served = Served.start(postgis, LocalDate.of(2025, 6, 30));
        api = served.api();
        Api.Answer begun = api.write("POST", "/api/overlays", "{\"id\": \"" + OVERLAY + "\", \"name\": \"方案一\"}");
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void proposedChangeIsSeenOnlyWithTheOverlay() {
        propose(HOME, "{\"details\": {\"beds_total\": 300}, " + EDIT + "}");
        String path = "/api/facilities/" + HOME;
        assertThat(api.get(path + "?overlay=" + OVERLAY).at("/details/beds_total"))
                .isEqualTo("300");
        assertThat(api.get(path + "?overlay=" + OVERLAY + "&as_of=2024-12-31").at("/details/beds_total"))
                .isEqualTo("100");
        assertThat(api.get(path).at("/details/beds_total")).isEqualTo("100");
        assertThat(api.get("/api/overlays/" + OVERLAY).at("/revision")).isEqualTo("1");
    }

    @Test
    void proposedFacilityIsAssignedLikeARecordedOne() {
        Api.Answer proposed = propose(NEW, """
                {"kind": "cemetery", "name": "新墓园", "status": "operating",
                 "geometry": {"type": "Point", "coordinates": [108.055, 22.83]}, %s}""".formatted(EDIT));
        assertThat(proposed.at("/assigned_code")).isEqualTo("990102206"); // column 5, row 3
        assertThat(api.get("/api/facilities?overlay=" + OVERLAY).json().get("items"))
                .hasSize(2);
        assertThat(api.get("/api/facilities").json().get("items")).hasSize(1);
        assertThat(api.get("/api/facilities/" + NEW).status()).isEqualTo(404);
    }

    @Test
    void laterProposalReplacesTheEarlier() {
        propose(HOME, "{\"details\": {\"beds_total\": 300}, " + EDIT + "}");
        propose(HOME, "{\"name\": \"大院\", " + EDIT + "}");
        Api.Answer answer = api.get("/api/facilities/" + HOME + "?overlay=" + OVERLAY);
        assertThat(answer.at("/name")).isEqualTo("大院");
        assertThat(answer.at("/details/beds_total")).isEqualTo("300");
        assertThat(api.get("/api/overlays/" + OVERLAY).at("/revision")).isEqualTo("2");
    }

    @Test
    void droppedOverlayTakesItsProposalsAlong() {
        propose(HOME, "{\"details\": {\"beds_total\": 300}, " + EDIT + "}");
        assertThat(api.write("DELETE", "/api/overlays/" + OVERLAY, null).status())
                .isEqualTo(204);
        assertThat(api.get("/api/facilities?overlay=" + OVERLAY).status()).isEqualTo(404);
        assertThat(api.get("/api/overlays").json().get("items")).isEmpty();
        assertThat(api.get("/api/facilities/" + HOME).at("/details/beds_total")).isEqualTo("100");
    }

    @Test
    void wrongRequestsAreRefused() {
        assertThat(propose(HOME, "{\"details\": {\"beds_total\": -1}, " + EDIT + "}")
                        .status())
                .isEqualTo(400);
        assertThat(propose(NEW, "{\"name\": \"无类型\", " + EDIT + "}").at("/field"))
                .isEqualTo("/kind");
        assertThat(api.write("POST", "/api/overlays", "{\"id\": \"" + OVERLAY + "\", \"name\": \"x\"}")
                        .status())
                .isEqualTo(409);
        assertThat(api.write("POST", "/api/overlays", "{}").at("/field")).isEqualTo("/name");
        assertThat(api.write("DELETE", "/api/overlays/" + NEW, null).status()).isEqualTo(404);
        assertThat(api.get("/api/overlays/" + OVERLAY).at("/revision")).isEqualTo("0");
    }

    @Test
    void overlaysAreListedInPages() {
        api.write("POST", "/api/overlays", "{\"name\": \"方案二\"}");
        Api.Answer first = api.get("/api/overlays?limit=1");
        assertThat(first.json().get("items")).hasSize(1);
        Api.Answer second = api.get(first.at("/links/0/href"));
        assertThat(second.at("/items/0/id")).isNotEqualTo(first.at("/items/0/id"));
        assertThat(second.json().get("links")).isEmpty();
    }

    private Api.Answer propose(UUID facility, String body) {
        return api.write("POST", "/api/overlays/" + OVERLAY + "/facilities/" + facility, body);
    }
}
