package minzheng.atlas.boundary.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import minzheng.atlas.support.Api;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.PostgisExtension;
import minzheng.atlas.support.Served;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What teams send about the markers of the line; the city and its register are data versions 1 and 2. */
class ObservationRoutesTest {
    private static final String PATH = "/api/boundaries/observations";
    private static final UUID ID = GridCity.uuid("seen");

    @RegisterExtension
    final PostgisExtension postgis = new PostgisExtension();

    private Served served;
    private Api api;

    @BeforeEach
    void start() {
        RegisterWorld.build(postgis);
        served = Served.start(postgis, RegisterWorld.TODAY);
        api = served.api();
    }

    @AfterEach
    void stop() {
        served.close();
    }

    /** Half past midnight in Nanning is the day before in UTC. */
    @Test
    void observationIsKeptAsItWasSent() {
        Api.Answer kept = send(
                ID,
                "\"observed_at\": \"2025-06-20T00:30:00+08:00\", \"condition\": \"tilted\","
                        + " \"checklist\": {\"firm\": false}, \"side_id\": \"990101\", \"document_crs\": \"EPSG:4490\","
                        + " \"document_geometry\": {\"type\": \"Point\", \"coordinates\": [108.00001, 22.81806]}");
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        assertThat(kept.header("Location")).isEqualTo(PATH + "/" + ID);
        assertThat(kept.at("/valid_from")).isEqualTo("2025-06-20");
        assertThat(kept.at("/observed_at")).isEqualTo("2025-06-19T16:30:00Z");
        assertThat(kept.at("/side_id"))
                .isEqualTo(GridCity.Unit.SOUTH_DISTRICT.id().toString());
        assertThat(kept.json().at("/comparable").booleanValue()).isTrue();
        assertThat(kept.json().at("/geometry/coordinates/0").doubleValue()).isEqualTo(108.00001);
        for (String filter : new String[] {"marker=" + RegisterWorld.FIRST, "line=" + RegisterWorld.LINE}) {
            assertThat(api.get(PATH + "?" + filter).json().get("items")).hasSize(1);
        }
        assertThat(api.get(PATH + "?marker=" + RegisterWorld.SECOND).json().get("items"))
                .isEmpty();
        assertThat(api.get(PATH + "?as_of=2025-06-19").json().get("items")).isEmpty();
        assertThat(api.get(PATH + "?recorded_after=3").json().get("items")).isEmpty();
        assertThat(api.get(PATH + "?recorded_after=2").json().get("items")).hasSize(1);
    }

    @Test
    void observationBelongsToEveryLineOfItsMarker() {
        UUID other = GridCity.uuid("other");
        String edit = "\"edit\": {\"mode\": \"correction\", \"from\": \"2025-01-01\", \"reason\": \"补登\"}";
        api.write("POST", "/api/boundaries/lines", """
                {"id": "%s", "code": "0103", "name": "街道线", "level": "township", "side_a": "990101001",
                 "side_b": "990101002", %s}""".formatted(other, edit));
        send(ID, "\"condition\": \"intact\"");
        assertThat(api.get(PATH + "?line=" + other).json().get("items")).isEmpty();
        String marker = "/api/boundaries/markers/" + RegisterWorld.FIRST;
        Api.Answer standing = api.write(
                "PATCH",
                marker,
                """
                {"chainages": [{"line": "%s", "m": 0}], "agreement_a": "a", "agreement_b": "b", "filing_number": "c",
                 %s}""".formatted(other, edit),
                "If-Match",
                api.get(marker).tag());
        assertThat(standing.status()).as(standing.text()).isEqualTo(200);
        assertThat(api.get(PATH + "?line=" + other).json().get("items")).hasSize(1);
        Api.Answer wrong = api.get("/api/boundaries/hazards?status=banana");
        assertThat(wrong.at("/detail")).containsPattern("应为 one of [^/]*resolved[^/]* / ");
    }

    @Test
    void positionOnAnOldDatumStaysThereAndIsNotComparable() {
        Api.Answer kept = send(
                ID,
                "\"document_crs\": \"EPSG:2360\", \"document_geometry\":"
                        + " {\"type\": \"Point\", \"coordinates\": [36500000.25, 2526000.5]}");
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        assertThat(kept.json().at("/comparable").booleanValue()).isFalse();
        assertThat(kept.json().at("/geometry").isNull()).isTrue();
        assertThat(kept.json().at("/document_geometry/coordinates/0").doubleValue())
                .isEqualTo(36_500_000.25);
    }

    @Test
    void sentAgainItIsTheSameAndNothingIsWritten() {
        Api.Answer first = send(ID, "\"note\": \"好\", \"height_m\": 80.5");
        Api.Answer again = send(ID, "\"note\": \"好\", \"height_m\": 80.5");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.tag()).isEqualTo(first.tag());
        assertThat(api.get("/api/data-versions/4").status()).isEqualTo(404);

