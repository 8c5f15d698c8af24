package minzheng.atlas.ingest.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import minzheng.atlas.boundary.ReferenceObject;
import minzheng.atlas.ingest.Finding;
import org.jspecify.annotations.Nullable;

/** Up to three things near a marker (方位物): one column of JSON, or name, azimuth and distance of each. */
final class ReferenceObjectColumns {
    private static final TargetField TOGETHER = TargetField.optional("reference_objects");
    private static final TargetField KIND = TargetField.optional("azimuth_kind", "方位角类型", "方位角种类");
    private static final WordList KINDS = new WordList(Map.of(
            "true", List.of("真", "真方位角", "真北"),
            "grid", List.of("坐标", "坐标方位角", "坐标北"),
            "magnetic", List.of("磁", "磁方位角", "磁北")));
    private static final List<Columns> EACH =
            List.of(Columns.of(1, "yh", "一"), Columns.of(2, "eh", "二"), Columns.of(3, "sh", "三"));

    private record Columns(
            TargetField name,
            TargetField position,
            TargetField azimuth,
            TargetField kind,
            TargetField distance,
            TargetField state) {
        static Columns of(int n, String initials, String numeral) {
            return new Columns(
                    field(n, "name", initials + "fwwwz", numeral + "号方位物", "方位物" + n, "方位物" + numeral),
                    field(n, "position", "方位物" + n + "位置", "方位物" + numeral + "位置"),
                    field(n, "azimuth", initials + "fwwfwj", numeral + "号方位物方位角", "方位物" + n + "方位角"),
                    field(n, "azimuth_kind", "方位物" + n + "方位角类型", "方位物" + numeral + "方位角类型"),
                    field(n, "distance", initials + "fwwjl", numeral + "号方位物距离", "方位物" + n + "距离"),
                    field(n, "state", "方位物" + n + "状态"));
        }

        private static TargetField field(int n, String what, String... aliases) {
            return TargetField.optional("reference_" + n + "_" + what, aliases);
        }
    }

    private ReferenceObjectColumns() {}

    static List<TargetField> fields() {
        List<TargetField> fields = new ArrayList<>(List.of(TOGETHER, KIND));
        EACH.forEach(
                one -> fields.addAll(List.of(one.name, one.position, one.azimuth, one.kind, one.distance, one.state)));
        return fields;
    }

    static List<ReferenceObject> of(MappedRow row) {
        List<ReferenceObject> objects = row.value(TOGETHER.name()) != null
                ? JsonCell.list(row, TOGETHER.name(), ReferenceObject[].class)
                : apart(row);
        objects.forEach(object -> requireSound(row, object));
        return objects;
    }

    private static List<ReferenceObject> apart(MappedRow row) {
        String ofAll = KINDS.of(row, KIND.name());
        List<ReferenceObject> objects = new ArrayList<>();
        for (Columns columns : EACH) {
            String name = row.text(columns.name.name());
            Double azimuth = RegisterFields.degrees(row, columns.azimuth);
            String own = KINDS.of(row, columns.kind.name());
            String kind = own != null ? own : ofAll;
            Double distance = RegisterFields.decimal(row, columns.distance);
            if (name != null) {
                objects.add(new ReferenceObject(
                        name,
                        row.text(columns.position.name()),
                        azimuth,
                        azimuth == null ? null : kind,
                        distance,
                        null,
                        null,
                        row.text(columns.state.name())));
            } else if (azimuth != null || distance != null) {
                row.add(Finding.error(
                                "missing_value",
                                "方位物有方位角或距离但没有名称 / a reference object has an azimuth or distance but no name",
                                "补上名称 / fill in its name")
                        .about(columns.name.name(), null));
            }
        }
        return objects;
    }

    private static void requireSound(MappedRow row, ReferenceObject object) {
        boolean named = !String.valueOf(object.name()).isBlank();
        if (!named || isOutside(object.azimuthDeg(), 360) || isOutside(object.distanceM(), 1_000_000)) {
            row.add(Finding.error(
                            "bad_reference_object",
                            "方位物须有名称，方位角 0-360 度，距离以米计 / a reference object needs a name, an azimuth of 0 to 360 degrees, a distance in metres: "
                                    + object,
                            "核对方位物各列 / check its columns")
                    .about(TOGETHER.name(), object.name()));
        }
    }

    private static boolean isOutside(@Nullable Double value, double most) {
        return value != null && !(value >= 0 && value <= most);
    }
}
