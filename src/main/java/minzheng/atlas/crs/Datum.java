package minzheng.atlas.crs;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import minzheng.atlas.fault.InvalidRequest;

/** Datums that files of a Chinese bureau are on, and by which names reference systems call them. */
public enum Datum {
    CGCS2000(
            "CGCS2000",
            "CGCS2000",
            4490,
            ".*(china[ _]?2000|cgcs[ _]?2000|china[ _]geodetic[ _]coordinate[ _]system|2000国家|国家2000).*"),
    WGS_84("WGS 84", "WGS 84", 4326, ".*(world[ _]geodetic[ _]system[ _]1984|wgs[ _]?(19)?84).*"),
    XIAN_1980("西安80", "Xian 1980", 4610, ".*(xi'?an[ _]?(19)?80|西安.?(19)?80|1980.?西安).*"),
    NEW_BEIJING("新北京54", "New Beijing", 4555, ".*(new[ _]beijing|新.*北京).*"),
    BEIJING_1954("北京54", "Beijing 1954", 4214, ".*(beijing[ _]?(19)?54|北京.?(19)?54|1954.?北京).*");

    /** Other datums that agree with CGCS2000 within centimetres to a metre and carry no parameters in the EPSG set. */
    private static final Pattern COINCIDING =
            Pattern.compile(".*(itrf|etrs|european[ _]terrestrial[ _]reference[ _]system[ _]1989).*");

    private final String zh;
    private final String en;
    private final int geographic;
    private final Pattern names;

    Datum(String zh, String en, int geographic, String names) {
        this.zh = zh;
        this.en = en;
        this.geographic = geographic;
        this.names = Pattern.compile(names);
    }

    /** As converters and parameter files call it, e.g. {@code xian_1980}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** EPSG code of its degrees. */
    int geographic() {
        return geographic;
    }

    /** Its way to CGCS2000 is not public: taken as it is it would lie tens of metres off. */
    public boolean isOld() {
        return this == XIAN_1980 || this == BEIJING_1954 || this == NEW_BEIJING;
    }

    static Optional<Datum> ofCode(int code) {
        return Arrays.stream(values())
                .filter(datum -> datum.geographic == code)
                .findFirst()
                .or(() -> Zone.ofCode(code).map(zone -> zone.series().datum()));
    }

    /** The datum of a system that is named by its EPSG code, e.g. {@code EPSG:2360}. */
    public static Optional<Datum> named(String crs) {
        String code = crs.substring(crs.lastIndexOf(':') + 1);
        return code.matches("\\d{4,6}") ? ofCode(Integer.parseInt(code)) : ofName(crs);
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    static Optional<Datum> ofCodeName(String code) {
        return Arrays.stream(values())
                .filter(datum -> datum.code().equals(code))
                .findFirst();
    }

    static Optional<Datum> ofName(String datumName) {
        String name = datumName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(datum -> datum.names.matcher(name).matches())
                .findFirst();
    }

    /** Whether coordinates on a datum of that name are taken as CGCS2000. */
    static boolean coincides(String datumName) {
        return ofName(datumName)
                .map(datum -> !datum.isOld())
                .orElseGet(() ->
                        COINCIDING.matcher(datumName.toLowerCase(Locale.ROOT)).matches());
    }

    /** Why coordinates on this old datum are not taken. */
    InvalidRequest refusal(String system) {
        return new InvalidRequest(
                "datum_shift_unknown",
                "crs",
                ("%s 属%s，没有公开的到 CGCS2000 的转换参数，直接使用会偏几十米以上；请先用本单位的正式参数转换，或在 "
                                + "ATLAS_DATUM_PARAMETERS 配置 / %1$s is on %s: no public shift to CGCS2000 exists, used as it "
                                + "is it would be tens of metres off; convert it with your own official parameters first, or "
                                + "configure them by ATLAS_DATUM_PARAMETERS")
                        .formatted(system, zh, en));
    }
}