        Api.Answer other = send(ID, "\"note\": \"坏\", \"height_m\": 80.5");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.at("/code")).isEqualTo("observation_differs");
        assertThat(other.at("/detail")).contains("replaces_id");
        assertThat(api.get(PATH + "/" + ID).at("/note")).isEqualTo("好");
        assertThat(api.write("PATCH", PATH + "/" + ID, "{}").status()).isEqualTo(405);
        assertThat(api.write("DELETE", PATH + "/" + ID, "{}").status()).isEqualTo(405);
    }

    @Test
    void sentOnFourWaysAtOnceItIsRecordedOnce() {
        var answers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> send(ID, "\"note\": \"好\"")))
                .toList();
        assertThat(answers.stream().map(answer -> answer.join().status()))
                .containsExactlyInAnyOrder(201, 200, 200, 200);
    }

    @Test
    void offlineWorkLearnsWhatOthersSawSince() {
        UUID others = GridCity.uuid("others");
        send(others, "\"condition\": \"lost\"");
        Api.Answer late = send(ID, "\"base_version\": 2");
        assertThat(late.json().at("/base_version").intValue()).isEqualTo(2);
        assertThat(late.json().get("since")).hasSize(1);
        assertThat(late.at("/since/0/id")).isEqualTo(others.toString());
        assertThat(late.at("/since/0/condition")).isEqualTo("lost");
        assertThat(send(GridCity.uuid("knowing"), "\"base_version\": 4").json().get("since"))
                .isEmpty();
    }

    @Test
    void mistakeIsAnsweredByALaterOne() {
        send(ID, "\"condition\": \"lost\"");
        UUID later = GridCity.uuid("later");
        assertThat(send(later, "\"replaces_id\": \"" + ID + "\"").status()).isEqualTo(201);
        assertThat(api.get(PATH + "/" + ID).at("/replaced_by")).isEqualTo(later.toString());
        assertThat(api.get(PATH + "/" + ID).at("/condition")).isEqualTo("lost");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"condition\": \"fine\" | malformed_field | /condition",
                "\"marker_id\": \"00000000-0000-0000-0000-000000000009\" | invalid_boundary | /marker_id",
                "\"task_id\": \"00000000-0000-0000-0000-000000000009\" | invalid_boundary | /task_id",
                "\"replaces_id\": \"00000000-0000-0000-0000-000000000009\" | invalid_boundary | /replaces_id",
                "\"base_version\": 3 | invalid_boundary | /base_version",
                "\"observed_at\": \"2025-07-01T09:00:00+08:00\" | invalid_boundary | /observed_at",
                "\"observed_at\": \"2025-06-20\" | malformed_field | /observed_at",
                "\"observed_at\": 7 | malformed_field | /observed_at",
                "\"accuracy_m\": 0 | invalid_boundary | /accuracy_m",
                "\"height_m\": 1e400 | malformed_field | /height_m",
                "\"height_m\": 1e9 | invalid_boundary | /height_m",
                "\"document_crs\": \"EPSG:4490\", \"document_geometry\": {\"type\": \"Point\", \"coordinates\": [10, 10]} | far_away | /document_geometry",
                "\"height_m\": \"NaN\" | malformed_field | /height_m",
                "\"checklist\": {\"clean\": true} | malformed_field | /checklist",
                "\"checklist\": {\"firm\": 1} | invalid_boundary | /checklist/firm",
                "\"checklist\": 7 | malformed_json | ''",
                "\"document_crs\": \"EPSG:4490\" | malformed_field | /document_crs",
                "\"document_geometry\": {\"type\": \"Point\"} | malformed_field | /document_crs",
                "\"photos\": [\"x\"] | photo_missing | /photos",
                "\"photos\": [null] | malformed_field | /photos/0",
                "\"reference_objects\": [{\"name\": \"树\", \"azimuth_deg\": 400}] | invalid_boundary | /reference_objects/0/azimuth_deg",
                "\"reference_objects\": [{}] | invalid_boundary | /reference_objects/0/name",
                "\"coord_source\": \"map_app_gcj02\" | bad_coord_source | /coord_source",
                "\"side_id\": \"990199\" | unknown_division | ''",
                "\"geometry\": {} | unknown_field | /geometry"
            })
    void wrongObservationIsRefusedAndLeavesNoTrace(String field, String code, String at) {
        Api.Answer answer = send(ID, field);
        assertThat(answer.status()).as(answer.text()).isBetween(400, 404);
        if (!code.equals("malformed_json")) {
            assertThat(answer.at("/code")).as(answer.text()).isEqualTo(code);
            assertThat(answer.at("/field")).isEqualTo(at);
        }
        assertThat(api.get("/api/data-versions/3").status()).isEqualTo(404);
    }

    private Api.Answer send(UUID id, String fields) {
        StringBuilder body = new StringBuilder("{\"id\": \"" + id + "\"");
        String usual = "\"marker_id\": \"" + RegisterWorld.FIRST
                + "\"; \"condition\": \"intact\"; \"observed_by\": \"张三\"; \"observed_at\": \"2025-06-20T09:30:00+08:00\"";
        for (String part : usual.split("; ")) {
            if (!fields.contains(part.substring(0, part.indexOf(':')))) {
                body.append(", ").append(part);
            }
        }
        return api.write("POST", PATH, body + ", " + fields + "}");
    }
}
