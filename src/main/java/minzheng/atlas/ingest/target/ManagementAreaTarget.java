package minzheng.atlas.ingest.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import minzheng.atlas.division.DivisionRows;
import minzheng.atlas.division.ManagementArea;
import minzheng.atlas.facility.Label;
import minzheng.atlas.ingest.Finding;

/** Development zones and quasi township units, which overlap divisions. */
final class ManagementAreaTarget implements ImportTarget<ManagementArea> {
    private static final Set<String> KINDS = Set.of("quasi_township", "development_zone");
    private static final TargetField CODE = TargetField.required("code", "代码");
    private static final TargetField KIND = TargetField.required("kind", "类型");
    private static final TargetField PARENT_CODE = TargetField.optional("parent_code", "上级代码", "所属县级代码", "county_code");
    private static final TargetField HELD_IN_TRUST = TargetField.optional("held_in_trust", "托管");

    private static final Ledger<ManagementArea> LEDGER = new Ledger<>(
            ManagementArea.class,
            "management_area_row",
            "area_id",
            ManagementArea::id,
            a -> new Span(a.validFrom(), a.validTo()),
            ManagementAreaTarget::during,
            DivisionRows::insertAreas,
            false);

    @Override
    public String code() {
        return "management-areas";
    }

    @Override
    public Label label() {
        return new Label("开发区等管理区", "zones that overlap divisions");
    }

    @Override
    public List<TargetField> fields(Known known) {
        return List.of(
                CODE,
                TargetField.NAME,
                KIND,
                PARENT_CODE,
                HELD_IN_TRUST,
                TargetField.VALID_FROM,
                TargetField.VALID_TO,
                TargetField.COORD_SOURCE,
                TargetField.SYNTHETIC);
    }

    @Override
    public Shape shape() {
        return Shape.AREA;
    }

    @Override
    public Ledger<ManagementArea> ledger() {
        return LEDGER;
    }

    @Override
    public int rowsTogether() {
        return Integer.MAX_VALUE;
    }

    @Override
    public List<Entry<ManagementArea>> records(List<MappedRow> rows, Known known) {
        return rows.stream()
                .map(row -> new Entry<>(row, record(row, known)))
                .filter(entry -> !entry.row().broken())
                .toList();
    }

    private static ManagementArea record(MappedRow row, Known known) {
        Span span = row.span();
        String source = row.source();
        String code = row.required(CODE.name());
        String kind = row.required(KIND.name());
        if (!KINDS.contains(kind) && !kind.isEmpty()) {
            row.add(Finding.error(
                            "unknown_kind",
                            "没有这种区域类型 / unknown kind of area",
                            "写 quasi_township 或 development_zone / one of these")
                    .about(KIND.name(), kind));
        }
        return new ManagementArea(
                known.id("management_area", source, code),
                source,
                code,
                code,
                row.required(TargetField.NAME.name()),
                kind,
                DeclaredUnit.of(row, PARENT_CODE.name(), span.from(), known),
                heldInTrust(row, span, known),
                Areas.multi(row.geometry()),
                row.geometry() == null ? null : row.coordSource(),
                row.flag(TargetField.SYNTHETIC.name(), false),
                span.from(),
                span.to());
    }

    private static List<UUID> heldInTrust(MappedRow row, Span span, Known known) {
        List<UUID> units = new ArrayList<>();
        for (String code : Lists.of(row.text(HELD_IN_TRUST.name()))) {
            List<KnownDivision> found = known.divisions(code, span.from());
            if (found.size() == 1) {
                units.add(found.get(0).id());
            } else {
                row.add(Finding.error(
                                "unknown_division", "没有这个区划代码 / no division has this code", "核对代码 / check the code")
                        .about(HELD_IN_TRUST.name(), code));
            }
        }
        return units;
    }

    private static ManagementArea during(ManagementArea a, Span span) {
        return new ManagementArea(
                a.id(),
                a.source(),
                a.externalId(),
                a.code(),
                a.name(),
                a.kind(),
                a.parentId(),
                a.heldInTrust(),
                a.geom(),
                a.coordSource(),
                a.synthetic(),
                span.from(),
                span.to());
    }
}
