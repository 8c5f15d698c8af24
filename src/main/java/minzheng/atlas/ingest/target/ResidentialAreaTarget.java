package minzheng.atlas.ingest.target;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import minzheng.atlas.db.Reading;
import minzheng.atlas.facility.FacilityRows;
import minzheng.atlas.facility.Label;
import minzheng.atlas.facility.ResidentialArea;
import minzheng.atlas.ingest.Finding;
import org.jspecify.annotations.Nullable;

/** 居住小区 with completion date and the elder-care facility that serves them. */
final class ResidentialAreaTarget implements ImportTarget<ResidentialArea> {
    private static final TargetField COMPLETED_ON = TargetField.required("completed_on", "竣工日期", "建成日期");
    private static final TargetField DECLARED_CODE = TargetField.required(
            "declared_code", TargetField.DECLARED_CODE.aliases().toArray(String[]::new));
    private static final TargetField FACILITY = TargetField.optional("elder_care_facility", "养老服务设施编号", "配建养老设施编号");
    private static final int ROWS_TOGETHER = 2_000;

    private static final Ledger<ResidentialArea> LEDGER = new Ledger<>(
            ResidentialArea.class,
            "residential_area_row",
            "residential_area_id",
            ResidentialArea::id,
            a -> new Span(a.validFrom(), a.validTo()),
            ResidentialAreaTarget::during,
            FacilityRows::insertResidentialAreas,
            false);

    @Override
    public String code() {
        return "residential-areas";
    }

    @Override
    public Label label() {
        return new Label("居住小区", "residential areas");
    }

    @Override
    public List<TargetField> fields(Known known) {
        return List.of(
                TargetField.EXTERNAL_ID,
                TargetField.NAME,
                DECLARED_CODE,
                COMPLETED_ON,
                FACILITY,
                TargetField.VALID_FROM,
                TargetField.VALID_TO,
                TargetField.COORD_SOURCE,
                TargetField.SYNTHETIC);
    }

    @Override
    public Shape shape() {
        return Shape.PLACE;
    }

    @Override
    public Ledger<ResidentialArea> ledger() {
        return LEDGER;
    }

    @Override
    public int rowsTogether() {
        return ROWS_TOGETHER;
    }

    @Override
    public List<Entry<ResidentialArea>> records(List<MappedRow> rows, Known known) {
        return rows.stream()
                .map(row -> new Entry<>(row, record(row, known)))
                .filter(entry -> !entry.row().broken())
                .toList();
    }

    private static ResidentialArea record(MappedRow row, Known known) {
        String source = row.source();
        String externalId = row.required(TargetField.EXTERNAL_ID.name());
        row.required(COMPLETED_ON.name());
        row.required(DECLARED_CODE.name());
        LocalDate completed = row.date(COMPLETED_ON.name());
        LocalDate completedOn = completed == null ? LocalDate.EPOCH : completed;
        Span span = span(row, completedOn);
        UUID declared = DeclaredUnit.of(row, DECLARED_CODE.name(), span.from(), known);
        UUID id = known.id("residential_area", source, externalId);
        return new ResidentialArea(
                id,
                source,
                externalId,
                row.required(TargetField.NAME.name()),
                declared == null ? id : declared, // only in rows that carry a finding and are not kept
                completedOn,
                facility(row, source, known),
                row.geometry(),
                row.geometry() == null ? null : row.coordSource(),
                row.flag(TargetField.SYNTHETIC.name(), false),
                span.from(),
                span.to());
    }

    /** An area holds from its completion where the row says nothing else. */
    private static Span span(MappedRow row, LocalDate completedOn) {
        LocalDate from = row.date(TargetField.VALID_FROM.name());
        LocalDate fallback = row.delivery().fallbackFrom();
        LocalDate to = row.date(TargetField.VALID_TO.name());
        return row.ordered(
                from != null ? from : fallback != null ? fallback : completedOn,
                to == null ? Reading.FOREVER : to,
                TargetField.VALID_TO.name());
    }

    private static @Nullable UUID facility(MappedRow row, String source, Known known) {
        String externalId = row.text(FACILITY.name());
        if (externalId == null) {
            return null;
        }
        UUID facility = known.facility(source, externalId).orElse(null);
        if (facility == null) {
            row.add(Finding.error(
                            "unknown_facility",
                            "没有（或不止一个）这个编号的设施 / no facility, or more than one, has this number",
                            "核对编号，或先导入设施 / check the number, or load the facilities first")
                    .about(FACILITY.name(), externalId));
        }
        return facility;
    }

    private static ResidentialArea during(ResidentialArea a, Span span) {
        return new ResidentialArea(
                a.id(),
                a.source(),
                a.externalId(),
                a.name(),
                a.declaredId(),
                a.completedOn(),
                a.elderCareFacilityId(),
                a.geom(),
                a.coordSource(),
                a.synthetic(),
                span.from(),
                span.to());
    }
}
