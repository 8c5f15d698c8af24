package minzheng.atlas.change;

import static minzheng.atlas.change.ChangedCity.line;
import static minzheng.atlas.change.ChangedCity.ring;
import static minzheng.atlas.change.ChangedCity.units;
import static minzheng.atlas.change.PreviewFacts.border;
import static minzheng.atlas.change.PreviewFacts.cells;
import static minzheng.atlas.change.PreviewFacts.fraction;
import static minzheng.atlas.change.PreviewFacts.texts;
import static minzheng.atlas.change.PreviewFacts.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import minzheng.atlas.facility.Facility;
import minzheng.atlas.support.Api;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.GridCity.Unit;
import minzheng.atlas.support.PostgisExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.locationtech.jts.geom.Geometry;

/** Each kind on the grid city; a cell is one square kilometre, so areas are counted in cells. */
class ChangeKindsTest {
    @RegisterExtension
    final PostgisExtension postgis = new PostgisExtension();

    private ChangedCity city;

    @BeforeEach
    void start() {
        city = new ChangedCity(postgis);
    }

    @AfterEach
    void stop() {
        city.close();
    }

    /** T1 takes the western column of T2: the facilities of these two cells and nothing else. */
    @Test
    void lineMovedByOneColumnMovesTwoCells() {
        city.grid.add(
                GridCity.facility("moves", "cemetery", 2, 1, "{}"),
                GridCity.facility("stays", "cemetery", 3, 1, "{}"),
                declared(GridCity.facility("handed", "cemetery", 2, 0, "{}"), Unit.T2),
                declared(GridCity.facility("elsewhere", "cemetery", 2, 0, "{}"), Unit.T5));
        JsonNode preview = city.preview(newLine(line(3, 0, 3, 2))).json();

        assertThat(cells(preview, "990101001", "before")).isEqualTo(4, within(0.01));
        assertThat(cells(preview, "990101001", "after")).isEqualTo(6, within(0.01));
        assertThat(cells(preview, "990101002", "after")).isEqualTo(2, within(0.01));
        assertThat(texts(preview.at("/facilities"), "external_id")).containsExactly("elsewhere", "handed", "moves");
        assertThat(preview.at("/facilities/1/from_code").asText()).isEqualTo("990101002");
        assertThat(preview.at("/facilities/1/to_code").asText()).isEqualTo("990101001");
        assertThat(preview.at("/facilities/1/handed_over").asBoolean()).isTrue();
        assertThat(preview.at("/facilities/2/handed_over").asBoolean()).isFalse();
        // declared in another unit than it lies in: only its ground changes hands
        assertThat(preview.at("/facilities/0/place_only").asBoolean()).isTrue();
        assertThat(preview.at("/facilities/1/place_only").asBoolean()).isFalse();
        // nobody counted by cell: unknown, not a share of the 2000
        JsonNode loser = unit(preview, "990101002");
        assertThat(loser.at("/residents").asInt()).isEqualTo(2000);
        assertThat(loser.at("/residents_leaving").isNull()).isTrue();
        assertThat(loser.at("/people_rule").asText()).isEqualTo("unknown_split");
        // the north keeps its outline but for a vertex where the line now ends
        assertThat(unit(preview, "990102105").at("/role").asText()).isEqualTo("vertex_only");
        assertThat(texts(preview.at("/units"), "id")).hasSize(3);
    }

    /** The border T1/T2 was two cells long and is so again; T1/T5 is new, T2/T5 is half of what it was. */
    @Test
    void bordersBeforeAndAfterInMetres() {
        JsonNode preview = city.preview(newLine(line(3, 0, 3, 2))).json();
        assertThat(border(preview, "990101001", "990101002", "before_m")).isEqualTo(2000, within(10.0));
        assertThat(border(preview, "990101001", "990101002", "after_m")).isEqualTo(2000, within(10.0));
        assertThat(border(preview, "990101001", "990102105", "before_m")).isZero();
        assertThat(border(preview, "990101001", "990102105", "after_m")).isEqualTo(1000, within(10.0));
        assertThat(border(preview, "990101002", "990102105", "delta_m")).isEqualTo(-1000, within(10.0));
        assertThat(preview.at("/borders")).hasSize(3);
    }

