package minzheng.atlas.ingest.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minzheng.atlas.boundary.BoundaryRows;
import minzheng.atlas.boundary.MarkerObservation;
import minzheng.atlas.facility.Label;
import minzheng.atlas.ingest.Finding;

/** What teams saw at markers. Observations are only ever added. */
final class MarkerObservationTarget implements ImportTarget<MarkerObservation> {
    private static final Ledger<MarkerObservation> LEDGER = new Ledger<>(
            MarkerObservation.class,
            "marker_observation_row",
            "observation_id",
            MarkerObservation::id,
            seen -> new Span(seen.validFrom(), seen.validTo()),
            (seen, span) -> seen.during(span.from(), span.to()),
            BoundaryRows::insertObservations,
            false);

    @Override
    public String code() {
        return "marker-observations";
    }

    @Override
    public Label label() {
        return new Label("界桩检查记录", "observations of markers");
    }

    @Override
    public List<TargetField> fields(Known known) {
        return ObservationColumns.ALL;
    }

    @Override
    public Shape shape() {
        return Shape.POINT;
    }

    @Override
    public boolean keepsDocumentDatum() {
        return true;
    }

    @Override
    public Ledger<MarkerObservation> ledger() {
        return LEDGER;
    }

    @Override
    public int rowsTogether() {
        return 2_000;
    }

    @Override
    public List<Entry<MarkerObservation>> records(List<MappedRow> rows, Known known) {
        List<Entry<MarkerObservation>> entries = new ArrayList<>();
        for (MappedRow row : rows) {
            MarkerObservation seen = new ObservationColumns(row, known).observation();
            if (seen != null && !row.broken()) {
                entries.add(new Entry<>(row, seen));
            }
        }
        return entries;
    }

    @Override
    public Optional<Finding> refusal(MarkerObservation incoming, List<MarkerObservation> recorded) {
        return Optional.of(Finding.error(
                        "observation_fixed",
                        "已登记的检查记录不能更改 / an observation that is recorded does not change",
                        "用新编号另记一条，并在 replaces 写原编号 / record another one under a new number, with this one in replaces")
                .about(TargetField.EXTERNAL_ID.name(), incoming.externalId()));
    }
}
