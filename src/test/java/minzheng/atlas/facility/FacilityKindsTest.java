package minzheng.atlas.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.support.GridCity;
import org.junit.jupiter.api.Test;

class FacilityKindsTest {
    private static final String YAML = """
            attributes:
              - {code: beds, name: {zh: 床位, en: Beds}, type: integer, min: 0, max: 100}
              - {code: area, name: {zh: 面积, en: Area}, type: number, min: 0}
              - {code: open, name: {zh: 开放, en: Open}, type: boolean}
              - {code: filed, name: {zh: 备案, en: Filed}, type: date}
              - {code: note, name: {zh: 备注, en: Note}, type: text}
              - {code: owner, name: {zh: 所有, en: Owner}, type: choice, values: [{code: public, name: {zh: 公, en: P}}]}
              - {code: offers, name: {zh: 功能, en: Offers}, type: set, values: [{code: meals, name: {zh: 餐, en: M}}]}
            groups: [{code: g, name: {zh: 组, en: Group}}]
            kinds:
              - {code: home, name: {zh: 院, en: Home}, group: g, colour: "#000000", required: [beds],
                 attributes: [beds, area, open, filed, note, owner, offers]}
            """;
    private final FacilityKinds kinds = FacilityKinds.parse(YAML);

    @Test
    void goodValuesOfEveryTypeHaveNoMistake() {
        assertThat(mistakes("""
                        {"beds": 100, "area": 12.5, "open": false, "filed": "2024-02-29", "note": "靠河",
                         "owner": "public", "offers": ["meals"]}""")).isEmpty();
    }

    @Test
    void eachWrongValueIsNamedWithItsField() {
        assertThat(fields("""
                        {"beds": 101, "area": -0.1, "open": "yes", "filed": "2023-02-29", "note": "  ",
                         "owner": "church", "offers": ["meals", "meals"]}"""))
                .containsExactly(
                        "/details/beds",
                        "/details/area",
                        "/details/open",
                        "/details/filed",
                        "/details/note",
                        "/details/owner",
                        "/details/offers");
        assertThat(mistakes("{\"beds\": 101}").get(0).message())
                .isEqualTo("details.beds = 101: 超出范围 / out of range: 0 .. 100");
    }

    @Test
    void wholeNumbersAreNotWrittenWithFractions() {
        assertThat(fields("{\"beds\": 10.5}")).containsExactly("/details/beds");
        assertThat(fields("{\"beds\": null}")).containsExactly("/details/beds");
    }

    @Test
    void unknownAndMissingAttributesAreNamed() {
        List<InvalidRequest.Mistake> mistakes = mistakes("{\"bed\": 1}");
        assertThat(mistakes).extracting(InvalidRequest.Mistake::field).containsExactly("/details/bed", "/details/beds");
        assertThat(mistakes.get(0).message()).contains("home（院）没有此属性", "did you mean beds;", "beds, area");
        assertThat(mistakes.get(1).message()).isEqualTo("details.beds: 必填 / required for home");
    }

    @Test
    void unknownKindNamesTheKnownOnes() {
        assertThatThrownBy(() -> kinds.get("house"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("\"house\"; known: home");
    }

    @Test
    void mistakeInTheFileSaysWhere() {
        assertThatThrownBy(() -> FacilityKinds.parse(YAML.replace("required: [beds]", "required: [bed]")))
                .hasMessageContaining("/kinds/0/required")
                .hasMessageContaining("bed");
        assertThatThrownBy(() -> FacilityKinds.parse(YAML.replace("type: integer", "type: int")))
                .hasMessageContaining("int");
    }

    private List<InvalidRequest.Mistake> mistakes(String details) {
        return kinds.mistakes(kinds.get("home"), GridCity.json(details));
    }

    private List<String> fields(String details) {
        return mistakes(details).stream().map(InvalidRequest.Mistake::field).toList();
    }
}
