package minzheng.atlas.change;

import static minzheng.atlas.change.ChangedCity.ring;
import static minzheng.atlas.change.ChangedCity.units;
import static minzheng.atlas.change.PreviewFacts.cells;
import static minzheng.atlas.change.PreviewFacts.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import minzheng.atlas.db.Edit;
import minzheng.atlas.db.Reading;
import minzheng.atlas.division.Division;
import minzheng.atlas.division.DivisionRows;
import minzheng.atlas.division.Population;
import minzheng.atlas.support.Api;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.GridCity.Unit;
import minzheng.atlas.support.PostgisExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.locationtech.jts.geom.Geometry;

/** Changes that reach below townships or across counties. T2 has two communities, a column of two cells each. */
class ChangedPartsTest {
    private static final String WEST = "990101002001";

    @RegisterExtension
    final PostgisExtension postgis = new PostgisExtension();

    private ChangedCity city;

    @BeforeEach
    void start() {
        city = new ChangedCity(postgis);
        city.grid.record(Edit.LOAD, change -> {
            DivisionRows.insert(change, List.of(community(WEST, "西社区", 2), community("990101002002", "东社区", 3)), null);
            DivisionRows.insertPopulation(change, List.of(count(WEST, 800), count("990101002002", 1200)), null);
        });
        city.grid.add(GridCity.facility("c9", "cemetery", 2, 0, "{}").declaredIn(GridCity.uuid(WEST)));
    }

    @AfterEach
    void stop() {
        city.close();
    }

    @Test
    void communityOnTheGroundThatChangesHandsGoesAlongWithItsPeople() {
        JsonNode preview = city.preview(line(3, "")).json();
        assertThat(unit(preview, WEST).at("/after/parent_code").asText()).isEqualTo("990101001");
        assertThat(unit(preview, "990101002").at("/people_rule").asText()).isEqualTo("parts");
        assertThat(unit(preview, "990101002").at("/residents_leaving").asInt()).isEqualTo(800);
        assertThat(preview.at("/facilities/0/external_id").asText()).isEqualTo("c9");
        assertThat(preview.at("/facilities/0/to_parent_code").asText()).isEqualTo("990101001");
        assertThat(preview.at("/facilities/0/place_only").asBoolean()).isFalse();
    }

    @Test
    void communityThatTheLineCutsMustBeDecided() {
        Api.Answer answer = line(2.5, "");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/code")).isEqualTo("children_cut");
        assertThat(answer.json().at("/errors")).hasSize(1);
        assertThat(answer.at("/errors/0/field")).isEqualTo("/proposal/children/" + WEST);
        assertThat(answer.text()).contains("西社区", "1.00").doesNotContain("东社区");
    }

    /** As a whole, and the outlines of the two townships follow it: the parts still tile them. */
    @Test
    void cutCommunityGoesWhereTheProposalSays() {
        JsonNode goes = city.preview(line(2.5, WEST + "\": \"990101001")).json();
        assertThat(unit(goes, WEST).at("/after/parent_code").asText()).isEqualTo("990101001");
        assertThat(unit(goes, WEST).at("/residents_leaving").asInt()).isEqualTo(800);
        assertThat(cells(goes, WEST, "after")).isEqualTo(2, within(0.01));
        assertThat(cells(goes, "990101001", "after")).isEqualTo(6, within(0.01));
        assertThat(cells(goes, "990101002", "after")).isEqualTo(2, within(0.01));
        assertThat(unit(goes, "990101002").at("/people_rule").asText()).isEqualTo("parts");
        assertThat(unit(goes, "990101002").at("/residents_leaving").asInt()).isEqualTo(800);

        assertThat(line(2.5, WEST + "\": \"990101002").at("/code")).isEqualTo("no_change");
        assertThat(line(2.5, WEST + "\": \"990101103").at("/code")).isEqualTo("unknown_division");
    }

