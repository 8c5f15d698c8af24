package minzheng.atlas.boundary.verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import minzheng.atlas.boundary.verdict.DatumFree.Angle;
import minzheng.atlas.boundary.verdict.DatumFree.Side;
import minzheng.atlas.geometry.Ellipsoid;
import org.jspecify.annotations.Nullable;

/** Runs the chains of one line through {@link Chain}: markers whose coordinates cannot be compared, per pair of datums. */
final class NeighbourTests {
    /** Sides shorter than this many sigma turn so much by an error that first order does not hold. */
    private static final double LEAST_SIGMAS = 10;

    private static final double SECONDS = 3600;

    private final VerdictParameters parameters;

    NeighbourTests(VerdictParameters parameters) {
        this.parameters = parameters;
    }

    /**
     * What the neighbours say about one marker.
     *
     * @param outcome null where the marker could not be part of a chain
     */
    record Neighbours(
            Chain.@Nullable Outcome outcome,
            double critical,
            List<Side> distances,
            @Nullable Angle angle) {
        static final Neighbours NONE = new Neighbours(null, Double.NaN, List.of(), null);
    }

    /** By marker; the verdicts must be in the order of the register. */
    Map<UUID, Neighbours> of(List<MarkerVerdict> verdicts) {
        Map<String, List<MarkerVerdict>> chains = new LinkedHashMap<>();
        for (MarkerVerdict verdict : verdicts) {
            Place registered = verdict.registered();
            Place measured = verdict.measured();
            if (verdict.verdict() == Verdict.NOT_COMPARABLE
                    && registered != null
                    && measured != null
                    && Judgement.isUsable(verdict.sigmaSurveyM())
                    && Judgement.isUsable(verdict.sigmaRegisterM())) {
                String chain = verdict.marker().line() + '\n' + registered.datum() + '\n' + measured.datum();
                chains.computeIfAbsent(chain, any -> new ArrayList<>()).add(verdict);
            }
        }
        Map<UUID, Neighbours> found = new HashMap<>();
        chains.values().forEach(chain -> test(chain, found));
        return found;
    }

    private void test(List<MarkerVerdict> members, Map<UUID, Neighbours> found) {
        Ellipsoid registeredOn = place(members.get(0).registered()).ownEllipsoid();
        Ellipsoid measuredOn = place(members.get(0).measured()).ownEllipsoid();
        List<MarkerVerdict> apart = new ArrayList<>();
        List<Station> stations = new ArrayList<>();
        for (MarkerVerdict member : members) {
            Station station = station(member);
            if (stations.isEmpty() || isFar(stations.get(stations.size() - 1), station, registeredOn)) {
                apart.add(member);
                stations.add(station);
            }
        }
        Chain chain = new Chain(stations, registeredOn, measuredOn, parameters.networkScaleRatio(), parameters.alpha());
        List<Chain.Outcome> outcomes = chain.outcomes();
        for (int i = 0; i < stations.size(); i++) {
            int from = Math.max(0, i - 1);
            List<Station> near = stations.subList(from, Math.min(stations.size(), i + 2));
            Window window =
                    near.size() < 2 ? null : new Window(near, registeredOn, measuredOn, parameters.networkScaleRatio());
            found.put(
                    apart.get(i).marker().markerId(),
                    new Neighbours(
                            outcomes.get(i),
                            chain.critical(),
                            sides(window, near, i - from),
                            near.size() == 3 && window != null ? angle(window, near) : null));
        }
    }

    private static boolean isFar(Station one, Station other, Ellipsoid on) {
        double metres = on.way(one.registered(), other.registered()).metres();
        return metres > LEAST_SIGMAS * (one.sigmaM() + other.sigmaM());
    }

    private static Station station(MarkerVerdict verdict) {
        return new Station(
                verdict.marker().toString(),
                place(verdict.registered()).ownDegrees(),
                place(verdict.measured()).ownDegrees(),
                Math.hypot(given(verdict.sigmaSurveyM()), given(verdict.sigmaRegisterM())));
    }

    private static List<Side> sides(@Nullable Window window, List<Station> near, int self) {
        List<Side> sides = new ArrayList<>();
        for (int side = 0; window != null && side + 1 < near.size(); side++) {
            double sigma = window.sigma(side);
            sides.add(new Side(
                    near.get(side == self ? side + 1 : side).name(),
                    window.registered(side),
                    window.measured(side),
                    window.difference(side),
                    sigma,
                    window.difference(side) / sigma));
        }
        return sides;
    }

    /** The third observable of three stations, after their two distances. */
    private static Angle angle(Window window, List<Station> near) {
        double sigma = window.sigma(2);
        return new Angle(
                near.get(0).name(),
                near.get(2).name(),
                Math.toDegrees(window.registered(2)),
                Math.toDegrees(window.measured(2)),
                Math.toDegrees(window.difference(2)) * SECONDS,
                Math.toDegrees(sigma) * SECONDS,
                window.difference(2) / sigma);
    }

    private static Place place(@Nullable Place place) {
        return java.util.Objects.requireNonNull(place, "a chain is of markers with both places");
    }

    private static double given(@Nullable Double sigma) {
        return java.util.Objects.requireNonNull(sigma, "a chain is of markers with both accuracies");
    }
}
