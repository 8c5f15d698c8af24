package minzheng.atlas.boundary.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import minzheng.atlas.support.Api;
import minzheng.atlas.support.PostgisExtension;
import minzheng.atlas.support.Served;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a pack waits for, and that a signed note lifts exactly the thing it names. */
class PackBlockersTest {
    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    private static final String ROUTE = "/api/boundaries/lines/0102";

    @Test
    void everythingMissingIsListedAndANoteStandsForOneThing() {
        PackWorld world = PackWorld.build(postgis, 3, 3, 2);
        world.observe(
                1,
                "intact",
                List.of(
                        PackWorld.object("方位物1", "missing"),
                        PackWorld.object("方位物2", "missing"),
                        PackWorld.object("新选水塔", "present")),
                List.of());
        world.observe(2, "lost", List.of(), List.of());
        try (Served served = Served.start(postgis, PackWorld.TODAY)) {
            Api api = served.api();
            // one new object makes up for one of the two that are gone; 03 has two objects and was not visited
            assertThat(missing(api))
                    .containsExactly(
                            "01 reference_object_missing 方位物2",
                            "01 photo ",
                            "02 marker_not_seen ",
                            "03 reference_objects ",
                            "03 observation ");

            Api.Answer added = add(api, "02", "marker_not_seen", "", "北县民政局");
            assertThat(added.status()).as(added.text()).isEqualTo(201);
            assertThat(missing(api)).hasSize(4).doesNotContain("02 marker_not_seen ");
            // the note names another object than the one that is gone
            add(api, "01", "reference_object_missing", "方位物1", "北县民政局");
            assertThat(missing(api)).hasSize(4);
            add(api, "01", "reference_object_missing", "方位物2", "北县民政局");
            assertThat(missing(api)).containsExactly("01 photo ", "03 reference_objects ", "03 observation ");

            assertThat(add(api, "02", "marker_not_seen", "", "北县民政局").at("/code"))
                    .isEqualTo("note_exists");

            JsonNode notes = api.get(ROUTE + "/notes?round=R5").json();
            assertThat(notes.at("/items")).hasSize(3);
            assertThat(notes.at("/items/0/signed_b/unit").asText()).isEqualTo("北县民政局");
            assertThat(notes.at("/items/0/actor").asText()).isEqualTo("测试员");
            // as it was recorded before the first note, everything is missing
            String before =
                    "?data_version=" + (notes.at("/items/0/recorded_from").asLong() - 1);
            assertThat(api.get(ROUTE + "/pack/blockers" + before).json().at("/blockers"))
                    .hasSize(5);

            assertThat(add(api, "01", "photo", "", "南区民政局").at("/errors/0/field"))
                    .isEqualTo("/signed_b/unit");
            assertThat(add(api, "09", "photo", "", "北县民政局").at("/code")).isEqualTo("unknown_marker");
            assertThat(api.get(ROUTE + "/pack/blockers?round=R4").at("/code")).isEqualTo("unknown_task");
            assertThat(api.get("/api/boundaries/lines/9/pack/blockers").at("/code"))
                    .isEqualTo("unknown_line");
            assertThat(api.get(ROUTE + "/pack/blockers?scope=990101001").at("/code"))
                    .isEqualTo("unknown_line");
        }
    }

    private static List<String> missing(Api api) {
        Api.Answer answer = api.get(ROUTE + "/pack/blockers");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return StreamSupport.stream(answer.json().at("/blockers").spliterator(), false)
                .map(one -> "%s %s %s"
                        .formatted(
                                one.path("number").asText(),
                                one.path("what").asText(),
                                one.path("item").asText()))
                .toList();
    }

    private static Api.Answer add(Api api, String marker, String what, String item, String unit) {
        return api.write("POST", ROUTE + "/notes", """
                {"marker": "%s", "what": "%s", "item": "%s", "reason": "山洪冲毁", "signed_on": "2025-06-20",
                 "signed_a": {"name": "李四", "unit": "南区民政局"}, "signed_b": {"name": "王五", "unit": "%s"}}""".formatted(marker, what, item, unit));
    }
}