    /** After it all township outlines still tile: the six add up and no two overlap. */
    @Test
    void townshipsStillTileAndOthersKeepEveryVertex() {
        Api.Answer change = newLine(line(3, 0, 3.5, 1, 3, 2));
        List<Geometry> outlines = new ArrayList<>();
        for (Unit unit : List.of(Unit.T1, Unit.T2, Unit.T3, Unit.T4, Unit.T5, Unit.T6)) {
            outlines.add(city.outline(unit.code, change));
        }
        double sum = outlines.stream().mapToDouble(Geometry::getArea).sum();
        assertThat(sum)
                .isEqualTo(
                        outlines.stream().reduce(Geometry::union).orElseThrow().getArea(), within(1e-12));
        assertThat(sum).isEqualTo(GridCity.box(0, 0, 6, 4).getArea(), within(1e-9));
        assertThat(city.outline("990101103", change).equalsExact(city.outline("990101103", null)))
                .isTrue();
        assertThat(city.outline("990102105", change).getNumPoints()).isEqualTo(6); // one vertex more
    }

    /** A triangle of a quarter cell between two places of the old border; the rest of it stays. */
    @Test
    void lineFromBorderToBorderReplacesThatStretchOnly() {
        Api.Answer change = newLine(line(2, 0.5, 2.5, 1, 2, 1.5));
        JsonNode preview = city.preview(change).json();
        assertThat(cells(preview, "990101001", "after")).isEqualTo(4.25, within(0.001));
        assertThat(cells(preview, "990101002", "after")).isEqualTo(3.75, within(0.001));
        // 1 km of the 2 km is replaced by twice the diagonal of half a cell
        assertThat(border(preview, "990101001", "990101002", "delta_m")).isEqualTo(414.2, within(5.0));
        assertThat(preview.at("/borders")).hasSize(1);
        assertThat(texts(preview.at("/units"), "id")).hasSize(2);
    }

    /** Border of two counties: ends within an edge that townships and counties have in common. */
    @Test
    void stretchOfACountyBorderKeepsCountiesAndTownshipsEqual() {
        Api.Answer change = city.propose(
                "new_line",
                "{\"units\": %s, \"line\": %s}"
                        .formatted(units(Unit.T2, Unit.T5), line(2.25, 2, 2.5, 1.5, 3, 2.5, 3.75, 2)));
        for (String code : List.of("990101002", "990102105", "990101", "990102")) {
            assertThat(city.outline(code, change).getCoordinates())
                    .contains(
                            GridCity.corner(2.25, 2).getCoordinate(),
                            GridCity.corner(3, 2.5).getCoordinate(),
                            GridCity.corner(3.75, 2).getCoordinate());
        }
        Geometry south = city.outline("990101001", change)
                .union(city.outline("990101002", change))
                .union(city.outline("990101103", change));
        assertThat(south.symDifference(city.outline("990101", change)).getArea())
                .isEqualTo(0, within(1e-15));
        assertThat(city.outline("990101", change).intersects(city.outline("990102", change)))
                .isTrue();
        assertThat(city.outline("990101", change)
                        .intersection(city.outline("990102", change))
                        .getArea())
                .isZero();
    }

    @Test
    void stretchThatRunsIntoTheRestOfTheBorderIsRefused() {
        Api.Answer answer = newLine(line(2, 0.5, 2.5, 1, 2, 1.75, 1.5, 1.6, 2, 1.5));
        assertThat(answer.at("/code")).isEqualTo("line_touches_outline");
        assertThat(answer.at("/detail")).contains("the part of the border that stays");
    }

