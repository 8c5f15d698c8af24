package minzheng.atlas.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import minzheng.atlas.cql2.Cql2;
import org.junit.jupiter.api.Test;

/** A kind left out by mistake would silently lower a figure, so a condition counts as restricted only when it must be. */
class KindsCountedTest {
    private static Optional<Set<String>> kinds(String... conditions) {
        return KindsCounted.of(Arrays.stream(conditions).map(Cql2::parseText).toList());
    }

    @Test
    void unitesTheKindsOfAllConditions() {
        assertThat(kinds("kind = 'a' AND beds > 3", "status = 'x' AND (kind IN ('b', 'c') AND beds > 1)"))
                .contains(Set.of("a", "b", "c"));
    }

    @Test
    void knowsNothingOnceOneConditionNamesNoKind() {
        assertThat(kinds("kind = 'a'", "beds > 3")).isEmpty();
    }

    @Test
    void anAlternativeWithoutKindMatchesAnyKind() {
        assertThat(kinds("kind = 'a' OR kind = 'b' AND beds > 3")).contains(Set.of("a", "b"));
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
