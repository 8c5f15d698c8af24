package minzheng.atlas.ingest.target;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An angle as people write it: {@code 108°21′59″}, {@code 22度48分57.6秒}, {@code E108 21 59}, {@code 108-21-59},
 * {@code 108°21.98′}, {@code 东经108.3664°}.
 *
 * @param letter N, S, E, W, or empty
 */
public record AngleText(String letter, boolean minus, BigDecimal degrees, BigDecimal minutes, BigDecimal seconds) {
    private static final int LONGEST = 60;
    private static final String NUMBER = "(\\d{1,3}(?:\\.\\d{1,15})?)";
    private static final String MINUTES = "(?:\\s*[°:-]\\s*|\\s+)" + NUMBER;
    private static final String SECONDS = "(?:\\s*[':-]\\s*|\\s+)" + NUMBER + "\\s*\"?";
    private static final Pattern WRITTEN = Pattern.compile(
            "([NSEW]?)\\s*([+-]?)" + NUMBER + "(?:" + MINUTES + "(?:" + SECONDS + "|\\s*'?)|\\s*°?)\\s*([NSEW]?)");
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
    private static final BigDecimal SECONDS_OF_A_DEGREE = BigDecimal.valueOf(3600);

    public static Optional<AngleText> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher matcher = WRITTEN.matcher(plain(text));
        if (!matcher.matches() || matcher.group(1).length() + matcher.group(6).length() > 1) {
            return Optional.empty();
        }
        return Optional.of(new AngleText(
                matcher.group(1) + matcher.group(6),
                matcher.group(2).equals("-"),
                number(matcher, 3),
                number(matcher, 4),
                number(matcher, 5)));
    }

    /** Minutes and seconds below 60, a fraction in the smallest part only, no sign besides W or S. */
    public boolean isWellFormed() {
        boolean partsOfADegree = isWhole(degrees) || minutes.add(seconds).signum() == 0;
        boolean partsOfAMinute = isWhole(minutes) || seconds.signum() == 0;
        return minutes.compareTo(SIXTY) < 0
                && seconds.compareTo(SIXTY) < 0
                && partsOfADegree
                && partsOfAMinute
                && !(minus && !letter.isEmpty());
    }

    public BigDecimal inDegrees() {
        BigDecimal value = degrees.multiply(SECONDS_OF_A_DEGREE)
                .add(minutes.multiply(SIXTY))
                .add(seconds)
                .divide(SECONDS_OF_A_DEGREE, MathContext.DECIMAL64);
        return minus || letter.equals("S") || letter.equals("W") ? value.negate() : value;
    }

    private static BigDecimal number(Matcher matcher, int group) {
        String part = matcher.group(group);
        return part == null ? BigDecimal.ZERO : new BigDecimal(part);
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static String plain(String text) {
        return NumberText.narrow(text)
                .toUpperCase(Locale.ROOT)
                .replace("东经", "E")
                .replace("西经", "W")
                .replace("北纬", "N")
                .replace("南纬", "S")
                .replaceAll("[度º˚]", "°")
                .replaceAll("[分′’‘`´]", "'")
                .replaceAll("[秒″”“]|''", "\"")
                .strip();
    }
}
