package minzheng.atlas.ingest.target;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import minzheng.atlas.db.Reading;
import minzheng.atlas.facility.Facility;
import minzheng.atlas.facility.FacilityAttribute;
import minzheng.atlas.facility.FacilityChecks;
import minzheng.atlas.facility.FacilityKind;
import minzheng.atlas.facility.FacilityRows;
import minzheng.atlas.facility.Label;
import minzheng.atlas.ingest.Finding;
import org.jspecify.annotations.Nullable;

/** Facilities of every kind; the kinds' attributes are fields of their own or members of {@code details}. */
final class FacilityTarget implements ImportTarget<Facility> {
    private static final Set<String> STATUSES =
            Set.of("planned", "under_construction", "operating", "suspended", "closed");
    private static final TargetField KIND = TargetField.required("kind", "类型", "设施类型", "类别");
    private static final TargetField STATUS = TargetField.optional("status", "状态", "运营状态");
    private static final TargetField CLOSED_ON = TargetField.optional("closed_on", "关闭日期", "停业日期", "close_date");
    private static final TargetField DECLARED_AREA = TargetField.optional("declared_area", "所属开发区");
    private static final TargetField IS_PUBLIC = TargetField.optional("is_public", "公开");
    private static final int ROWS_TOGETHER = 5_000;

    /** Above every data version and below "still believed". */
    private static final long NEWEST = Long.MAX_VALUE - 1;

    private static final Ledger<Facility> LEDGER = new Ledger<>(
            Facility.class,
            "facility_row",
            "facility_id",
            Facility::id,
            f -> new Span(f.validFrom(), f.validTo()),
            FacilityTarget::during,
            FacilityRows::insert,
            false);

    @Override
    public String code() {
        return "facilities";
    }

    @Override
    public Label label() {
        return new Label("设施", "facilities");
    }

    @Override
    public List<TargetField> fields(Known known) {
        List<TargetField> fields = new ArrayList<>(List.of(
                TargetField.EXTERNAL_ID,
                TargetField.NAME,
                KIND,
                STATUS,
                TargetField.VALID_FROM,
                TargetField.VALID_TO,
                CLOSED_ON,
                TargetField.DECLARED_CODE,
                DECLARED_AREA,
                TargetField.COORD_SOURCE,
                TargetField.SYNTHETIC,
                IS_PUBLIC,
                FacilityDetails.FIELD));
        for (FacilityAttribute attribute : known.kinds().attributes().values()) {
            fields.add(TargetField.optional(
                    attribute.code(), attribute.name().zh(), attribute.name().en()));
        }
        return fields;
    }

    @Override
    public Shape shape() {
        return Shape.PLACE;
    }

    @Override
    public Ledger<Facility> ledger() {
        return LEDGER;
    }

    @Override
    public int rowsTogether() {
        return ROWS_TOGETHER;
    }

    @Override
    public List<Entry<Facility>> records(List<MappedRow> rows, Known known) {
        List<Entry<Facility>> entries = new ArrayList<>();
        for (MappedRow row : rows) {
            List<Facility> states = states(row, known);
            if (!row.broken()) {
                states.forEach(state -> entries.add(new Entry<>(row, state)));
            }
        }
        return entries;
    }

    @Override
    public void check(List<Entry<Facility>> entries, Known known) {
        checkRules(entries, known);
        FacilityPlaces.check(entries, known);
    }

    /** What must hold between the attributes of one facility, as its kind says. */
    private static void checkRules(List<Entry<Facility>> entries, Known known) {
        List<Facility> facilities = entries.stream().map(Entry::record).toList();
        Reading now = Reading.of(LocalDate.now(ZoneOffset.UTC), NEWEST);
        for (FacilityChecks.Breach breach :
                new FacilityChecks(known.kinds()).breaches(known.handle(), facilities, now)) {
            entries.get(breach.number())
                    .row()
                    .add(Finding.error(
                                    "rule_broken",
                                    breach.check().message().toString(),
                                    "规则 / rule: " + breach.check().rule())
                            .about(
                                    FacilityDetails.FIELD.name(),
                                    facilities.get(breach.number()).details().toString()));
        }
    }

    /** One state, or two when the row says on which day the facility closed. */
    private static List<Facility> states(MappedRow row, Known known) {
        Span span = row.span();
        Facility state = state(row, span, known);
        LocalDate closedOn = row.date(CLOSED_ON.name());
        if (closedOn == null) {
            return List.of(state);
        }
        LocalDate closed = closedOn.plusDays(1);
        Span open = row.ordered(span.from(), closed, CLOSED_ON.name());
        return List.of(during(state, open), closed(during(state, new Span(closed, span.to()))));
    }

    private static Facility state(MappedRow row, Span span, Known known) {
        String source = row.source();
        String externalId = row.required(TargetField.EXTERNAL_ID.name());
        FacilityKind kind = KindWord.of(row, KIND.name(), known.kinds());
        return new Facility(
                known.id("facility", source, externalId),
                source,
                externalId,
                kind == null ? "" : kind.code(), // only in rows that carry a finding and are not kept
                row.required(TargetField.NAME.name()),
                status(row),
                row.geometry(),
                DeclaredUnit.of(row, TargetField.DECLARED_CODE.name(), span.from(), known),
                area(row, known),
                FacilityDetails.of(row, kind, known.kinds()),
                row.geometry() == null ? null : row.coordSource(),
                row.flag(TargetField.SYNTHETIC.name(), false),
                row.flag(IS_PUBLIC.name(), true),
                span.from(),
                span.to());
    }

    private static String status(MappedRow row) {
        String status = row.text(STATUS.name());
        if (status != null && !STATUSES.contains(status)) {
            row.add(Finding.error(
                            "unknown_status",
                            "状态无法识别 / unknown status",
                            "写 planned, under_construction, operating, suspended 或 closed / one of these")
                    .about(STATUS.name(), status));
        }
        return status == null ? "operating" : status;
    }

    private static @Nullable UUID area(MappedRow row, Known known) {
        String code = row.text(DECLARED_AREA.name());
        if (code == null) {
            return null;
        }
        UUID area = known.area(code).orElse(null);
        if (area == null) {
            row.add(Finding.error(
                            "unknown_area",
                            "没有这个开发区代码 / no management area has this code",
                            "核对代码，或先导入该区域 / check the code, or load that area first")
                    .about(DECLARED_AREA.name(), code));
        }
        return area;
    }

    private static Facility closed(Facility f) {
        return new Facility(
                f.id(),
                f.source(),
                f.externalId(),
                f.kind(),
                f.name(),
                "closed",
                f.geom(),
                f.declaredId(),
                f.declaredAreaId(),
                f.details(),
                f.coordSource(),
                f.synthetic(),
                f.isPublic(),
                f.validFrom(),
                f.validTo());
    }

    private static Facility during(Facility f, Span span) {
        return new Facility(
                f.id(),
                f.source(),
                f.externalId(),
                f.kind(),
                f.name(),
                f.status(),
                f.geom(),
                f.declaredId(),
                f.declaredAreaId(),
                f.details(),
                f.coordSource(),
                f.synthetic(),
                f.isPublic(),
                span.from(),
                span.to());
    }
}
