package minzheng.atlas.tiles.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TileFitTest {
    /** A layer of so many features of so many bytes each; the first ones are as large as said. */
    private static TileFit.Layer layer(int features, int bytes, int largeOnes, int largeBytes, List<String> asked) {
        return (most, ranked) -> {
            asked.add(most + (ranked ? " ranked" : ""));
            int drawn = Math.min(features, most);
            int large = Math.min(drawn, largeOnes);
            return new Drawn(new byte[large * largeBytes + (drawn - large) * bytes], features, drawn);
        };
    }

    private static int size(List<Drawn> drawn) {
        return drawn.stream().mapToInt(Drawn::size).sum();
    }

    @Test
    void whatFitsIsDrawnOnceAndNotRanked() {
        List<String> asked = new ArrayList<>();

        List<Drawn> drawn = TileFit.fit(List.of(layer(500, 100, 0, 0, asked), layer(10, 10_000, 0, 0, asked)));

        assertThat(size(drawn)).isEqualTo(150_000);
        assertThat(drawn).allMatch(layer -> layer.dropped() == 0);
        assertThat(asked).containsExactly("10000", "10000");
    }

    @Test
    void onlyTheLargestLayerGivesWay() {
        // 100 kB stay, so 400 kB are left for the other's 8000 features of 100 bytes: 4000 of them, less the margin
        List<Drawn> drawn = TileFit.fit(
                List.of(layer(10, 10_000, 0, 0, new ArrayList<>()), layer(8_000, 100, 0, 0, new ArrayList<>())));

        assertThat(drawn.get(0).dropped()).isZero();
        assertThat(drawn.get(1).drawn()).isEqualTo(3_880);
        assertThat(drawn.get(1).dropped()).isEqualTo(4_120);
        assertThat(size(drawn)).isLessThanOrEqualTo(TileFit.MOST_BYTES);
    }

    @Test
    void moreFeaturesThanCanFitAreRankedAtOnce() {
        List<String> asked = new ArrayList<>();

        List<Drawn> drawn = TileFit.fit(List.of(layer(200_000, 40, 0, 0, asked)));

        assertThat(asked).containsExactly("10000", "10000 ranked");
        assertThat(drawn.get(0).dropped()).isEqualTo(190_000);
    }

    @Test
    void fewLargeFeaturesBeforeManySmallOnesEndBelowTheLimitToo() {
        List<Drawn> drawn = TileFit.fit(List.of(layer(9_000, 10, 3, 240_000, new ArrayList<>())));

        assertThat(size(drawn)).isLessThanOrEqualTo(TileFit.MOST_BYTES);
        List<Drawn> hopeless = TileFit.fit(List.of(layer(9_000, 10, 1, 600_000, new ArrayList<>())));
        assertThat(hopeless.get(0).dropped()).isEqualTo(9_000);
    }

    @Test
    void sharesAreEqualAmongThoseThatAreTooLarge() {
        assertThat(TileFit.share(new int[] {100_000, 300_000, 900_000})).isCloseTo(200_000, within(1e-9));
        assertThat(TileFit.share(new int[] {10, 20})).isCloseTo(20, within(1e-9));
    }
}
