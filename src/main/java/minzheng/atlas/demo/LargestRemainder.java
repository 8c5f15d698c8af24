package minzheng.atlas.demo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Shares out a whole number by weights so that the shares are whole and add up: the largest remainders round up. */
final class LargestRemainder {

    private LargestRemainder() {}

    static long[] share(long total, double[] weights) {
        double sum = Arrays.stream(weights).sum();
        var exact = Arrays.stream(weights).map(weight -> total * weight / sum).toArray();
        var shares = Arrays.stream(exact)
                .mapToLong(value -> (long) Math.floor(value))
                .toArray();
        long left = total - Arrays.stream(shares).sum();
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> shares[i] - exact[i]))
                .limit(left)
                .forEach(i -> shares[i]++);
        return shares;
    }
}
