package minzheng.atlas.cql2;

/** A word, value or sign: what it means, and from where to where in the source it is written. */
record Token(Kind kind, String text, int start, int end) {
    enum Kind {
        WORD,
        QUOTED_NAME,
        TEXT,
        NUMBER,
        SIGN,
        END
    }

    /** Whether this is the given sign or, in any case, the given keyword. */
    boolean is(String word) {
        return kind == Kind.SIGN ? text.equals(word) : kind == Kind.WORD && text.equalsIgnoreCase(word);
    }
}
