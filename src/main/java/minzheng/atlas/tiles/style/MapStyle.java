package minzheng.atlas.tiles.style;

import java.util.Locale;
import minzheng.atlas.facility.Label;
import minzheng.atlas.fault.NotFound;

/** A map that there is a style for. */
enum MapStyle {
    DIVISIONS("行政区划", "Divisions"),
    FACILITIES("设施", "Facilities"),
    COVERAGE("覆盖情况", "Coverage"),
    BOUNDARIES("界线界桩", "Boundaries");

    private final String zh;
    private final String en;

    MapStyle(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Label title() {
        return new Label(zh, en);
    }

    static MapStyle get(String id) {
        for (MapStyle map : values()) {
            if (map.id().equals(id)) {
                return map;
            }
        }
        throw new NotFound("unknown_style", "没有此样式 / there is no style \"%s\"; see the list of styles".formatted(id));
    }
}
