package minzheng.atlas.boundary.register;

import java.util.List;
import minzheng.atlas.boundary.ReferenceObject;
import org.jspecify.annotations.Nullable;

/** What must hold for the reference objects of a marker, registered or as found again. */
final class ReferenceObjectRules {
    private static final int MOST = 20;

    private ReferenceObjectRules() {}

    static void check(List<ReferenceObject> objects) {
        Trouble.refuseIf(objects.size() > MOST, "/reference_objects", "最多 %d 个 / at most %1$d".formatted(MOST));
        for (int i = 0; i < objects.size(); i++) {
            check(objects.get(i), "/reference_objects/" + i);
        }
    }

    private static void check(ReferenceObject object, String at) {
        Trouble.refuseIf(isMissing(object.name()), at + "/name", "缺少名称 / the name is missing");
        Double azimuth = object.azimuthDeg();
        Trouble.refuseIf(
                azimuth != null && !(azimuth >= 0 && azimuth < 360),
                at + "/azimuth_deg",
                "应在 0 与 360 度之间 / must be from 0 to below 360 degrees");
        Trouble.refuseIf(
                (azimuth == null) != (object.azimuthKind() == null),
                at + "/azimuth_kind",
                "方位角须注明北方向 / an azimuth and its north (true, grid, magnetic) go together");
        Double distance = object.distanceM();
        Trouble.refuseIf(distance != null && distance < 0, at + "/distance_m", "不能为负 / must not be below 0");
        Trouble.refuseIf(
                (object.east() == null) != (object.north() == null),
                at + "/east",
                "坐标须成对 / east and north go together");
        if (object.azimuthKind() != null) {
            Words.require(at + "/azimuth_kind", object.azimuthKind(), Words.NORTHS);
        }
        if (object.state() != null) {
            Words.require(at + "/state", object.state(), Words.OBJECT_STATES);
        }
    }

    private static boolean isMissing(@Nullable String name) {
        return name == null;
    }
}
