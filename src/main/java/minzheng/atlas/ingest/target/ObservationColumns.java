package minzheng.atlas.ingest.target;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import minzheng.atlas.boundary.MarkerObservation;
import minzheng.atlas.db.Reading;
import minzheng.atlas.ingest.Finding;
import org.jspecify.annotations.Nullable;

/** The columns of an inspection record (联检记录) and how one row of it is read. */
record ObservationColumns(MappedRow row, Known known) {
    static final TargetField NUMBER = TargetField.required("external_id", "记录编号", "客户端编号", "client_id", "id");
    private static final TargetField CONDITION = TargetField.required("condition", "现状", "界桩状况", "界桩现状", "状态");
    private static final TargetField OBSERVED_BY = TargetField.required("observed_by", "检查人", "记录人", "联检人员");
    private static final TargetField SIDE = TargetField.optional("side_code", "检查单位代码", "检查方");
    private static final TargetField NEIGHBOUR = TargetField.optional("neighbour_present", "邻方在场", "对方在场");
    private static final TargetField TASK = TargetField.optional("task", "任务编号", "联检任务编号");
    private static final TargetField REPLACES = TargetField.optional("replaces", "更正记录编号");
    private static final TargetField PHOTOS = TargetField.optional("photos", "照片");
    private static final TargetField BASE_VERSION = TargetField.optional("base_version");
    private static final TargetField NOTE = TargetField.optional("note", "备注");
    private static final TargetField CHECKLIST = TargetField.optional("checklist");

    static final List<TargetField> ALL = all();

    private static final WordList CONDITIONS = new WordList(Map.ofEntries(
            Map.entry("intact", List.of("完好")),
            Map.entry("text_faded", List.of("字迹不清", "文字不清", "注记褪色", "字迹褪色")),
            Map.entry("obscured", List.of("遮挡", "被遮挡", "掩埋")),
            Map.entry("loose", List.of("松动")),
            Map.entry("tilted", List.of("倾斜")),
            Map.entry("damaged", List.of("损坏", "破损")),
            Map.entry("lost", List.of("丢失", "遗失")),
            Map.entry("displaced", List.of("移位", "位移")),
            Map.entry("replaced", List.of("已更换", "更换")),
            Map.entry("moved_by_agreement", List.of("协议移动", "经协议移位")),
            Map.entry("not_reached", List.of("未到达", "未检查"))));

    private static List<TargetField> all() {
        List<TargetField> all = new ArrayList<>(List.of(
                NUMBER,
                RegisterFields.LINE_CODE,
                RegisterFields.MARKER,
                RegisterFields.MEMBER,
                CONDITION,
                ObservationTime.FIELD,
                OBSERVED_BY,
                SIDE,
                NEIGHBOUR,
                TASK,
                REPLACES,
                PHOTOS,
                BASE_VERSION,
                NOTE,
                CHECKLIST,
                RegisterFields.METHOD,
                RegisterFields.ACCURACY,
                RegisterFields.POINT_RMSE,
                RegisterFields.HEIGHT,
                TargetField.COORD_SOURCE,
                TargetField.SYNTHETIC));
        all.addAll(ReferenceObjectColumns.fields());
        all.addAll(RegisterFields.COORDINATES);
        return List.copyOf(all);
    }

    /** Null where a finding says what is missing. */
    @Nullable
    MarkerObservation observation() {
        String source = row.source();
        String number = row.required(NUMBER.name());
        OffsetDateTime at = ObservationTime.of(row);
        LocalDate day = at == null ? LocalDate.EPOCH : ObservationTime.day(at);
        UUID marker = marker(day);
        UUID task = referred("inspection_task", TASK, source);
        UUID replaces = referred("marker_observation", REPLACES, source);
        String condition = CONDITIONS.required(row, CONDITION.name());
        if (at == null || marker == null) {
            return null;
        }
        return new MarkerObservation(
                known.id("marker_observation", source, number),
                source,
                number,
                marker,
                task,
                replaces,
                condition,
                checklist(),
                row.geometry(),
                row.documentGeometry(),
                row.documentCrs(),
                row.text(RegisterFields.METHOD.name()),
                RegisterFields.accuracy(row),
                RegisterFields.decimal(row, RegisterFields.HEIGHT),
                ReferenceObjectColumns.of(row),
                photos(),
                DeclaredUnit.of(row, SIDE.name(), day, known),
                row.required(OBSERVED_BY.name()),
                at,
                row.flag(NEIGHBOUR.name(), false),
                baseVersion(),
                row.text(NOTE.name()),
                row.documentGeometry() == null ? null : row.coordSource(),
                row.flag(TargetField.SYNTHETIC.name(), false),
                day,
                Reading.FOREVER);
    }

    private @Nullable UUID marker(LocalDate day) {
        UUID line = known.register().line(row, RegisterFields.LINE_CODE.name(), day);
        String number = row.required(RegisterFields.MARKER.name());
        String member = row.text(RegisterFields.MEMBER.name());
        if (line == null || number.isEmpty()) {
            return null;
        }
        UUID marker = known.register()
                .find("boundary_marker", KnownRegister.marker(line, number, member == null ? "" : member), day)
                .orElse(null);
        if (marker == null) {
            row.add(Finding.error(
                            "unknown_marker",
                            "该界线没有这个编号的界桩 / the line has no marker of this number",
                            "核对编号和分号（A–E），或先导入界桩 / check number and member (A to E), or load the markers first")
                    .about(RegisterFields.MARKER.name(), number));
        }
        return marker;
    }

    private @Nullable UUID referred(String thing, TargetField field, String source) {
        String number = row.text(field.name());
        if (number == null) {
            return null;
        }
        UUID id = known.register().numbered(thing, source, number).orElse(null);
        if (id == null) {
            row.add(Finding.error(
                            "unknown_reference",
                            "库中没有（或不止一个）这个编号 / nothing recorded, or more than one, has this number",
                            "核对编号，或先导入所指的记录 / check the number, or load what it refers to first")
                    .about(field.name(), number));
        }
        return id;
    }

    private List<String> photos() {
        List<String> photos = Lists.of(row.text(PHOTOS.name()));
        for (String photo : photos) {
            if (!photo.matches("[0-9a-f]{64}")) {
                row.add(Finding.error(
                                "bad_photo",
                                "照片以 SHA-256 指明 / photos are named by their SHA-256",
                                "64 位小写十六进制 / 64 hexadecimal digits in lower case")
                        .about(PHOTOS.name(), photo));
            }
        }
        return photos;
    }

    private ObjectNode checklist() {
        ObjectNode given = JsonCell.read(row, CHECKLIST.name(), ObjectNode.class);
        return DetailsColumn.normalised(given == null ? JsonNodeFactory.instance.objectNode() : given);
    }

    private @Nullable Long baseVersion() {
        Integer version = row.count(BASE_VERSION.name());
        return version == null ? null : version.longValue();
    }
}
