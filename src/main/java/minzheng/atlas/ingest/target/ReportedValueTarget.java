package minzheng.atlas.ingest.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import minzheng.atlas.facility.Label;
import minzheng.atlas.indicator.ReportedValue;
import minzheng.atlas.indicator.ReportedValueRows;
import minzheng.atlas.ingest.Finding;
import org.jspecify.annotations.Nullable;

/** Figures, ratios and states of milestones that the bureau reports. */
final class ReportedValueTarget implements ImportTarget<ReportedValue> {
    private static final Set<String> STATES = Set.of("not_started", "under_way", "done");
    private static final TargetField SERIES = TargetField.required("series", "指标序列", "序列");
    private static final TargetField DIVISION_CODE = TargetField.required("division_code", "区划代码", "行政区划代码");
    private static final TargetField VALUE = TargetField.optional("value", "数值");
    private static final TargetField NUMERATOR = TargetField.optional("numerator", "分子");
    private static final TargetField DENOMINATOR = TargetField.optional("denominator", "分母");
    private static final TargetField STATE = TargetField.optional("state", "进度");
    private static final TargetField SOURCE = TargetField.optional("source", "数据来源");
    private static final TargetField REPORTED_ON = TargetField.required("reported_on", "上报日期");

    private static final Ledger<ReportedValue> LEDGER = new Ledger<>(
            ReportedValue.class,
            "reported_value_row",
            "series_id",
            ReportedValue::seriesId,
            v -> new Span(v.validFrom(), v.validTo()),
            ReportedValueTarget::during,
            ReportedValueRows::insert,
            true);

    @Override
    public String code() {
        return "reported-values";
    }

    @Override
    public Label label() {
        return new Label("填报数据", "reported values");
    }

    @Override
    public List<TargetField> fields(Known known) {
        return List.of(
                SERIES,
                DIVISION_CODE,
                TargetField.VALID_FROM,
                TargetField.VALID_TO,
                VALUE,
                NUMERATOR,
                DENOMINATOR,
                STATE,
                SOURCE,
                REPORTED_ON,
                TargetField.SYNTHETIC);
    }

    @Override
    public Shape shape() {
        return Shape.NONE;
    }

    @Override
    public Ledger<ReportedValue> ledger() {
        return LEDGER;
    }

    @Override
    public int rowsTogether() {
        return Integer.MAX_VALUE;
    }

    @Override
    public List<Entry<ReportedValue>> records(List<MappedRow> rows, Known known) {
        List<Entry<ReportedValue>> entries = new ArrayList<>();
        for (MappedRow row : rows) {
            ReportedValue value = record(row, known);
            if (value != null && !row.broken()) {
                entries.add(new Entry<>(row, value));
            }
        }
        Counts counts = Counts.of(entries.stream().map(Entry::record).toList(), LEDGER, known);
        return entries.stream()
                .map(entry -> new Entry<>(entry.row(), ending(entry.record(), counts)))
                .toList();
    }

    private static ReportedValue ending(ReportedValue v, Counts counts) {
        return during(v, counts.until(v.seriesId(), new Span(v.validFrom(), v.validTo())));
    }

    private static @Nullable ReportedValue record(MappedRow row, Known known) {
        Span span = row.span();
        String series = row.required(SERIES.name());
        if (!series.isEmpty() && !series.matches("[a-z0-9_]{1,80}")) {
            row.add(Finding.error(
                            "bad_series",
                            "序列名不合规 / not a series name",
                            "只用小写字母、数字、下划线 / lower-case letters, digits and underscores only")
                    .about(SERIES.name(), series));
        }
        row.required(DIVISION_CODE.name());
        row.required(REPORTED_ON.name());
        LocalDate reportedOn = row.date(REPORTED_ON.name());
        UUID division = DeclaredUnit.of(row, DIVISION_CODE.name(), span.from(), known);
        if (division == null || reportedOn == null) {
            return null;
        }
        String source = row.text(SOURCE.name());
        ReportedValue value = new ReportedValue(
                known.id("reported_series", series, division.toString()),
                series,
                division,
                row.number(VALUE.name()),
                row.number(NUMERATOR.name()),
                row.number(DENOMINATOR.name()),
                row.text(STATE.name()),
                source != null ? source : row.source(),
                reportedOn,
                row.flag(TargetField.SYNTHETIC.name(), false),
                span.from(),
                span.to());
        requireOneMeaning(row, value);
        return value;
    }

    private static void requireOneMeaning(MappedRow row, ReportedValue v) {
        boolean halfARatio = (v.numerator() == null) != (v.denominator() == null);
        boolean nothing = v.value() == null && v.state() == null && v.numerator() == null;
        boolean both = v.value() != null && v.state() != null;
        if (halfARatio || nothing || both) {
            row.add(Finding.error(
                            "value_unclear",
                            "应给出数值、进度或分子和分母 / give a value, a state, or numerator and denominator",
                            "数值与进度只填一个，分子分母成对 / value or state, not both; numerator and denominator in pairs")
                    .about(VALUE.name(), v.value() == null ? null : v.value().toPlainString()));
        }
        if (v.state() != null && !STATES.contains(v.state())) {
            row.add(Finding.error(
                            "unknown_state", "进度无法识别 / unknown state", "写 not_started, under_way 或 done / one of these")
                    .about(STATE.name(), v.state()));
        }
        BigDecimal denominator = v.denominator();
        if (denominator != null && denominator.signum() <= 0) {
            row.add(Finding.error("bad_number", "分母应大于 0 / the denominator must be above 0", "核对分母 / check it")
                    .about(DENOMINATOR.name(), denominator.toPlainString()));
        }
    }

    private static ReportedValue during(ReportedValue v, Span span) {
        return new ReportedValue(
                v.seriesId(),
                v.series(),
                v.divisionId(),
                v.value(),
                v.numerator(),
                v.denominator(),
                v.state(),
                v.source(),
                v.reportedOn(),
                v.synthetic(),
                span.from(),
                span.to());
    }
}
