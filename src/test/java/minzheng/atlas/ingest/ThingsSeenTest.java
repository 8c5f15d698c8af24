package minzheng.atlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import minzheng.atlas.ingest.target.Span;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ThingsSeenTest {
    @Test
    void aThingComesAgainAtAnotherTimeButNotAtTheSame() {
        ThingsSeen seen = new ThingsSeen();
        UUID one = new UUID(1, 1);

        assertThat(seen.overlapsEarlier(one, years(2020, 2022))).isFalse();
        assertThat(seen.overlapsEarlier(new UUID(1, 2), years(2020, 2022))).isFalse();
        assertThat(seen.overlapsEarlier(one, years(2022, 2024))).isFalse(); // [2020, 2022) and [2022, 2024) only touch
        assertThat(seen.overlapsEarlier(one, years(2023, 2024))).isTrue(); // with the second
        assertThat(seen).containsExactlyInAnyOrder(one, new UUID(1, 2));
    }

    @Test
    void aHundredThousandAreFoundAgainAndNoOthers() {
        ThingsSeen seen = new ThingsSeen();
        for (int i = 0; i < 100_000; i++) {
            assertThat(seen.overlapsEarlier(new UUID(i % 7, i), years(2020, 2021)))
                    .isFalse();
        }

        assertThat(seen).hasSize(100_000).contains(new UUID(99_999 % 7, 99_999));
        assertThat(seen.contains(new UUID(0, 100_000))).isFalse();
    }

    @Property(tries = 200)
    void tellsWhatAPlainMapTells(@ForAll @Size(max = 60) List<@IntRange(max = 9) Integer> rows) {
        ThingsSeen seen = new ThingsSeen();
        Map<UUID, Span> plain = new HashMap<>();
        for (int row : rows) {
            UUID thing = new UUID(0, row);
            assertThat(seen.overlapsEarlier(thing, years(2020, 2021))).isEqualTo(plain.containsKey(thing));
            plain.put(thing, years(2020, 2021));
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(plain.keySet());
    }

    private static Span years(int from, int to) {
        return new Span(LocalDate.of(from, 1, 1), LocalDate.of(to, 1, 1));
    }
}
