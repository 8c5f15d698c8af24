package minzheng.atlas.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import minzheng.atlas.cql2.Cql2;
import org.junit.jupiter.api.Test;

/** A kind left out by mistake would silently lower a figure, so a condition counts as restricted only when it must be. */
class KindsCountedTest {
    private static KindsCounted counted(String... conditions) {
        return new KindsCounted(Arrays.stream(conditions).map(Cql2::parseText).toList());
    }

    private static Optional<List<String>> kinds(String... conditions) {
        return counted(conditions).kinds();
    }

    @Test
    void testsEachConditionsOwnKindsByBit() {
        KindsCounted counted = counted("kind = 'b'", "kind IN ('a', 'c')"); // a = 1, b = 2, c = 4
        assertThat(counted.test(0)).isEqualTo("k.bit & 2 <> 0");
        assertThat(counted.test(1)).isEqualTo("k.bit & 5 <> 0");
        assertThat(counted("kind = 'b'", "beds > 3").test(0)).isNull();
    }

    @Test
    void unitesTheKindsOfAllConditions() {
        assertThat(kinds("kind = 'a' AND beds > 3", "status = 'x' AND (kind IN ('b', 'c') AND beds > 1)"))
                .contains(List.of("a", "b", "c"));
    }

    @Test
    void knowsNothingOnceOneConditionNamesNoKind() {
        assertThat(kinds("kind = 'a'", "beds > 3")).isEmpty();
    }

    @Test
    void anAlternativeWithoutKindMatchesAnyKind() {
        assertThat(kinds("kind = 'a' OR kind = 'b' AND beds > 3")).contains(List.of("a", "b"));
        assertThat(kinds("kind = 'a' OR beds > 3")).isEmpty();
    }

    @Test
    void aDeniedOrOtherwiseComparedKindIsNoRestriction() {
        assertThat(kinds("NOT kind = 'a'")).isEmpty();
        assertThat(kinds("kind <> 'a'")).isEmpty();
        assertThat(kinds("kind LIKE 'a%'")).isEmpty();
        assertThat(kinds("kind NOT IN ('a')")).isEmpty();
        assertThat(kinds("kind = name")).isEmpty();
    }
}
