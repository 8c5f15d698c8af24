package minzheng.atlas.crs;

import java.util.Locale;
import minzheng.atlas.fault.InvalidRequest;

/** Old Chinese datums whose way to CGCS2000 is not public: taken as they are they would lie tens of metres off. */
enum UnshiftedDatum {
    XIAN_1980("西安80", "Xian 1980", 4610, 2327, 2390),
    BEIJING_1954("北京54", "Beijing 1954", 4214, 2401, 2444),
    BEIJING_1954_SIX_DEGREES("北京54", "Beijing 1954", 4214, 21413, 21463),
    NEW_BEIJING("新北京54", "New Beijing", 4555, 4568, 4589);

    private final String zh;
    private final String en;
    private final int geographic;
    private final int firstZone;
    private final int lastZone;

    UnshiftedDatum(String zh, String en, int geographic, int firstZone, int lastZone) {
        this.zh = zh;
        this.en = en;
        this.geographic = geographic;
        this.firstZone = firstZone;
        this.lastZone = lastZone;
    }

    static void refuse(int code) {
        for (UnshiftedDatum datum : values()) {
            boolean zone = code >= datum.firstZone && code <= datum.lastZone;
            if (zone || code == datum.geographic) {
                throw datum.refusal(code);
            }
        }
    }

    /** The same for codes outside the known ranges, by the name of the decoded datum. */
    static void refuse(int code, String datumName) {
        String name = datumName.toLowerCase(Locale.ROOT).replace('_', ' ');
        for (UnshiftedDatum datum : values()) {
            if (name.contains(datum.en.toLowerCase(Locale.ROOT))) {
                throw datum.refusal(code);
            }
        }
    }

    private InvalidRequest refusal(int code) {
        return new InvalidRequest(
                "datum_shift_unknown",
                "crs",
                ("EPSG:%d 属%s，没有公开的到 CGCS2000 的转换参数，直接使用会偏几十米以上；请先用本单位的正式参数转换 / "
                                + "EPSG:%1$d is on %s: no public shift to CGCS2000 exists, used as it is it would be tens of "
                                + "metres off; convert it with your own official parameters first")
                        .formatted(code, zh, en));
    }
}
