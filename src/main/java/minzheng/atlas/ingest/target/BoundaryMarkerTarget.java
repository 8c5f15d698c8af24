package minzheng.atlas.ingest.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import minzheng.atlas.boundary.BoundaryMarker;
import minzheng.atlas.boundary.BoundaryRows;
import minzheng.atlas.facility.Label;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.target.AgreementRule.Documents;

/** Registered markers, in the coordinates of their registration. */
final class BoundaryMarkerTarget implements ImportTarget<BoundaryMarker> {
    private static final Ledger<BoundaryMarker> LEDGER = new Ledger<>(
            BoundaryMarker.class,
            "boundary_marker_row",
            "marker_id",
            BoundaryMarker::id,
            marker -> new Span(marker.validFrom(), marker.validTo()),
            (marker, span) -> marker.during(span.from(), span.to()),
            BoundaryRows::insertMarkers,
            false);

    @Override
    public String code() {
        return "boundary-markers";
    }

    @Override
    public Label label() {
        return new Label("界桩", "boundary markers");
    }

    @Override
    public List<TargetField> fields(Known known) {
        return MarkerColumns.ALL;
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
    public Ledger<BoundaryMarker> ledger() {
        return LEDGER;
    }

    @Override
    public int rowsTogether() {
        return Integer.MAX_VALUE;
    }

    @Override
    public List<Entry<BoundaryMarker>> records(List<MappedRow> rows, Known known) {
        List<Entry<BoundaryMarker>> entries = new ArrayList<>();
        for (MappedRow row : rows) {
            Span span = row.span();
            UUID line = known.register().line(row, RegisterFields.LINE_CODE.name(), span.from());
            BoundaryMarker marker = line == null ? null : new MarkerColumns(row, known).marker(line, span);
            if (marker != null && !row.broken()) {
                entries.add(new Entry<>(row, marker));
            }
        }
        return entries;
    }

    @Override
    public void check(List<Entry<BoundaryMarker>> entries, Known known) {
        Identity.requireApart(
                entries, marker -> KnownRegister.marker(marker.lineId(), marker.number(), marker.member()), LEDGER);
    }

    @Override
    public Optional<Finding> refusal(BoundaryMarker incoming, List<BoundaryMarker> recorded) {
        return AgreementRule.refusal(
                LEDGER,
                incoming,
                recorded,
                marker -> new Documents(marker.agreementA(), marker.agreementB(), marker.filingNumber()));
    }
}
