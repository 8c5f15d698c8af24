package minzheng.atlas.boundary.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import minzheng.atlas.boundary.verdict.Matching.Match;
import minzheng.atlas.boundary.verdict.NeighbourTests.Neighbours;

/** The verdict on a list of measurements: rows to markers, each marker by coordinates, then among its neighbours. */
public final class Verdicts {
    private Verdicts() {}

    public static VerdictTable of(Register register, List<MeasuredPoint> points, VerdictParameters parameters) {
        Matching matching = new Matching(register, points, parameters.matchDistanceM());
        List<Match> matches = matching.matches();
        Judgement judgement = new Judgement(register, parameters);
        List<MarkerVerdict> byPlace = matches.stream().map(judgement::of).toList();
        Map<UUID, Neighbours> neighbours = new NeighbourTests(parameters).of(byPlace);
        List<MarkerVerdict> verdicts = new ArrayList<>();
        for (int i = 0; i < matches.size(); i++) {
            verdicts.add(withDatumFree(matches.get(i), byPlace.get(i), neighbours, parameters));
        }
        verdicts.sort(Comparator.comparingInt(MarkerVerdict::row));
        return VerdictTable.of(points.size(), register.markers().size(), verdicts, matching);
    }

    private static MarkerVerdict withDatumFree(
            Match match, MarkerVerdict verdict, Map<UUID, Neighbours> neighbours, VerdictParameters parameters) {
        List<ReferenceCheck> references = ReferenceCheck.of(
                match.marker().referenceObjects(), match.point().referenceObjects(), parameters);
        if (verdict.verdict() != Verdict.NOT_COMPARABLE && references.isEmpty()) {
            return verdict;
        }
        Neighbours found = neighbours.getOrDefault(match.marker().id(), Neighbours.NONE);
        return verdict.with(DatumFreeVerdict.of(found, references));
    }
}
