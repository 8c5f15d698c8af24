package minzheng.atlas.cql2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import minzheng.atlas.cql2.Expression.And;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {
    @Test
    void aTextMayHave10000Chars() {
        String text = "a AND b" + " ".repeat(9_993);

        assertThat(Cql2.parseText(text).toText()).isEqualTo("a AND b");
        assertThatThrownBy(() -> Cql2.parseText(text + " "))
                .isInstanceOf(Cql2Exception.class)
                .hasMessageContaining("the condition has 10001 characters, at most 10000 are allowed");
    }

    @Test
    void itMayNest100LevelsDeep() {
        assertThat(Cql2.parseText("(".repeat(100) + "a" + ")".repeat(100)).toText())
                .isEqualTo("a");
        assertThat(Cql2.parseText("NOT ".repeat(99) + "a")).isNotNull();
        assertTooDeep("(".repeat(101) + "a" + ")".repeat(101));
        assertTooDeep("NOT ".repeat(100) + "a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "NOT ", "CASEI(", "-", "A_EQUALS(", "S_INTERSECTS(", "a AND (", "1+("})
    void endlessNestingIsRefusedBeforeTheStackOverflows(String opening) {
        assertTooDeep(opening.repeat(9_999 / opening.length()));
    }

    @Test
    void endlessArraysAndCollectionsAreRefused() {
        assertTooDeep("A_EQUALS(" + "(".repeat(9_000));
        assertTooDeep("S_INTERSECTS(g, " + "GEOMETRYCOLLECTION(".repeat(500) + ")".repeat(480));
    }

    @Test
    void aLongSumIsADeepTree() {
        assertTooDeep("0" + "+1".repeat(4_000) + " > 1");
    }

    @Test
    void manyConditionsSideBySideAreNotDeep() {
        Expression expression = Cql2.parseText("a" + " AND a".repeat(1_600));

        assertThat(((And) expression).operands()).hasSize(1_601);
    }

    @Test
    void charactersThatNoDatabaseTakesAreRefused() {
        assertThatThrownBy(() -> Cql2.parseText("name = 'a\0b'"))
                .hasMessageContaining("position 9: ")
                .hasMessageContaining("U+0000");
        assertThatThrownBy(() -> Cql2.parseText("name = '\ud83d'")).hasMessageContaining("U+D83D");
        assertThat(Cql2.parseText("name = '\ud83d\ude00𠮷'").toText()).isEqualTo("name = '\ud83d\ude00𠮷'");
    }

    @Test
    void definitionsThatMultiplyAreRefused() {
        Map<String, Expression> definitions = new HashMap<>();
        definitions.put("d0", Cql2.parseText("a"));
        for (int i = 1; i <= 30; i++) {
            definitions.put("d" + i, Cql2.parseText("d%d AND d%d".formatted(i - 1, i - 1)));
        }

        assertThatThrownBy(() -> Cql2.expand(Cql2.parseText("d30"), definitions))
                .isInstanceOf(Cql2Exception.class)
                .hasMessageContaining("more than 10000 parts");
    }

    private static void assertTooDeep(String text) {
        assertThatThrownBy(() -> Cql2.parseText(text))
                .isInstanceOf(Cql2Exception.class)
                .hasMessageContaining("nested more than 100 levels deep");
    }
}
