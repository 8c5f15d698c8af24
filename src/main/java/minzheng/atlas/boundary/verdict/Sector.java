package minzheng.atlas.boundary.verdict;

import com.fasterxml.jackson.annotation.JsonValue;

/** One of 16 directions of 22.5 degrees, the first around north. */
public enum Sector {
    N("北"),
    NNE("北东北"),
    NE("东北"),
    ENE("东东北"),
    E("东"),
    ESE("东东南"),
    SE("东南"),
    SSE("南东南"),
    S("南"),
    SSW("南西南"),
    SW("西南"),
    WSW("西西南"),
    W("西"),
    WNW("西西北"),
    NW("西北"),
    NNW("北西北");

    private static final double WIDTH = 22.5;

    private final String zh;

    Sector(String zh) {
        this.zh = zh;
    }

    /** The sector of a bearing of 0 to 360 degrees. */
    public static Sector of(double bearingDeg) {
        return values()[(int) Math.round(bearingDeg / WIDTH) % values().length];
    }

    @JsonValue
    public String words() {
        return zh + " " + name();
    }
}
