package minzheng.atlas.crs;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One transverse Mercator zone: Gauss-Kruger of 3 or 6 degrees with or without zone prefix, or UTM north. */
public record Zone(ZoneSeries series, int number) {
    private static final double FALSE_EASTING = 500_000;
    private static final double PREFIX = 1_000_000;

    /** Metres of one degree along the equator and along a meridian, good to half a percent. */
    private static final double DEGREE_EAST = 111_320;

    private static final double DEGREE_NORTH = 110_850;

    static Optional<Zone> ofCode(int code) {
        return Arrays.stream(ZoneSeries.values())
                .filter(series -> series.has(series.zoneOfCode(code)))
                .map(series -> new Zone(series, series.zoneOfCode(code)))
                .findFirst();
    }

    /** Every zone there is, 3-degree series before 6-degree ones. */
    static Stream<Zone> all() {
        return Arrays.stream(ZoneSeries.values())
                .flatMap(series -> IntStream.rangeClosed(series.firstZone(), series.lastZone())
                        .mapToObj(number -> new Zone(series, number)));
    }

    /** The CGCS2000 zone that an 8-digit easting names: 25..45 before 3-degree, 13..23 before 6-degree eastings. */
    public static Optional<Zone> ofPrefix(double easting) {
        int prefix = (int) Math.floor(easting / PREFIX);
        return Stream.of(ZoneSeries.CGCS2000_3, ZoneSeries.CGCS2000_6)
                .filter(series -> series.has(prefix))
                .map(series -> new Zone(series, prefix))
                .findFirst();
    }

    /** All CGCS2000 zones of 3 degrees without prefix. */
    public static Stream<Zone> unprefixed() {
        return all().filter(zone -> zone.series == ZoneSeries.CGCS2000_3_UNPREFIXED);
    }

    /** Every CGCS2000 zone: of 3 and 6 degrees, with and without prefix. */
    public static Stream<Zone> cgcs2000() {
        return all().filter(zone -> zone.series.datum() == Datum.CGCS2000);
    }

    /** The zone of 3 degrees without prefix in whose middle third that longitude lies. */
    public static Optional<Zone> unprefixedAt(double lon) {
        return new Zone(ZoneSeries.CGCS2000_3_UNPREFIXED, ZoneSeries.CGCS2000_3_UNPREFIXED.firstZone()).at(lon);
    }

    /** Its number in the EPSG list. */
    public int epsg() {
        return series.code(number);
    }

    public String code() {
        return "EPSG:" + epsg();
    }

    public boolean prefixed() {
        return series.prefixed();
    }

    /** In degrees east. */
    public double centralMeridian() {
        return series.centralMeridian(number);
    }

    double falseEasting() {
        return prefixed() ? number * PREFIX + FALSE_EASTING : FALSE_EASTING;
    }

    /** Whether the easting can be meant for this zone: its own prefix, or within some 10 degrees of the meridian. */
    public boolean allows(double easting) {
        return prefixed()
                ? Math.floor(easting / PREFIX) == number
                : Math.abs(easting - FALSE_EASTING) <= 10.8 * DEGREE_EAST;
    }

    /** The zone of this series at a longitude. */
    public Optional<Zone> at(double lon) {
        int wanted = series.zoneAt(lon);
        return series.has(wanted) ? Optional.of(new Zone(series, wanted)) : Optional.empty();
    }

    /** The same zone, with or without the prefix. */
    public Zone withPrefix(boolean prefix) {
        return new Zone(series.with(prefix, series.widthDegrees()), number);
    }

    /** That zone of CGCS2000 on the datum of this one. */
    public Zone onMyDatum(Zone other) {
        ZoneSeries mine = series == ZoneSeries.UTM_NORTH ? other.series : series;
        return new Zone(mine.with(other.prefixed(), other.series.widthDegrees()), other.number);
    }

    /** The longitude of a place, good to some hundredths of a degree near the meridian: to propose, not to store. */
    public double roughLongitude(double easting, double northing) {
        double lat = northing / DEGREE_NORTH;
        return centralMeridian() + (easting - falseEasting()) / (DEGREE_EAST * Math.cos(Math.toRadians(lat)));
    }

    /** How far grid north lies east of true north at a place, degrees, good to a hundredth. */
    public double meridianConvergence(double easting, double northing) {
        double east = Math.toRadians(roughLongitude(easting, northing) - centralMeridian());
        return Math.toDegrees(Math.atan(Math.tan(east) * Math.sin(Math.toRadians(northing / DEGREE_NORTH))));
    }

    /** E.g. {@code EPSG:4524 (3° 带 zone 36, 108°E, 带号在前 prefixed)}. */
    @Override
    public String toString() {
        return "%s (%d° 带 zone %d, %.0f°E, %s)"
                .formatted(
                        code(),
                        series.widthDegrees(),
                        number,
                        centralMeridian(),
                        prefixed() ? "有带号 prefixed" : "无带号 unprefixed");
    }
}
