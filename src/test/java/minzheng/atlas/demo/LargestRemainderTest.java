package minzheng.atlas.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LargestRemainderTest {

    @Test
    void roundsUpWhereTheRemainderIsLargest() {
        // 10 by 1 : 2 : 4 is 1.43, 2.86, 5.71; floors 1 + 2 + 5 leave two, for 0.86 and 0.71
        assertThat(LargestRemainder.share(10, new double[] {1, 2, 4})).containsExactly(1, 3, 6);
    }

    @Test
    void givesEqualRemaindersInOrder() {
        assertThat(LargestRemainder.share(2, new double[] {1, 1, 1})).containsExactly(1, 1, 0);
    }
}
