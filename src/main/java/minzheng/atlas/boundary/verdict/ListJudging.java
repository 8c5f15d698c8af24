package minzheng.atlas.boundary.verdict;

import java.util.List;
import minzheng.atlas.boundary.BoundaryLine;
import minzheng.atlas.boundary.BoundaryStore;
import minzheng.atlas.db.Reading;

/** Holds a list of measurements against the register as it stands; writes nothing. */
public final class ListJudging {
    private final BoundaryStore store;

    public ListJudging(BoundaryStore store) {
        this.store = store;
    }

    public ListVerdicts judge(Reading reading, Selection selection, List<MeasuredPoint> points) {
        List<BoundaryLine> lines = selection.of(store.lines(reading), store.tasks(reading), points);
        VerdictParameters parameters = VerdictParameters.of(store.limits());
        VerdictTable table = Verdicts.of(new Register(lines, store.markers(reading)), points, parameters);
        return new ListVerdicts(
                reading.asOf(),
                reading.version(),
                lines.stream().map(BoundaryLine::code).sorted().toList(),
                parameters,
                table);
    }
}