    /** One cell of T2 and one of T5, in the south: the counties' outlines follow. */
    @Test
    void newUnitOutOfTwoCountiesTakesGroundFromOneToTheOther() {
        Api.Answer change =
                city.propose("new_unit", """
                {"from": %s, "outline": %s, "unit": {"code": "990101009", "name": "新街道"},
                 "children": {"990101002002": "990101002"}}""".formatted(units(Unit.T2, Unit.T5), ring(3, 1, 4, 1, 4, 3, 3, 3, 3, 1)));
        JsonNode preview = city.preview(change).json();
        assertThat(cells(preview, "990101009", "after")).isEqualTo(2, within(0.01));
        assertThat(unit(preview, "990101009").at("/after/parent_code").asText()).isEqualTo("990101");
        assertThat(cells(preview, "990101002", "after")).isEqualTo(3, within(0.01));
        assertThat(cells(preview, "990102105", "after")).isEqualTo(3, within(0.01));
        assertThat(cells(preview, "990101", "after")).isEqualTo(13, within(0.01));
        assertThat(cells(preview, "990102", "after")).isEqualTo(11, within(0.01));
        assertThat(unit(preview, "990101103").at("/role").asText()).isEqualTo("vertex_only");
        assertThat(unit(preview, "990102206").at("/role").asText()).isEqualTo("vertex_only");
        Geometry north = city.outline("990102104", change)
                .union(city.outline("990102105", change))
                .union(city.outline("990102206", change));
        assertThat(north.symDifference(city.outline("990102", change)).getArea())
                .isEqualTo(0, within(1e-15));
    }

    /** T2 (2000 people) and T5 (5000) become one unit of the south. */
    @Test
    void mergerAcrossCountiesTakesAUnitOutOfOneOfThem() {
        Api.Answer draft = city.propose("merge", """
                {"units": %s, "into": {"code": "990101009", "name": "合街道"}}""".formatted(units(Unit.T2, Unit.T5)));
        JsonNode preview = city.preview(draft).json();
        assertThat(cells(preview, "990101", "after")).isEqualTo(16, within(0.01));
        assertThat(cells(preview, "990102", "after")).isEqualTo(8, within(0.01));
        assertThat(unit(preview, "990102").at("/people_rule").asText()).isEqualTo("parts");
        assertThat(unit(preview, "990102").at("/residents_leaving").asInt()).isEqualTo(5000);
        assertThat(unit(preview, "990101").at("/residents_leaving").asInt()).isZero();
        assertThat(unit(preview, WEST).at("/after/parent_code").asText()).isEqualTo("990101009");

        city.fileSteps(draft);
        assertThat(city.publish(draft).status()).isEqualTo(200);
        assertThat(city.api
                        .get("/api/divisions/990101009/population?as_of=2025-09-01")
                        .at("/items/0/residents"))
                .isEqualTo("7000");
        assertThat(city.api.get("/api/divisions/990102105?as_of=2025-09-01").at("/code"))
                .isEqualTo("990101009");
    }

    private Api.Answer line(double column, String child) {
        String children = child.isEmpty() ? "" : ", \"children\": {\"" + child + "\"}";
        return city.propose(
                "new_line",
                "{\"units\": %s, \"line\": %s%s}"
                        .formatted(units(Unit.T1, Unit.T2), ChangedCity.line(column, 0, column, 2), children));
    }

    private static Division community(String code, String name, int column) {
        return new Division(
                GridCity.uuid(code),
                "grid",
                code,
                "community",
                false,
                code,
                name,
                "community",
                Unit.T2.id(),
                GridCity.box(column, 0, 1, 2),
                null,
                List.of(),
                "grid",
                true,
                GridCity.FOUNDED,
                Reading.FOREVER);
    }

    private static Population count(String code, int residents) {
        return new Population(
                GridCity.uuid(code),
                residents,
                null,
                null,
                null,
                null,
                null,
                null,
                "grid",
                true,
                GridCity.COUNTED,
                GridCity.COUNTED,
                Reading.FOREVER);
    }
}
