package minzheng.atlas.boundary.verdict;

import java.util.Locale;

/** Why a verdict is what it is: a stable code and words for people, Chinese and English. */
public record Reason(String code, String zh, String en) {
    static Reason of(String code, String zh, String en, Object... values) {
        return new Reason(code, String.format(Locale.ROOT, zh, values), String.format(Locale.ROOT, en, values));
    }

    @Override
    public String toString() {
        return zh + " / " + en;
    }
}
