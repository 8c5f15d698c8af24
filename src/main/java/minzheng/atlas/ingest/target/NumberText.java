package minzheng.atlas.ingest.target;

import java.math.BigDecimal;
import java.util.Optional;

/** A number as typed in a Chinese office: full-width digits and signs count like the others, commas are not guessed. */
public final class NumberText {
    private static final int LONGEST = 100;
    private static final int MOST_DIGITS = 60;
    private static final int FULL_WIDTH_OFFSET = 0xFEE0;

    private NumberText() {}

    public static Optional<BigDecimal> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(narrow(text));
            boolean usual = number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS;
            return usual ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether it would be a number but for its comma, which may divide thousands or begin the decimals. */
    static boolean hasComma(String text) {
        String narrow = text.length() > LONGEST ? "" : narrow(text);
        return narrow.contains(",")
                && parse(narrow.replace(",", "").replace(".", "")).isPresent();
    }

    /** Full-width letters, digits and signs as ASCII. */
    public static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '！' && c <= '～') {
                narrow.append((char) (c - FULL_WIDTH_OFFSET));
            } else {
                narrow.append(c == '\u3000' || c == '\u00A0' ? ' ' : c == '−' ? '-' : c);
            }
        }
        return narrow.toString().strip();
    }
}
