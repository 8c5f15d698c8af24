package minzheng.atlas.ingest.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import minzheng.atlas.db.Reading;
import minzheng.atlas.division.DivisionRows;
import minzheng.atlas.division.Population;
import minzheng.atlas.facility.Label;
import minzheng.atlas.ingest.Finding;
import org.jspecify.annotations.Nullable;

/** People and households of divisions, one row per division and day of counting. */
final class PopulationTarget implements ImportTarget<Population> {
    private static final TargetField DIVISION_CODE =
            TargetField.required("division_code", "区划代码", "行政区划代码", "code", "代码");
    private static final TargetField COUNTED_ON = TargetField.optional("counted_on", "统计日期", "普查时点", "date");
    private static final TargetField RESIDENTS = TargetField.optional("residents", "常住人口", "population");
    private static final TargetField REGISTERED = TargetField.optional("registered", "户籍人口");
    private static final TargetField AGE60 = TargetField.optional("age60", "60岁及以上", "60岁以上人口");
    private static final TargetField AGE65 = TargetField.optional("age65", "65岁及以上", "65岁以上人口");
    private static final TargetField AGE80 = TargetField.optional("age80", "80岁及以上", "80岁以上人口");
    private static final TargetField UNDER18 = TargetField.optional("under18", "未满18岁", "18岁以下人口");
    private static final TargetField HOUSEHOLDS = TargetField.optional("households", "户数", "家庭户数");

    private static final Ledger<Population> LEDGER = new Ledger<>(
            Population.class,
            "population_row",
            "division_id",
            Population::divisionId,
            p -> new Span(p.validFrom(), p.validTo()),
            PopulationTarget::during,
            DivisionRows::insertPopulation,
            true);

    @Override
    public String code() {
        return "population";
    }

    @Override
    public Label label() {
        return new Label("人口", "population");
    }

    @Override
    public List<TargetField> fields(Known known) {
        return List.of(
                DIVISION_CODE,
                COUNTED_ON,
                RESIDENTS,
                REGISTERED,
                AGE60,
                AGE65,
                AGE80,
                UNDER18,
                HOUSEHOLDS,
                TargetField.SYNTHETIC);
    }

    @Override
    public Shape shape() {
        return Shape.NONE;
    }

    @Override
    public Ledger<Population> ledger() {
        return LEDGER;
    }

    @Override
    public int rowsTogether() {
        return Integer.MAX_VALUE;
    }

    @Override
    public List<Entry<Population>> records(List<MappedRow> rows, Known known) {
        List<Entry<Population>> entries = new ArrayList<>();
        for (MappedRow row : rows) {
            Population count = record(row, known);
            if (count != null && !row.broken()) {
                entries.add(new Entry<>(row, count));
            }
        }
        Counts counts = Counts.of(entries.stream().map(Entry::record).toList(), LEDGER, known);
        return entries.stream()
                .map(entry -> new Entry<>(entry.row(), ending(entry.record(), counts)))
                .toList();
    }

    private static Population ending(Population p, Counts counts) {
        return during(p, counts.until(p.divisionId(), new Span(p.validFrom(), p.validTo())));
    }

    private static @Nullable Population record(MappedRow row, Known known) {
        LocalDate given = row.date(COUNTED_ON.name());
        LocalDate date = given != null ? given : row.delivery().fallbackFrom();
        row.required(DIVISION_CODE.name());
        if (date == null) {
            row.add(Finding.error(
                            "missing_value",
                            "没有统计日期 / no date of counting",
                            "加 counted_on 列或 --valid-from 日期 / add a counted_on column or --valid-from DATE")
                    .about(COUNTED_ON.name(), null));
            return null;
        }
        UUID division = DeclaredUnit.of(row, DIVISION_CODE.name(), date, known);
        if (division == null) {
            return null;
        }
        Population count = new Population(
                division,
                row.count(RESIDENTS.name()),
                row.count(REGISTERED.name()),
                row.count(AGE60.name()),
                row.count(AGE65.name()),
                row.count(AGE80.name()),
                row.count(UNDER18.name()),
                row.count(HOUSEHOLDS.name()),
                row.source(),
                row.flag(TargetField.SYNTHETIC.name(), false),
                date,
                date,
                Reading.FOREVER);
        requireNested(row, count);
        return count;
    }

    /** 80+ are among the 65+, these among the 60+, these among the residents. */
    private static void requireNested(MappedRow row, Population p) {
        requireAtMost(row, AGE80, p.age80(), AGE65, p.age65());
        requireAtMost(row, AGE65, p.age65(), AGE60, p.age60());
        requireAtMost(row, AGE60, p.age60(), RESIDENTS, p.residents());
    }

    private static void requireAtMost(
            MappedRow row, TargetField part, @Nullable Integer partCount, TargetField whole, @Nullable Integer count) {
        if (partCount != null && count != null && partCount > count) {
            row.add(Finding.error(
                            "part_exceeds_whole",
                            "%s %d 大于 %s %d / %1$s %2$d is more than %3$s %4$d"
                                    .formatted(part.name(), partCount, whole.name(), count),
                            "核对两个数 / check both figures")
                    .about(part.name(), partCount.toString()));
        }
    }

    private static Population during(Population p, Span span) {
        return new Population(
                p.divisionId(),
                p.residents(),
                p.registered(),
                p.age60(),
                p.age65(),
                p.age80(),
                p.under18(),
                p.households(),
                p.source(),
                p.synthetic(),
                p.countedOn(),
                span.from(),
                span.to());
    }
}
