package minzheng.atlas.boundary;

/** The 16 directions in which the course of a line is described, 22.5 degrees each, from true north. */
public enum Sector {
    N("北", "north"),
    NNE("北偏东北", "north-northeast"),
    NE("东北", "northeast"),
    ENE("东偏东北", "east-northeast"),
    E("东", "east"),
    ESE("东偏东南", "east-southeast"),
    SE("东南", "southeast"),
    SSE("南偏东南", "south-southeast"),
    S("南", "south"),
    SSW("南偏西南", "south-southwest"),
    SW("西南", "southwest"),
    WSW("西偏西南", "west-southwest"),
    W("西", "west"),
    WNW("西偏西北", "west-northwest"),
    NW("西北", "northwest"),
    NNW("北偏西北", "north-northwest");

    private static final double WIDTH_DEG = 22.5;

    private final String zh;
    private final String en;

    Sector(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The sector of an azimuth in degrees clockwise from true north; a limit (e.g. 11°15′) belongs to the later one. */
    public static Sector of(double azimuthDeg) {
        int sector = (int) Math.floor((azimuthDeg + WIDTH_DEG / 2) / WIDTH_DEG);
        return values()[Math.floorMod(sector, values().length)];
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
