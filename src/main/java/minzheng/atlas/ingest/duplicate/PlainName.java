package minzheng.atlas.ingest.duplicate;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name without what registers write differently: full and half width, spaces, brackets, the company's legal form,
 * city and county in front. What kind of home it is (养老院, 敬老院) stays and counts.
 */
final class PlainName {
    private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern LEGAL_FORM = Pattern.compile("(股份|有限|责任)*公司");

    /** Not 社区, 小区 and the like, which tell facilities apart; no towns either: each has its own 敬老院. */
    private static final Pattern REGION = Pattern.compile("^\\p{IsHan}{1,6}?(自治区|省|市|县|(?<![社小园片校院])区)(?=..)");

    /** The words that most homes of a sort end in. */
    private static final Pattern SORT =
            Pattern.compile("(社会|综合|社区|居家|养老|敬老|颐养|康养|托养|福利|护理|救助|老年人?|日间|照料|服务|管理|区域性|农村|公益性?|经营性?)*"
                    + "(院|中心|驿?站|公寓|公墓|陵园|殡仪馆|所|点|之家|食堂)$");

    private static final Pattern NUMERALS = Pattern.compile("[^0-9一二三四五六七八九十]+");
    private static final double NUMBERED_APART = 0.5;
    private static final int LONGEST = 100;

    private final String text;
    private final String core;
    private final long mask;

    private PlainName(String text) {
        this.text = text;
        String start = SORT.matcher(text).replaceFirst("");
        this.core = start.equals(text) ? text : start; // many names are kept at once, and few of them compared
        this.mask = core.isEmpty() ? -1 : mask(core, pairs(core));
    }

    static PlainName of(String name) {
        String start = name.substring(0, Math.min(name.length(), LONGEST));
        String wide = Normalizer.normalize(start, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String rest = LEGAL_FORM.matcher(NOISE.matcher(wide).replaceAll("")).replaceAll("");
        for (String shorter = withoutRegion(rest); !shorter.equals(rest); shorter = withoutRegion(rest)) {
            rest = shorter;
        }
        return new PlainName(rest);
    }

    private static String withoutRegion(String name) {
        return REGION.matcher(name).replaceFirst("");
    }

    /** What equal names share. */
    String text() {
        return text;
    }

    /**
     * 0 to 1: half for the whole name, half for what stands before the sort of home, each by the share of common pairs of
     * neighbouring characters (Dice). At most a half where the numbers in them differ.
     */
    double likeness(PlainName other) {
        if (text.equals(other.text)) {
            return 1;
        }
        double whole = dice(text, other.text);
        double likeness = core.isEmpty() || other.core.isEmpty() ? whole : (whole + coreLikeness(other)) / 2;
        String mine = numerals();
        String theirs = other.numerals();
        boolean apart = !mine.isEmpty() && !theirs.isEmpty() && !mine.equals(theirs);
        return apart ? Math.min(likeness, NUMBERED_APART) : likeness;
    }

    private double coreLikeness(PlainName other) {
        return core.equals(other.core) ? 1 : dice(core, other.core);
    }

    private String numerals() {
        return NUMERALS.matcher(text).replaceAll("");
    }

    /** Cheap: false only where what stands before the sort of home has nothing in common, so at most a half is alike. */
    boolean mayBeLike(PlainName other) {
        return (mask & other.mask) != 0;
    }

    private static long mask(String core, int[] pairs) {
        long mask = pairs.length == 0 ? 1L << core.hashCode() : 0;
        for (int pair : pairs) {
            mask |= 1L << ((pair * 0x9E3779B1) >>> 26);
        }
        return mask;
    }

    private static double dice(String oneText, String otherText) {
        int[] one = pairs(oneText);
        int[] other = pairs(otherText);
        return one.length == 0 || other.length == 0 ? 0 : 2.0 * shared(one, other) / (one.length + other.length);
    }

    private static int[] pairs(String text) {
        int[] pairs = new int[Math.max(0, text.length() - 1)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = (text.charAt(i) << 16) | text.charAt(i + 1);
        }
        Arrays.sort(pairs);
        return pairs;
    }

    private static int shared(int[] one, int[] other) {
        int shared = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            int order = Integer.compare(one[i], other[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }
}
