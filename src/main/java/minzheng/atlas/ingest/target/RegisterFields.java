package minzheng.atlas.ingest.target;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import minzheng.atlas.ingest.Finding;
import org.jspecify.annotations.Nullable;

/** Columns that files of the boundary register share, with the names that Chinese systems give them. */
final class RegisterFields {
    static final TargetField NUMBER_OF_ITS_OWN = TargetField.optional("external_id", "外部编号");
    static final TargetField LINE_CODE = TargetField.required("line_code", "界线代码", "jxdm");
    static final TargetField MARKER = TargetField.required("number", "界桩编号", "界桩号", "桩号", "jzbh");
    static final TargetField MEMBER = TargetField.optional("member", "分号", "双立分号", "三立分号");
    static final TargetField METHOD = TargetField.optional("method", "测量方法", "测定方法", "施测方法");

    /** One sigma per axis. */
    static final TargetField ACCURACY = TargetField.optional("accuracy_m", "每轴中误差", "坐标中误差", "精度", "精度米");

    /** Of the place in the plane, both axes together: sqrt(2) times one axis. */
    static final TargetField POINT_RMSE = TargetField.optional("point_rmse_m", "点位中误差");

    static final TargetField HEIGHT = TargetField.optional("height_m", "高程", "gc");
    static final TargetField AGREEMENT_A = TargetField.optional("agreement_a", "甲方协议", "甲方同意文件");
    static final TargetField AGREEMENT_B = TargetField.optional("agreement_b", "乙方协议", "乙方同意文件");
    static final TargetField FILING = TargetField.optional("filing_number", "备案号", "备案文号");

    /** Where the coordinates are: in the file's own names too, and in the document's own columns. */
    static final List<TargetField> COORDINATES = List.of(
            TargetField.DOCUMENT_CRS,
            TargetField.DOCUMENT_X,
            TargetField.DOCUMENT_Y,
            TargetField.DOCUMENT_WKT,
            with(TargetField.LON, "jd"),
            with(TargetField.LAT, "wd"),
            with(TargetField.NORTHING, "zzb"),
            with(TargetField.EASTING, "hzb"));

    /** When a row holds and how its coordinates were got. */
    static final List<TargetField> ENDING =
            List.of(TargetField.VALID_FROM, TargetField.VALID_TO, TargetField.COORD_SOURCE, TargetField.SYNTHETIC);

    private RegisterFields() {}

    static @Nullable Double decimal(MappedRow row, TargetField field) {
        BigDecimal number = row.number(field.name());
        return number == null ? null : number.doubleValue();
    }

    static @Nullable Double degrees(MappedRow row, TargetField field) {
        BigDecimal angle = row.angle(field.name());
        return angle == null ? null : angle.doubleValue();
    }

    /** A number above zero. */
    static @Nullable Double positive(MappedRow row, TargetField field) {
        Double number = decimal(row, field);
        if (number != null && number <= 0) {
            row.add(Finding.error("bad_number", "应大于 0 / must be above 0", "核对数值 / check it")
                    .about(field.name(), row.text(field.name())));
        }
        return number;
    }

    /** One sigma per axis, as it is recorded: given so, or as the error of the place. */
    static @Nullable Double accuracy(MappedRow row) {
        Double perAxis = positive(row, ACCURACY);
        Double ofPlace = positive(row, POINT_RMSE);
        if (perAxis != null && ofPlace != null) {
            row.add(Finding.error(
                            "accuracy_twice",
                            "每轴中误差与点位中误差只能给一个 / give the accuracy per axis or of the point, not both",
                            "清空其中一列 / leave one of the columns empty")
                    .about(POINT_RMSE.name(), row.text(POINT_RMSE.name())));
        }
        return perAxis != null || ofPlace == null ? perAxis : (Double) (ofPlace / Math.sqrt(2));
    }

    private static TargetField with(TargetField field, String alias) {
        List<String> aliases = new ArrayList<>(field.aliases());
        aliases.add(alias);
        return new TargetField(field.name(), field.required(), List.copyOf(aliases));
    }
}
