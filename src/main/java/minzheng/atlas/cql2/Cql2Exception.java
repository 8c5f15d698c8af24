package minzheng.atlas.cql2;

/** A condition that cannot be read or does not fit the data; says where, what stands there and how to mend it. */
public final class Cql2Exception extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int position;
    private final String token;

    public Cql2Exception(Position at, String token, String chinese, String english) {
        super(message(at, chinese, english));
        this.position = at.offset();
        this.token = token;
    }

    /** 0-based char offset in the text. */
    public int position() {
        return position;
    }

    /** What stands at the position; empty at the end of the text. */
    public String token() {
        return token;
    }

    private static String message(Position at, String chinese, String english) {
        String excerpt = at.excerpt();
        return "位置 %d / position %d: %s / %s%s"
                .formatted(at.offset(), at.offset(), chinese, english, excerpt.isEmpty() ? "" : "  ⟨" + excerpt + "⟩");
    }
}