    @Test
    void lineThatEndsShortSaysWhereAndByHowMuch() {
        Api.Answer answer = newLine(line(3, 0, 3, 1.9));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/code")).isEqualTo("line_incomplete");
        assertThat(answer.at("/detail")).contains("终点").containsPattern("(99|100)\\.\\d+ 米");
    }

    @Test
    void lineMayBeDrawnBeyondTheOutline() {
        JsonNode preview = city.preview(newLine(line(3, -0.5, 3, 2.5))).json();
        assertThat(cells(preview, "990101001", "after")).isEqualTo(6, within(0.01));
    }

    @Test
    void lineBetweenUnitsThatDoNotAdjoinIsRefused() {
        Api.Answer answer = city.propose(
                "new_line", "{\"units\": %s, \"line\": %s}".formatted(units(Unit.T1, Unit.T3), line(3, 0, 3, 2)));
        assertThat(answer.at("/code")).isEqualTo("not_adjoining");
    }

    /** T2 and T5 lie in different counties: the counties' outlines follow by two cells. */
    @Test
    void lineBetweenCountiesMovesTheirOutlinesToo() {
        Api.Answer change = city.propose(
                "new_line", "{\"units\": %s, \"line\": %s}".formatted(units(Unit.T2, Unit.T5), line(2, 1, 4, 1)));
        JsonNode preview = city.preview(change).json();
        assertThat(cells(preview, "990101", "before")).isEqualTo(12, within(0.01));
        assertThat(cells(preview, "990101", "after")).isEqualTo(10, within(0.01));
        assertThat(cells(preview, "990102", "after")).isEqualTo(14, within(0.01));
        Geometry south = city.outline("990101", change);
        assertThat(city.outline("990101001", change)
                        .union(city.outline("990101002", change))
                        .union(city.outline("990101103", change))
                        .symDifference(south)
                        .getArea())
                .isEqualTo(0, within(1e-15));
    }

    @Test
    void unitThatGoesToAnotherCountyTakesPeopleAndGroundAlong() {
        JsonNode preview = city.preview(city.propose("reassign", """
                {"unit": "990101103", "parent": "990102", "code": "990102103"}""")).json();
        assertThat(cells(preview, "990101", "after")).isEqualTo(8, within(0.01));
        assertThat(cells(preview, "990102", "after")).isEqualTo(16, within(0.01));
        assertThat(unit(preview, "990101103").at("/residents_leaving").asInt()).isEqualTo(3000);
        assertThat(unit(preview, "990101").at("/residents_leaving").asInt()).isEqualTo(3000);
        assertThat(unit(preview, "990101").at("/people_rule").asText()).isEqualTo("parts");
        assertThat(preview.at("/facilities/0/to_parent_code").asText()).isEqualTo("990102"); // c3
    }

    /** T3 has its centre as a town: 1/2 and 1/4 become 2/3 and 0/3. */
    @Test
    void townThatBecomesSubdistrictFlipsTheDenominators() {
        JsonNode preview = city.preview(city.propose("type_change", """
                {"unit": "990101103", "type": "subdistrict", "code": "990101003", "name": "三街道"}""")).json();
        assertThat(fraction(preview, "G-07", "before")).isEqualTo("1/2");
        assertThat(fraction(preview, "G-07", "after")).isEqualTo("2/3");
        assertThat(fraction(preview, "G-08", "before")).isEqualTo("1/4");
        assertThat(fraction(preview, "G-08", "after")).isEqualTo("0/3");
        assertThat(preview.at("/facilities")).isEmpty();
        assertThat(preview.at("/units/0/people_rule").asText()).isEqualTo("none");
    }

    /** T1 + T2 become one: its people are 1000 + 2000, the city's total stays. */
    @Test
    void mergedUnitsKeepTheirPeopleAndTheirCover() {
        JsonNode preview = city.preview(city.propose("merge", """
                {"units": %s, "into": {"code": "990101009", "name": "合街道"}}""".formatted(units(Unit.T1, Unit.T2))))
                .json();
        assertThat(unit(preview, "990101009").at("/role").asText()).isEqualTo("new");
        assertThat(cells(preview, "990101009", "after")).isEqualTo(8, within(0.01));
        assertThat(unit(preview, "990101001").at("/role").asText()).isEqualTo("ended");
        assertThat(fraction(preview, "G-07", "after")).isEqualTo("1/1");
        assertThat(texts(preview.at("/facilities"), "external_id")).containsExactly("c1");
    }

