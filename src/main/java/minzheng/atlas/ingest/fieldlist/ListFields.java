package minzheng.atlas.ingest.fieldlist;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import minzheng.atlas.boundary.ReferenceObject;
import minzheng.atlas.ingest.target.MappedRow;
import minzheng.atlas.ingest.target.TargetField;
import org.jspecify.annotations.Nullable;

/** The columns of a list of measurements, with the names that receivers and teams give them. */
final class ListFields {
    static final TargetField NUMBER =
            field("number", "界桩编号", "界桩号", "桩号", "点名", "点号", "测点", "编号", "名称", "name", "point", "point_id", "station");
    static final TargetField MEMBER = field("member", "分号", "双立分号", "三立分号");
    static final TargetField LINE = field("line", "界线代码", "界线", "line_code");

    /** One sigma per axis. */
    static final TargetField ACCURACY = field("accuracy_m", "每轴中误差", "坐标中误差", "精度", "sigma", "sigma_m", "accuracy");

    /** Of the place in the plane, both axes together: sqrt(2) times one axis. */
    static final TargetField POINT_RMSE =
            field("point_rmse_m", "点位中误差", "平面精度", "hrms", "h_rms", "esrignss_h_rms", "horizontal_rms");

    static final TargetField TIME = field("time", "时间", "观测时间", "测量时间", "日期", "esrignss_fixdatetime", "observed_at");

    private static final int REFERENCES = 3;

    private ListFields() {}

    static List<TargetField> all() {
        List<TargetField> all = new ArrayList<>(List.of(NUMBER, MEMBER, LINE, ACCURACY, POINT_RMSE, TIME));
        for (int n = 1; n <= REFERENCES; n++) {
            all.addAll(List.of(reference(n, "name", ""), reference(n, "azimuth", "方位角")));
            all.addAll(List.of(reference(n, "azimuth_kind", "方位角类型"), reference(n, "distance", "距离")));
        }
        return all;
    }

    static List<ReferenceObject> references(MappedRow row) {
        List<ReferenceObject> references = new ArrayList<>();
        for (int n = 1; n <= REFERENCES; n++) {
            String name = row.text(reference(n, "name", "").name());
            if (name != null) {
                references.add(new ReferenceObject(
                        name,
                        null,
                        degrees(row, reference(n, "azimuth", "方位角")),
                        row.text(reference(n, "azimuth_kind", "方位角类型").name()),
                        decimal(row, reference(n, "distance", "距离")),
                        null,
                        null,
                        null));
            }
        }
        return references;
    }

    static @Nullable Double decimal(MappedRow row, TargetField field) {
        BigDecimal number = row.number(field.name());
        return number == null ? null : number.doubleValue();
    }

    private static @Nullable Double degrees(MappedRow row, TargetField field) {
        BigDecimal angle = row.angle(field.name());
        return angle == null ? null : angle.doubleValue();
    }

    private static TargetField reference(int n, String what, String zh) {
        return field("reference_" + n + "_" + what, "方位物" + n + zh);
    }

    private static TargetField field(String name, String... aliases) {
        return new TargetField(name, false, List.of(aliases));
    }
}
