package minzheng.atlas.export.format;

import org.jspecify.annotations.Nullable;

/** Text that a spreadsheet program would take for a formula. */
final class FormulaText {
    private static final String BEGINNINGS = "=+-@\t\r'";

    private FormulaText() {}

    /** With an apostrophe in front where it begins like a formula, or with an apostrophe of its own. */
    static @Nullable String defused(@Nullable String text) {
        return text == null || text.isEmpty() || BEGINNINGS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
