package minzheng.atlas.cql2;

/**
 * Where a node stands: the text it was read from and the 0-based char offset in it. All positions are equal, so two
 * conditions that differ only in their spacing are the same condition.
 */
public record Position(String text, int offset) {
    /** For nodes that were built and not read from a text. */
    public static final Position NONE = new Position("", 0);

    private static final int SHOWN_CHARS = 24;

    /** The surroundings in one line with a mark before the place, or nothing when there is no text. */
    String excerpt() {
        if (text.isEmpty()) {
            return "";
        }
        int from = Math.max(0, offset - SHOWN_CHARS);
        int to = Math.min(text.length(), offset + SHOWN_CHARS);
        String marked = text.substring(from, offset) + "▸" + text.substring(offset, to);
        return (from > 0 ? "…" : "") + marked.replaceAll("\\s+", " ") + (to < text.length() ? "…" : "");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Position;
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
