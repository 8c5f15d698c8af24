package minzheng.atlas.export.collection;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import minzheng.atlas.db.Reading;
import minzheng.atlas.export.format.Column;
import minzheng.atlas.export.format.ExportRow;
import minzheng.atlas.export.format.ExportTable;
import minzheng.atlas.export.format.ExportTable.Shape;
import minzheng.atlas.facility.AttributeType;
import minzheng.atlas.facility.Facility;
import minzheng.atlas.facility.FacilityAttribute;
import minzheng.atlas.facility.FacilityEntry;
import minzheng.atlas.facility.FacilityFilter;
import minzheng.atlas.facility.FacilityKinds;
import minzheng.atlas.facility.Label;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.Query;
import org.jspecify.annotations.Nullable;

/** Facilities of every kind; the attributes of the kinds asked for are columns. */
final class FacilitiesExport implements ExportCollection {
    private static final List<Column> OWN = List.of(
            Column.text("atlas_source", "来源", "source"),
            Column.text("external_id", "编号", "number"),
            Column.text("name", "名称", "name"),
            Column.text("kind", "类型", "kind"),
            Column.text("status", "状态", "status"),
            Column.date("valid_from", "有效起始", "valid from"),
            Column.date("valid_to", "有效截止", "valid to"),
            Column.text("declared_code", "所属区划代码", "declared division"),
            Column.text("declared_area", "所属开发区", "declared area"),
            Column.text("coord_source", "坐标来源", "coordinate source"),
            Column.flag("synthetic", "示例数据", "synthetic"),
            Column.flag("is_public", "公开", "public"),
            Column.text("containing_code", "坐标所在区划", "division at the coordinates"),
            Column.text("assigned_code", "计入区划", "division it counts for"));

    private final Sources sources;

    FacilitiesExport(Sources sources) {
        this.sources = sources;
    }

    @Override
    public String code() {
        return "facilities";
    }

    @Override
    public Label title() {
        return new Label("设施", "Facilities");
    }

    @Override
    public Parameters filters() {
        return Parameters.of("kind", "status", "division", "bbox", "q", "is_public")
                .reading();
    }

    @Override
    public ExportTable table(Query query) {
        Reading reading = sources.readings().of(query);
        FacilityFilter filter = FacilityFilter.from(query, sources.readings().division(query, "division", reading));
        List<FacilityAttribute> attributes = attributes(query.text("kind").orElse(null));
        List<Column> columns = new ArrayList<>(OWN);
        attributes.forEach(
                attribute -> columns.add(new Column(attribute.code(), attribute.name(), type(attribute.type()))));
        return new ExportTable(
                "facilities",
                title(),
                columns,
                Shape.MIXED,
                About.of(reading, query),
                sink -> sources.facilities()
                        .each(
                                reading,
                                filter,
                                null,
                                Integer.MAX_VALUE,
                                entry -> RecordedRows.take(sink, row(entry, attributes))));
    }

    private List<FacilityAttribute> attributes(@Nullable String kind) {
        FacilityKinds kinds = sources.kinds().all();
        return kind == null
                ? List.copyOf(kinds.attributes().values())
                : kinds.get(kind).attributes();
    }

    private static Column.Type type(AttributeType type) {
        return switch (type) {
            case INTEGER -> Column.Type.INTEGER;
            case NUMBER -> Column.Type.DECIMAL;
            case BOOLEAN -> Column.Type.FLAG;
            case DATE -> Column.Type.DATE;
            case TEXT, CHOICE, SET -> Column.Type.TEXT;
        };
    }

    private static ExportRow row(FacilityEntry entry, List<FacilityAttribute> attributes) {
        Facility facility = entry.row();
        List<@Nullable Object> values = new ArrayList<>(Arrays.asList(
                facility.source(),
                facility.externalId(),
                facility.name(),
                facility.kind(),
                facility.status(),
                facility.validFrom(),
                RecordedRows.open(facility.validTo()),
                entry.declaredCode(),
                entry.declaredAreaCode(),
                facility.coordSource(),
                facility.synthetic(),
                facility.isPublic(),
                entry.containingCode(),
                entry.assignedCode()));
        attributes.forEach(
                attribute -> values.add(value(attribute, facility.details().get(attribute.code()))));
        return new ExportRow(values, facility.geom());
    }

    private static @Nullable Object value(FacilityAttribute attribute, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        return switch (attribute.type()) {
            case INTEGER -> value.longValue();
            case NUMBER -> value.decimalValue();
            case BOOLEAN -> value.booleanValue();
            case DATE -> LocalDate.parse(value.textValue());
            case TEXT, CHOICE -> value.textValue();
            case SET ->
                StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::textValue)
                        .collect(Collectors.joining(";"));
        };
    }
}
