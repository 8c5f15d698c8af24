package minzheng.atlas.ingest.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import minzheng.atlas.boundary.BoundaryLine;
import minzheng.atlas.boundary.BoundaryRows;
import minzheng.atlas.facility.Label;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.target.AgreementRule.Documents;

/** Registered boundary lines, in the coordinates of their agreements. */
final class BoundaryLineTarget implements ImportTarget<BoundaryLine> {
    private static final Ledger<BoundaryLine> LEDGER = new Ledger<>(
            BoundaryLine.class,
            "boundary_line_row",
            "line_id",
            BoundaryLine::id,
            line -> new Span(line.validFrom(), line.validTo()),
            (line, span) -> line.during(span.from(), span.to()),
            BoundaryRows::insertLines,
            false);

    @Override
    public String code() {
        return "boundary-lines";
    }

    @Override
    public Label label() {
        return new Label("行政区域界线", "boundary lines");
    }

    @Override
    public List<TargetField> fields(Known known) {
        return LineColumns.ALL;
    }

    @Override
    public Shape shape() {
        return Shape.LINE;
    }

    @Override
    public boolean keepsDocumentDatum() {
        return true;
    }

    @Override
    public Ledger<BoundaryLine> ledger() {
        return LEDGER;
    }

    @Override
    public int rowsTogether() {
        return Integer.MAX_VALUE;
    }

    @Override
    public List<Entry<BoundaryLine>> records(List<MappedRow> rows, Known known) {
        List<Entry<BoundaryLine>> entries = new ArrayList<>();
        for (MappedRow row : rows) {
            Span span = row.span();
            UUID sideA = side(row, LineColumns.SIDE_A, span, known);
            UUID sideB = side(row, LineColumns.SIDE_B, span, known);
            BoundaryLine line =
                    sideA == null || sideB == null ? null : new LineColumns(row, known).line(sideA, sideB, span);
            if (line != null && !row.broken()) {
                entries.add(new Entry<>(row, line));
            }
        }
        return entries;
    }

    @Override
    public void check(List<Entry<BoundaryLine>> entries, Known known) {
        Identity.requireApart(entries, BoundaryLine::code, LEDGER);
    }

    @Override
    public Optional<Finding> refusal(BoundaryLine incoming, List<BoundaryLine> recorded) {
        return AgreementRule.refusal(
                LEDGER,
                incoming,
                recorded,
                line -> new Documents(line.agreementA(), line.agreementB(), line.filingNumber()));
    }

    private static @org.jspecify.annotations.Nullable UUID side(
            MappedRow row, TargetField field, Span span, Known known) {
        row.required(field.name());
        return DeclaredUnit.of(row, field.name(), span.from(), known);
    }
}