    @Test
    void lineAlongTheOldBorderIsNoChange() {
        Api.Answer answer = newLine(line(2, 0, 2, 2));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/code")).isEqualTo("no_change");
    }

    /** From 0.9 m outside the outline for a kilometre: 900 square metres, no wider than the end of a line may be off. */
    @Test
    void newUnitMayBeDrawnAlongAnOutlineWithOtherVertices() {
        assertThat(newUnit(-0.0009).status()).isEqualTo(201);
        Api.Answer wide = newUnit(-0.01);
        assertThat(wide.at("/code")).isEqualTo("outside_units");
        assertThat(wide.at("/detail")).containsPattern("最宽 (9|10)\\.");
    }

    private Api.Answer newUnit(double south) {
        return city.propose("new_unit", """
                {"from": %s, "outline": %s, "unit": {"code": "990101009", "name": "新街道"}}""".formatted(units(Unit.T1), ring(0, south, 1, south, 1, 2, 0, 2, 0, south)));
    }

    /** T1 of the south takes the whole of T4 of the north; the drawn line cuts T4, and T5 in the middle. */
    @Test
    void lineBetweenCountiesMovesWholeTownshipsOnly() {
        String drawn = "{\"units\": %s, \"line\": %s, \"children\": {%s}}";
        String counties = units(Unit.SOUTH_DISTRICT, Unit.NORTH_COUNTY);
        String line = line(0, 2, 0.5, 3, 3, 3, 3, 2);
        Api.Answer refused = city.propose("new_line", drawn.formatted(counties, line, ""));
        assertThat(refused.at("/code")).isEqualTo("children_cut");
        assertThat(texts(refused.json().at("/errors"), "field"))
                .containsExactly("/proposal/children/990102104", "/proposal/children/990102105");

        Api.Answer change = city.propose(
                "new_line", drawn.formatted(counties, line, "\"990102104\": \"990101\", \"990102105\": \"990102\""));
        JsonNode preview = city.preview(change).json();
        assertThat(cells(preview, "990101", "after")).isEqualTo(16, within(0.01));
        assertThat(cells(preview, "990102", "after")).isEqualTo(8, within(0.01));
        assertThat(unit(preview, "990102").at("/residents_leaving").asInt()).isEqualTo(4000);
        Geometry south = city.outline("990101", change);
        for (Unit town : List.of(Unit.T1, Unit.T2, Unit.T3, Unit.T4)) {
            assertThat(south.covers(city.outline(town.code, change))).isTrue();
        }
    }

    @Test
    void newUnitIsCarvedOutOfTwo() {
        JsonNode preview = city.preview(city.propose(
                        "new_unit", """
                {"from": %s, "outline": %s, "unit": {"code": "990101009", "name": "新街道"}}""".formatted(units(Unit.T1, Unit.T2), ring(1, 0, 3, 0, 3, 2, 1, 2, 1, 0))))
                .json();
        assertThat(cells(preview, "990101009", "after")).isEqualTo(4, within(0.01));
        assertThat(cells(preview, "990101001", "after")).isEqualTo(2, within(0.01));
        assertThat(cells(preview, "990101002", "after")).isEqualTo(2, within(0.01));
        assertThat(fraction(preview, "G-07", "after")).isEqualTo("1/3");
    }

    private Api.Answer newLine(String line) {
        return city.propose("new_line", "{\"units\": %s, \"line\": %s}".formatted(units(Unit.T1, Unit.T2), line));
    }

    private static Facility declared(Facility facility, Unit unit) {
        return facility.declaredIn(unit.id());
    }
}
