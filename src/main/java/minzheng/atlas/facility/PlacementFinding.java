package minzheng.atlas.facility;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Something doubtful about where a facility is. The figures count it nevertheless; a person decides.
 *
 * @param geom what to look at: an arrow from the declared unit to the point, the point, or null
 */
public record PlacementFinding(
        Code code,
        UUID facilityId,
        String externalId,
        String kind,
        String name,
        @Nullable String declaredCode,
        @Nullable String containingCode,
        @Nullable String assignedCode,
        boolean synthetic,
        @Nullable Geometry geom) {
    /** What can be doubtful. */
    public enum Code {
        NO_COORDINATES("没有坐标，按申报单位计入", "has no coordinates; counts where it is declared"),
        DECLARED_ELSEWHERE(
                "申报单位与坐标所在单位不一致，按申报计入", "is declared in another unit than the one it lies in; the declared one counts"),
        OUTSIDE_ALL_UNITS("坐标不在任何单位内", "lies outside every unit"),
        ON_SHARED_EDGE("坐标落在单位交界上", "lies on an edge shared by units"),
        DECLARED_NOT_VALID("申报单位在该日期已不存在", "is declared in a unit that does not exist on the date");

        private final String zh;
        private final String en;

        Code(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @JsonProperty
    public Label message() {
        return new Label(code.zh, code.en);
    }
}
