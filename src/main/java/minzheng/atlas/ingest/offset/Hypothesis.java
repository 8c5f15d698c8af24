package minzheng.atlas.ingest.offset;

/**
 * What an offset of that size usually comes from. Sizes only, as published; no transformation is known here, none is
 * fitted.
 */
enum Hypothesis {
    OLD_DATUM(
            "像是旧基准（西安80、北京54）",
            "looks like an old datum (Xian 1980, Beijing 1954)",
            "按真实基准声明 --crs，用本单位的正式参数转换 / declare the true datum by --crs and convert with the bureau's own parameters"),
    GCJ_02(
            "像是 GCJ-02（火星坐标）",
            "looks like GCJ-02",
            "声明 coord_source=map_app_gcj02，用本单位的授权转换工具转换 / declare coord_source map_app_gcj02 and convert with the "
                    + "bureau's licensed tool"),
    BD_09(
            "像是 BD-09（百度坐标）",
            "looks like BD-09",
            "声明 coord_source=map_app_bd09，用本单位的授权转换工具转换 / declare coord_source map_app_bd09 and convert with the "
                    + "bureau's licensed tool"),
    OTHER(
            "超出已知偏移，可能是分带、中央子午线或坐标系有误",
            "larger than any known one: probably a wrong zone, meridian or system",
            "核对坐标系 / check the reference system");

    /** Metres. Old datums lie tens of metres off, in a city the same everywhere to a metre or two. */
    private static final double DATUM_MOST = 100;

    private static final double DATUM_MOST_IF_CONSTANT = 150;
    private static final double CONSTANT = 2;

    /** Metres: published range of GCJ-02; BD-09 adds its own to it. */
    private static final double GCJ_MOST = 700;

    private static final double BD_MOST = 1_500;

    final String zh;
    final String en;
    final String fix;

    Hypothesis(String zh, String en, String fix) {
        this.zh = zh;
        this.en = en;
        this.fix = fix;
    }

    static Hypothesis of(SystematicOffset offset) {
        double length = offset.vector().length();
        if (length <= DATUM_MOST || (length <= DATUM_MOST_IF_CONSTANT && offset.spread() <= CONSTANT)) {
            return OLD_DATUM;
        }
        return length <= GCJ_MOST ? GCJ_02 : length <= BD_MOST ? BD_09 : OTHER;
    }
}
