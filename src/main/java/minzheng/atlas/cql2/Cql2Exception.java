package minzheng.atlas.cql2;

import org.jspecify.annotations.Nullable;

/** A condition that cannot be read or does not fit the data; says where, what stands there and how to mend it. */
public final class Cql2Exception extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int position;
    private final @Nullable String pointer;
    private final String token;

    public Cql2Exception(Position at, String token, String chinese, String english) {
        super(message(at, chinese, english));
        this.position = at.offset();
        this.pointer = at.pointer();
        this.token = token;
    }

    /** 0-based char offset in the text; 0 for a condition in JSON. */
    public int position() {
        return position;
    }

    /** JSON pointer of the place in a condition in JSON; null for one in text. */
    public @Nullable String pointer() {
        return pointer;
    }

    /** What stands at the position; empty at the end of the text. */
    public String token() {
        return token;
    }

    private static String message(Position at, String chinese, String english) {
        String excerpt = at.excerpt();
        return "%s: %s / %s%s"
                .formatted(at.inWords(), chinese, english, excerpt.isEmpty() ? "" : "  ⟨" + excerpt + "⟩");
    }
}
