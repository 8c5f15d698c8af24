package minzheng.atlas.ingest.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minzheng.atlas.boundary.BoundaryMarker;
import org.jspecify.annotations.Nullable;

/** The columns of a marker registration list (界桩登记表) and how one row of it is read. */
record MarkerColumns(MappedRow row, Known known) {
    private static final TargetField SERIAL = TargetField.optional("serial", "序号", "顺序号", "xh");
    private static final TargetField NAME = TargetField.optional("name", "界桩名称", "jzmc");
    private static final TargetField MATERIAL = TargetField.optional("material", "材质", "界桩材质", "jzcz");
    private static final List<TargetField> PLACES = List.of(
            TargetField.optional("place", "所在地", "所在地1", "szd", "szd1"),
            TargetField.optional("place_2", "所在地2", "szd2"),
            TargetField.optional("place_3", "所在地3", "szd3"));
    private static final TargetField MANAGING =
            TargetField.optional("managing_code", "托管单位", "托管单位代码", "管理单位代码", "管理方", "tgdw");
    private static final TargetField HEIGHT_DATUM = TargetField.optional("height_datum", "高程基准", "高程系统");
    private static final TargetField DESCRIPTION = TargetField.optional("description", "位置描述", "位置说明", "wzms");
    private static final TargetField PUBLIC = TargetField.optional("is_public", "是否公开", "公开", "sfgk");

    static final List<TargetField> ALL = all();

    private static List<TargetField> all() {
        List<TargetField> all = new ArrayList<>(List.of(
                RegisterFields.NUMBER_OF_ITS_OWN,
                RegisterFields.LINE_CODE,
                RegisterFields.MARKER,
                RegisterFields.MEMBER,
                SERIAL,
                NAME,
                MarkerType.TYPE,
                MarkerType.ERECTION,
                MarkerType.FACES,
                MATERIAL));
        all.addAll(PLACES);
        all.addAll(List.of(
                MANAGING,
                RegisterFields.METHOD,
                RegisterFields.ACCURACY,
                RegisterFields.POINT_RMSE,
                RegisterFields.HEIGHT,
                HEIGHT_DATUM,
                ChainageColumns.ON_ITS_LINE,
                ChainageColumns.ON_EACH,
                DESCRIPTION,
                PUBLIC,
                RegisterFields.AGREEMENT_A,
                RegisterFields.AGREEMENT_B,
                RegisterFields.FILING));
        all.addAll(ReferenceObjectColumns.fields());
        all.addAll(RegisterFields.COORDINATES);
        all.addAll(RegisterFields.ENDING);
        return List.copyOf(all);
    }

    BoundaryMarker marker(UUID line, Span span) {
        String number = row.required(RegisterFields.MARKER.name());
        MarkerType type = MarkerType.of(row);
        Identity thing = Identity.of(
                row,
                "boundary_marker",
                KnownRegister.marker(line, number, type.member()),
                ofItsLine(number, type.member()),
                span,
                known);
        return new BoundaryMarker(
                thing.id(),
                thing.source(),
                thing.externalId(),
                line,
                number,
                type.member(),
                row.count(SERIAL.name()),
                row.text(NAME.name()),
                type.faces(),
                type.erection(),
                row.text(MATERIAL.name()),
                place(),
                DeclaredUnit.of(row, MANAGING.name(), span.from(), known),
                row.geometry(),
                row.documentGeometry(),
                row.documentCrs(),
                row.text(RegisterFields.METHOD.name()),
                RegisterFields.accuracy(row),
                RegisterFields.decimal(row, RegisterFields.HEIGHT),
                row.text(HEIGHT_DATUM.name()),
                ReferenceObjectColumns.of(row),
                ChainageColumns.of(row, line, span.from(), known),
                row.text(DESCRIPTION.name()),
                row.flag(PUBLIC.name(), false),
                row.documentGeometry() == null ? null : row.coordSource(),
                row.text(RegisterFields.AGREEMENT_A.name()),
                row.text(RegisterFields.AGREEMENT_B.name()),
                row.text(RegisterFields.FILING.name()),
                row.flag(TargetField.SYNTHETIC.name(), false),
                span.from(),
                span.to());
    }

    /** Numbers begin anew on each line. */
    private String ofItsLine(String number, String member) {
        String onLine = row.text(RegisterFields.LINE_CODE.name()) + "/" + number;
        return member.isEmpty() ? onLine : onLine + "/" + member;
    }

    /** One for each side that it stands at. */
    private @Nullable String place() {
        String places = PLACES.stream()
                .flatMap(field -> Stream.ofNullable(row.text(field.name())))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("；"));
        return places.isEmpty() ? null : places;
    }
}
