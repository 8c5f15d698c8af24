package minzheng.atlas.boundary.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import minzheng.atlas.geometry.Ellipsoid;
import org.jspecify.annotations.Nullable;

/**
 * Singles out markers that do not fit among their neighbours on a line (iterative data snooping after Baarda, A Testing
 * Procedure for Use in Geodetic Networks, 1968). Each marker is looked at with up to four neighbours; the one whose shift
 * explains the differences best is taken out while that is significant at alpha divided by the number of markers
 * (Bonferroni), together with any that explains them nearly as well (likelihood above alpha times). What was taken out is
 * then judged against the rest, which does not contradict itself.
 */
final class Chain {
    private static final int MOST_TOGETHER = 5;
    private static final int LEAST = 3;

    /** The chance with which a shift of the detectable size is found. */
    private static final double POWER = 0.8;

    private final List<Station> stations;
    private final Ellipsoid registeredOn;
    private final Ellipsoid measuredOn;
    private final double scaleRatio;
    private final double alpha;
    private final TreeSet<Integer> fitting = new TreeSet<>();
    private final Map<Integer, Explanation> explained = new HashMap<>();

    Chain(List<Station> stations, Ellipsoid registeredOn, Ellipsoid measuredOn, double scaleRatio, double alpha) {
        this.stations = stations;
        this.registeredOn = registeredOn;
        this.measuredOn = measuredOn;
        this.scaleRatio = scaleRatio;
        this.alpha = alpha;
    }

    /**
     * What came out for one marker.
     *
     * @param explanation null where too few markers that fit are left to judge it by
     * @param detectableM the shift that would have been found with a chance of 80 %
     */
    record Outcome(
            Consistency consistency,
            @Nullable Explanation explanation,
            @Nullable Double detectableM) {}

    /** From which statistic a marker does not fit. */
    double critical() {
        return -2 * Math.log(alpha / stations.size());
    }

    /** One outcome for each station, in their order. */
    List<Outcome> outcomes() {
        for (int i = 0; i < stations.size(); i++) {
            fitting.add(i);
        }
        if (stations.size() >= LEAST) {
            fitting.forEach(this::explain);
            takeOut();
        }
        double reach = reach();
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < stations.size(); i++) {
            outcomes.add(outcome(i, reach));
        }
        return outcomes;
    }

    private void takeOut() {
        while (fitting.size() >= LEAST) {
            int worst = fitting.stream()
                    .max(Comparator.comparingDouble(i -> statistic(i)))
                    .orElseThrow();
            if (statistic(worst) <= critical()) {
                return;
            }
            List<Integer> around = around(worst);
            Window window = window(around);
            List<Integer> out = new ArrayList<>();
            for (int at = 0; at < around.size(); at++) {
                double rival = window.explain(at).statistic();
                if (around.get(at) == worst || statistic(worst) - rival <= -2 * Math.log(alpha)) {
                    out.add(around.get(at));
                }
            }
            fitting.removeAll(out);
            if (fitting.size() >= LEAST) {
                out.forEach(gone -> near(gone, MOST_TOGETHER).forEach(this::explain));
            }
        }
    }

    private double statistic(int station) {
        Explanation explanation = explained.get(station);
        return explanation == null ? 0 : explanation.statistic();
    }

    private void explain(int station) {
        List<Integer> around = around(station);
        explained.put(station, window(around).explain(around.indexOf(station)));
    }

    private Outcome outcome(int station, double reach) {
        if (fitting.size() < LEAST) {
            return new Outcome(Consistency.CANNOT_TELL, null, null);
        }
        explain(station);
        Explanation explanation = explained.get(station);
        boolean fits = statistic(station) <= critical();
        return new Outcome(
                fits ? Consistency.CONSISTENT : Consistency.INCONSISTENT,
                explanation,
                explanation == null ? null : reach / Math.sqrt(explanation.weight()));
    }

    /** The shift, in sigma, whose statistic exceeds the critical one with the wanted power. */
    private double reach() {
        double threshold = Math.sqrt(critical());
        double low = threshold;
        double high = threshold + 3;
        while (high - low > 1e-4) {
            double middle = (low + high) / 2;
            if (Rice.atMost(threshold, middle) > 1 - POWER) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** The station with the fitting ones next to it, two before and two after; near an end more of the other side. */
    private List<Integer> around(int station) {
        List<Integer> near = near(station, MOST_TOGETHER - 1);
        long before = near.stream().filter(i -> i < station).count();
        long after = near.size() - before;
        int half = (MOST_TOGETHER - 1) / 2;
        long takenBefore = Math.min(before, MOST_TOGETHER - 1 - Math.min(after, half));
        long takenAfter = Math.min(after, MOST_TOGETHER - 1 - takenBefore);
        List<Integer> around = new ArrayList<>(near.subList((int) (before - takenBefore), (int) before));
        around.add(station);
        around.addAll(near.subList((int) before, (int) (before + takenAfter)));
        return around;
    }

    /** Up to so many fitting ones on each side, in order, without the station itself. */
    private List<Integer> near(int station, int eachSide) {
        List<Integer> near = new ArrayList<>();
        Integer at = fitting.lower(station);
        while (at != null && near.size() < eachSide) {
            near.add(0, at);
            at = fitting.lower(at);
        }
        int before = near.size();
        at = fitting.higher(station);
        while (at != null && near.size() < before + eachSide) {
            near.add(at);
            at = fitting.higher(at);
        }
        return near;
    }

    private Window window(List<Integer> chosen) {
        return new Window(chosen.stream().map(stations::get).toList(), registeredOn, measuredOn, scaleRatio);
    }
}
