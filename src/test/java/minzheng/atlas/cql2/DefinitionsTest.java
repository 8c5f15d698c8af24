package minzheng.atlas.cql2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionsTest {
    private static final Map<String, Expression> DEFINITIONS = Map.of(
            "comprehensive", Cql2.parseText("certified OR all_functions"),
            "all_functions", Cql2.parseText("A_CONTAINS(functions, ('meals', 'day_care'))"),
            "large", Cql2.parseText("beds > 100"));

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '`',
            value = {
                "large AND kind = 'a' -> beds > 100 AND kind = 'a'",
                "comprehensive -> certified OR A_CONTAINS(functions, ('meals', 'day_care'))",
                "large = TRUE -> beds > 100",
                "TRUE = large -> beds > 100",
                "large <> false -> beds > 100",
                "large = FALSE -> NOT beds > 100",
                "large <> TRUE -> NOT beds > 100",
                "NOT (large OR other) -> NOT (beds > 100 OR other)",
                "kind = TRUE -> kind = TRUE",
            })
    void takeThePlaceOfTheirName(String text, String expanded) {
        assertThat(Cql2.expand(Cql2.parseText(text), DEFINITIONS).toText()).isEqualTo(expanded);
    }

    @Test
    void mustNotGoInACircle() {
        Map<String, Expression> circular = Map.of(
                "a", Cql2.parseText("x OR b"),
                "b", Cql2.parseText("y AND NOT c"),
                "c", Cql2.parseText("b = TRUE"));

        assertThatThrownBy(() -> Cql2.expand(Cql2.parseText("a"), circular))
                .isInstanceOf(Cql2Exception.class)
                .hasMessageContaining("position 0: ")
                .hasMessageContaining("definitions refer to each other in a circle: b → c → b")
                .hasMessageContaining("⟨▸b = TRUE⟩");
    }

    @Test
    void areConditionsAndNotValues() {
        assertThatThrownBy(() -> Cql2.expand(Cql2.parseText("kind = 'a' AND 3 < large + 1"), DEFINITIONS))
                .isInstanceOf(Cql2Exception.class)
                .hasMessageContaining("position 19: ")
                .hasMessageContaining(
                        "the definition large is a condition; use it alone or compare it with TRUE or FALSE");
        assertThatThrownBy(() -> Cql2.expand(Cql2.parseText("large > FALSE"), DEFINITIONS))
                .hasMessageContaining("the definition large is a condition");
    }

    @Test
    void mayNotBuildATreeTooDeepToWalk() {
        Map<String, Expression> chain = new HashMap<>(Map.of("d0", Cql2.parseText("x")));
        for (int i = 1; i <= 200; i++) {
            chain.put("d" + i, Cql2.parseText("NOT d" + (i - 1)));
        }

        assertThat(Cql2.expand(Cql2.parseText("d99"), chain)).isNotNull();
        assertThatThrownBy(() -> Cql2.expand(Cql2.parseText("d200"), chain))
                .hasMessageContaining("nested more than 100 levels deep");
    }
}
