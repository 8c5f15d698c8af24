package minzheng.atlas.ingest.format.parcel;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Gauss-Krüger zone of a Chinese datum.
 *
 * @param prefixed whether eastings begin with the number of the zone (8 digits) or not (6 digits)
 */
record GaussKruger(Datum datum, Width width, int zone, boolean prefixed) {
    private static final Pattern DIGITS = Pattern.compile("(\\d{1,3})");
    private static final double SMALLEST_PREFIXED = 1e7;
    private static final int METRES_OF_A_PREFIX = 1_000_000;

    /** EPSG codes of the first zones: 3° prefixed (25), 3° by meridian (75°), 6° prefixed (13), 6° by meridian (75°). */
    enum Datum {
        CGCS2000("2000|CGCS", 4513, 4534, 4491, 4502),
        XIAN_1980("80", 2349, 2370, 2327, 2338),
        BEIJING_1954("54", 2401, 2422, 21413, 21453);

        private final Pattern name;
        private final int three;
        private final int threeByMeridian;
        private final int six;
        private final int sixByMeridian;

        Datum(String name, int three, int threeByMeridian, int six, int sixByMeridian) {
            this.name = Pattern.compile(name);
            this.three = three;
            this.threeByMeridian = threeByMeridian;
            this.six = six;
            this.sixByMeridian = sixByMeridian;
        }

        static @Nullable Datum named(String text) {
            for (Datum datum : values()) {
                if (datum.name.matcher(text).find()) {
                    return datum;
                }
            }
            return null;
        }
    }

    enum Width {
        THREE(25, 45),
        SIX(13, 23);

        private final int first;
        private final int last;

        Width(int first, int last) {
            this.first = first;
            this.last = last;
        }

        static @Nullable Width named(String text) {
            if (text.startsWith("3") || text.startsWith("三")) {
                return THREE;
            }
            return text.startsWith("6") || text.startsWith("六") ? SIX : null;
        }
    }

    /** Empty where the words leave it open; without a number of the zone a prefixed easting tells it. */
    static Optional<GaussKruger> of(String datumName, String degrees, String zoneText, double easting) {
        Datum datum = Datum.named(datumName);
        Width width = Width.named(degrees);
        Matcher digits = DIGITS.matcher(zoneText);
        boolean prefixed = isPrefixed(easting);
        int zone = digits.find() ? Integer.parseInt(digits.group(1)) : prefixed ? prefix(easting) : 0;
        return datum == null || width == null || zone < width.first || zone > width.last
                ? Optional.empty()
                : Optional.of(new GaussKruger(datum, width, zone, prefixed));
    }

    String epsg() {
        int first = width == Width.THREE
                ? (prefixed ? datum.three : datum.threeByMeridian)
                : (prefixed ? datum.six : datum.sixByMeridian);
        return "EPSG:" + (first + zone - width.first);
    }

    /** Whether an easting has the digits that this zone's eastings have. */
    boolean fits(double easting) {
        return prefixed ? prefix(easting) == zone : !isPrefixed(easting);
    }

    private static boolean isPrefixed(double easting) {
        return easting >= SMALLEST_PREFIXED;
    }

    private static int prefix(double easting) {
        return (int) (easting / METRES_OF_A_PREFIX);
    }
}
