package minzheng.atlas.cql2;

import org.jspecify.annotations.Nullable;

/**
 * Where a node stands: the text it was read from and the 0-based char offset in it, or its JSON pointer (RFC 6901). All
 * positions are equal, so two conditions that differ only in their spacing or encoding are the same condition.
 */
public record Position(String text, int offset, @Nullable String pointer) {
    /** For nodes that were built and not read from a text. */
    public static final Position NONE = new Position("", 0);

    private static final int SHOWN_CHARS = 24;

    public Position(String text, int offset) {
        this(text, offset, null);
    }

    static Position inJson(String pointer) {
        return new Position("", 0, pointer);
    }

    /** As messages name it; the pointer as a URI fragment, so that the whole document has a name too: #. */
    String inWords() {
        return pointer == null ? "位置 %d / position %d".formatted(offset, offset) : "位置 / at #" + pointer;
    }

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
    public boolean equals(@Nullable Object other) {
        return other instanceof Position;
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
