package minzheng.atlas.ingest.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import minzheng.atlas.boundary.BoundaryLine;
import minzheng.atlas.boundary.LinePart;
import minzheng.atlas.geometry.Geodesic;
import minzheng.atlas.ingest.Finding;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The columns of a list of lines and how one row of them is read. */
record LineColumns(MappedRow row, Known known) {
    static final TargetField SIDE_A =
            TargetField.required("side_a_code", "甲方代码", "甲方", "甲方区划代码", "行政区1", "行政区一", "side_a", "xzq1");
    static final TargetField SIDE_B =
            TargetField.required("side_b_code", "乙方代码", "乙方", "乙方区划代码", "行政区2", "行政区二", "side_b", "xzq2");
    private static final TargetField CODE = TargetField.required("code", "界线代码", "代码", "jxdm");
    private static final TargetField NAME = TargetField.required("name", "界线名称", "名称", "jxmc");
    private static final TargetField LEVEL = TargetField.optional("level", "界线等级", "等级", "jxdj");
    private static final TargetField AGREEMENT = TargetField.optional("agreement", "协议书", "协议", "协议书文号");
    private static final TargetField AGREED_ON = TargetField.optional("agreed_on", "协议日期", "签订日期", "勘定日期");
    private static final TargetField FILED_WITH = TargetField.optional("filed_with", "批准机关", "备案机关");
    private static final TargetField LENGTH = TargetField.optional("registered_length_m", "界线长度", "长度", "长度米", "jxcd");
    private static final TargetField LENGTH_KM = TargetField.optional("registered_length_km", "长度公里", "长度千米", "长度km");
    private static final TargetField SINGLE = TargetField.optional("registered_single", "单立数", "单立颗数", "dlzks");
    private static final TargetField DOUBLE = TargetField.optional("registered_double", "双立数", "双立颗数", "slzks");
    private static final TargetField TRIPLE = TargetField.optional("registered_triple", "三立数", "三立颗数", "sanlzks");
    private static final TargetField START = TargetField.optional("start_point", "起点", "jxqd");
    private static final TargetField END = TargetField.optional("end_point", "止点", "终点", "jxzd");
    private static final TargetField DISPUTED = TargetField.optional("disputed", "是否争议", "是否有争议", "争议", "sfzy");
    private static final TargetField PARTS = TargetField.optional("parts", "分段", "依附地物");

    static final List<TargetField> ALL = all();

    private static final WordList LEVELS = new WordList(Map.of(
            "province", List.of("省", "省级", "1"),
            "prefecture", List.of("市", "地级", "市级", "地", "2"),
            "county", List.of("县", "县级", "3"),
            "township", List.of("乡", "乡级", "乡镇", "4"),
            "community", List.of("村", "村级", "5")));
    private static final Set<String> FOLLOWED = Set.of("river", "ditch", "road", "railway", "ridge", "other", "none");

    /** A registered length that many times shorter than the line on the map was counted in kilometres. */
    private static final double UNIT_MISTAKEN = 100;

    private static List<TargetField> all() {
        List<TargetField> all = new ArrayList<>(List.of(
                RegisterFields.NUMBER_OF_ITS_OWN,
                CODE,
                NAME,
                LEVEL,
                SIDE_A,
                SIDE_B,
                AGREEMENT,
                AGREED_ON,
                FILED_WITH,
                LENGTH,
                LENGTH_KM,
                SINGLE,
                DOUBLE,
                TRIPLE,
                START,
                END,
                DISPUTED,
                PARTS,
                RegisterFields.ACCURACY,
                RegisterFields.POINT_RMSE,
                RegisterFields.AGREEMENT_A,
                RegisterFields.AGREEMENT_B,
                RegisterFields.FILING));
        all.addAll(RegisterFields.COORDINATES);
        all.addAll(RegisterFields.ENDING);
        return List.copyOf(all);
    }

    BoundaryLine line(UUID sideA, UUID sideB, Span span) {
        String code = row.required(CODE.name());
        requireTwoSides(sideA, sideB);
        Identity thing = Identity.of(row, "boundary_line", code, code, span, known);
        return new BoundaryLine(
                thing.id(),
                thing.source(),
                thing.externalId(),
                code,
                row.required(NAME.name()),
                level(span),
                sideA,
                sideB,
                row.text(AGREEMENT.name()),
                row.date(AGREED_ON.name()),
                row.text(FILED_WITH.name()),
                length(),
                row.count(SINGLE.name()),
                row.count(DOUBLE.name()),
                row.count(TRIPLE.name()),
                row.text(START.name()),
                row.text(END.name()),
                row.flag(DISPUTED.name(), false),
                parts(),
                LineShapes.multi(row.geometry()),
                row.documentGeometry(),
                row.documentCrs(),
                RegisterFields.accuracy(row),
                row.documentGeometry() == null ? null : row.coordSource(),
                row.text(RegisterFields.AGREEMENT_A.name()),
                row.text(RegisterFields.AGREEMENT_B.name()),
                row.text(RegisterFields.FILING.name()),
                row.flag(TargetField.SYNTHETIC.name(), false),
                span.from(),
                span.to());
    }

    private void requireTwoSides(UUID sideA, UUID sideB) {
        if (sideA.equals(sideB)) {
            row.add(Finding.error("one_side", "两侧是同一单位 / both sides are the same unit", "核对两侧代码 / check the codes")
                    .about(SIDE_B.name(), row.text(SIDE_B.name())));
        }
    }

    /** As given, else that of its first side. */
    private String level(Span span) {
        String given = LEVELS.of(row, LEVEL.name());
        if (given != null) {
            return given;
        }
        String side = row.required(SIDE_A.name());
        return known.divisions(side, span.from()).get(0).level();
    }

    private @Nullable Double length() {
        Double kilometres = RegisterFields.positive(row, LENGTH_KM);
        if (kilometres != null) {
            return kilometres * 1000;
        }
        Double metres = RegisterFields.positive(row, LENGTH);
        Geometry shape = row.geometry();
        if (metres != null && shape != null && Geodesic.length(shape) > metres * UNIT_MISTAKEN) {
            row.add(Finding.error(
                            "length_unit",
                            "登记长度 %s 与图上长度 %.0f m 相差悬殊，可能以公里计 / registered length %1$s against %2$.0f m on the map: kilometres?"
                                    .formatted(row.text(LENGTH.name()), Geodesic.length(shape)),
                            "公里数用 --map registered_length_km=列名 / map a column of kilometres to registered_length_km")
                    .about(LENGTH.name(), row.text(LENGTH.name())));
        }
        return metres;
    }

    private List<LinePart> parts() {
        List<LinePart> parts = JsonCell.list(row, PARTS.name(), LinePart[].class);
        for (LinePart part : parts) {
            if (part.fromM() < 0 || part.toM() <= part.fromM() || !FOLLOWED.contains(String.valueOf(part.follows()))) {
                row.add(Finding.error(
                                "bad_part",
                                "分段不合规 / not a stretch: " + part,
                                "from_m < to_m，follows 为 / one of: river, ditch, road, railway, ridge, other, none")
                        .about(PARTS.name(), row.text(PARTS.name())));
            }
        }
        return parts;
    }
}
