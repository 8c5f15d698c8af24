package minzheng.atlas.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.regex.Pattern;

/** What somebody typed, ready to be compared: width, case, tones and spaces make no difference. */
final class Asked {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern BETWEEN_SYLLABLES = Pattern.compile("[\\s\\p{Z}'’]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
    private static final Pattern LETTER = Pattern.compile("[a-z]");

    private final String text;
    private final String syllables;
    private final BitSet cuts;

    private Asked(String text, String syllables, BitSet cuts) {
        this.text = text;
        this.syllables = syllables;
        this.cuts = cuts;
    }

    static Asked of(String typed) {
        BitSet cuts = new BitSet();
        StringBuilder syllables = new StringBuilder();
        Arrays.stream(BETWEEN_SYLLABLES.split(lower(typed)))
                .filter(part -> !part.isEmpty())
                .forEach(part -> {
                    cuts.set(syllables.length());
                    syllables.append(part);
                });
        return new Asked(folded(typed), syllables.toString(), cuts);
    }

    /** A name or code in the same form. */
    static String folded(String text) {
        return SPACES.matcher(lower(text)).replaceAll("");
    }

    private static String lower(String text) {
        String taken = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace("u\u0308", "v");
        return ACCENTS.matcher(taken).replaceAll("");
    }

    String text() {
        return text;
    }

    /** The same without apostrophes. */
    String syllables() {
        return syllables;
    }

    /** Whether there is a letter that may be part of a reading. */
    boolean isSpelled() {
        return LETTER.matcher(syllables).find();
    }

    /** How far a syllable that begins here can reach: to the next space or apostrophe. */
    int syllableEnd(int from) {
        int cut = cuts.nextSetBit(from + 1);
        return cut < 0 ? syllables.length() : cut;
    }
}
