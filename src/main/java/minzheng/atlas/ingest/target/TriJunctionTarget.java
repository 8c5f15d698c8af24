package minzheng.atlas.ingest.target;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import minzheng.atlas.boundary.BoundaryRows;
import minzheng.atlas.boundary.TriJunction;
import minzheng.atlas.facility.Label;
import minzheng.atlas.ingest.Finding;

/** Points where three or more units meet (三交点). */
final class TriJunctionTarget implements ImportTarget<TriJunction> {
    private static final TargetField CODE = TargetField.required("code", "三交点编号", "三交点代码", "代码", "编号");
    private static final TargetField NAME = TargetField.required("name", "三交点名称", "名称");
    private static final TargetField UNITS = TargetField.required("units", "相关单位", "相关单位代码", "行政区", "单位代码");
    private static final TargetField AGREEMENT = TargetField.optional("agreement", "三交点协议", "协议");
    private static final Ledger<TriJunction> LEDGER = new Ledger<>(
            TriJunction.class,
            "tri_junction_row",
            "junction_id",
            TriJunction::id,
            junction -> new Span(junction.validFrom(), junction.validTo()),
            (junction, span) -> junction.during(span.from(), span.to()),
            BoundaryRows::insertJunctions,
            false);

    @Override
    public String code() {
        return "tri-junctions";
    }

    @Override
    public Label label() {
        return new Label("三交点", "points where three units meet");
    }

    @Override
    public List<TargetField> fields(Known known) {
        List<TargetField> all = new ArrayList<>(List.of(
                RegisterFields.NUMBER_OF_ITS_OWN,
                CODE,
                NAME,
                UNITS,
                AGREEMENT,
                RegisterFields.ACCURACY,
                RegisterFields.POINT_RMSE));
        all.addAll(RegisterFields.COORDINATES);
        all.addAll(RegisterFields.ENDING);
        return all;
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
    public Ledger<TriJunction> ledger() {
        return LEDGER;
    }

    @Override
    public int rowsTogether() {
        return Integer.MAX_VALUE;
    }

    @Override
    public List<Entry<TriJunction>> records(List<MappedRow> rows, Known known) {
        return rows.stream()
                .map(row -> new Entry<>(row, record(row, known)))
                .filter(entry -> !entry.row().broken())
                .toList();
    }

    @Override
    public void check(List<Entry<TriJunction>> entries, Known known) {
        Identity.requireApart(entries, TriJunction::code, LEDGER);
    }

    private static TriJunction record(MappedRow row, Known known) {
        Span span = row.span();
        String code = row.required(CODE.name());
        Identity thing = Identity.of(row, "tri_junction", code, code, span, known);
        return new TriJunction(
                thing.id(),
                thing.source(),
                thing.externalId(),
                code,
                row.required(NAME.name()),
                units(row, span, known),
                row.text(AGREEMENT.name()),
                row.geometry(),
                row.documentGeometry(),
                row.documentCrs(),
                RegisterFields.accuracy(row),
                row.documentGeometry() == null ? null : row.coordSource(),
                row.flag(TargetField.SYNTHETIC.name(), false),
                span.from(),
                span.to());
    }

    private static List<UUID> units(MappedRow row, Span span, Known known) {
        List<UUID> units = new ArrayList<>();
        for (String code : Lists.of(row.required(UNITS.name()))) {
            UUID unit = DeclaredUnit.coded(row, UNITS.name(), code, span.from(), known);
            if (unit != null && !units.contains(unit)) {
                units.add(unit);
            }
        }
        if (units.size() < 3 && !row.broken()) {
            row.add(Finding.error(
                            "too_few_units",
                            "三交点至少有三个单位 / at least three units meet at such a point",
                            "写三个区划代码，用分号隔开 / give three codes, separated by semicolons")
                    .about(UNITS.name(), row.text(UNITS.name())));
        }
        return units;
    }
}
