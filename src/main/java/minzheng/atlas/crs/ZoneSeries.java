package minzheng.atlas.crs;

import java.util.Arrays;

/** Series of numbered zones with consecutive EPSG codes; prefixed ones carry the zone number before the easting. */
enum ZoneSeries {
    CGCS2000_3(Datum.CGCS2000, 4513, 25, 45, 3, true),
    CGCS2000_3_UNPREFIXED(Datum.CGCS2000, 4534, 25, 45, 3, false),
    CGCS2000_6(Datum.CGCS2000, 4491, 13, 23, 6, true),
    CGCS2000_6_UNPREFIXED(Datum.CGCS2000, 4502, 13, 23, 6, false),
    XIAN_3(Datum.XIAN_1980, 2349, 25, 45, 3, true),
    XIAN_3_UNPREFIXED(Datum.XIAN_1980, 2370, 25, 45, 3, false),
    XIAN_6(Datum.XIAN_1980, 2327, 13, 23, 6, true),
    XIAN_6_UNPREFIXED(Datum.XIAN_1980, 2338, 13, 23, 6, false),
    BEIJING_3(Datum.BEIJING_1954, 2401, 25, 45, 3, true),
    BEIJING_3_UNPREFIXED(Datum.BEIJING_1954, 2422, 25, 45, 3, false),
    BEIJING_6(Datum.BEIJING_1954, 21413, 13, 23, 6, true),
    BEIJING_6_UNPREFIXED(Datum.BEIJING_1954, 21453, 13, 23, 6, false),
    UTM_NORTH(Datum.WGS_84, 32601, 1, 60, 6, false);

    private final Datum datum;
    private final int firstCode;
    private final int firstZone;
    private final int lastZone;
    private final int widthDegrees;
    private final boolean prefixed;

    ZoneSeries(Datum datum, int firstCode, int firstZone, int lastZone, int widthDegrees, boolean prefixed) {
        this.datum = datum;
        this.firstCode = firstCode;
        this.firstZone = firstZone;
        this.lastZone = lastZone;
        this.widthDegrees = widthDegrees;
        this.prefixed = prefixed;
    }

    Datum datum() {
        return datum;
    }

    boolean prefixed() {
        return prefixed;
    }

    int widthDegrees() {
        return widthDegrees;
    }

    int firstZone() {
        return firstZone;
    }

    int lastZone() {
        return lastZone;
    }

    boolean has(int zone) {
        return zone >= firstZone && zone <= lastZone;
    }

    int code(int zone) {
        return firstCode + zone - firstZone;
    }

    int zoneOfCode(int code) {
        return code - firstCode + firstZone;
    }

    /** UTM counts from 180 W, the Chinese zones from Greenwich; 3-degree zones have their number's triple in the middle. */
    double centralMeridian(int zone) {
        return this == UTM_NORTH ? 6.0 * zone - 183 : widthDegrees == 3 ? 3.0 * zone : 6.0 * zone - 3;
    }

    int zoneAt(double lon) {
        return this == UTM_NORTH
                ? (int) Math.floor((lon + 180) / 6) + 1
                : widthDegrees == 3 ? (int) Math.round(lon / 3) : (int) Math.floor(lon / 6) + 1;
    }

    /** The series of the same datum with or without the prefix; UTM has but one. */
    ZoneSeries with(boolean prefix, int width) {
        return Arrays.stream(values())
                .filter(series -> series.datum == datum && series.prefixed == prefix && series.widthDegrees == width)
                .findFirst()
                .orElse(this);
    }
}
