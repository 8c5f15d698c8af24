package minzheng.atlas.ingest.format.nmea;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields of a sentence whose checksum holds; the first is the talker and type, e.g. {@code GNGGA}. */
record Sentence(List<String> fields) {
    private static final Pattern WRITTEN = Pattern.compile("\\$([ -#%-)+-~]{1,250})\\*([0-9A-Fa-f]{2})");
    private static final Pattern ANGLE = Pattern.compile("(\\d{1,3})(\\d\\d(?:\\.\\d{1,12})?)");
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    /** Empty where it is cut off or the exclusive-or of its characters is not its checksum. */
    static Optional<Sentence> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int checksum = matcher.group(1).chars().reduce(0, (sum, c) -> sum ^ c);
        return checksum == Integer.parseInt(matcher.group(2), 16)
                ? Optional.of(new Sentence(List.of(matcher.group(1).split(",", -1))))
                : Optional.empty();
    }

    boolean is(String type) {
        return fields.get(0).length() == 5 && fields.get(0).endsWith(type);
    }

    /** Empty where the sentence is shorter. */
    String field(int i) {
        return i < fields.size() ? fields.get(i) : "";
    }

    /** {@code ddmm.mmmm} and its hemisphere in the next field, in degrees; south and west are negative. */
    Optional<BigDecimal> angle(int i, String positive, String negative, int most) {
        Matcher matcher = ANGLE.matcher(field(i));
        String hemisphere = field(i + 1);
        if (!matcher.matches() || !(hemisphere.equals(positive) || hemisphere.equals(negative))) {
            return Optional.empty();
        }
        BigDecimal minutes = new BigDecimal(matcher.group(2));
        BigDecimal degrees =
                new BigDecimal(matcher.group(1)).multiply(SIXTY).add(minutes).divide(SIXTY, MathContext.DECIMAL64);
        if (minutes.compareTo(SIXTY) >= 0 || degrees.compareTo(BigDecimal.valueOf(most)) > 0) {
            return Optional.empty();
        }
        return Optional.of(hemisphere.equals(positive) ? degrees : degrees.negate());
    }
}
