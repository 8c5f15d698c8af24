package minzheng.atlas.cql2;

import java.util.List;
import java.util.function.Supplier;

/** The reading head over the tokens of one text; counts how deep the reading has nested. */
final class Tokens {
    private final String source;
    private final List<Token> tokens;
    private int index;
    private int depth;

    Tokens(String source) {
        this.source = source;
        this.tokens = Lexer.tokens(source);
    }

    Token peek() {
        return tokens.get(index);
    }

    /** The token after the next one; the end repeats itself. */
    Token second() {
        return tokens.get(Math.min(index + 1, tokens.size() - 1));
    }

    Token take() {
        Token token = peek();
        index = Math.min(index + 1, tokens.size() - 1);
        return token;
    }

    boolean at(String word) {
        return peek().is(word);
    }

    boolean accept(String word) {
        if (!at(word)) {
            return false;
        }
        take();
        return true;
    }

    void expect(String word) {
        if (!accept(word)) {
            throw unexpected(word, word);
        }
    }

    Position here() {
        return position(peek());
    }

    Position position(Token token) {
        return new Position(source, token.start());
    }

    /** The source from the token's start to the end of the token read last. */
    String sourceSince(Token first) {
        return source.substring(first.start(), tokens.get(index - 1).end());
    }

    Cql2Exception unexpected(String chineseWanted, String englishWanted) {
        Token token = peek();
        String found = Printer.brief(source.substring(token.start(), token.end()));
        boolean end = token.kind() == Token.Kind.END;
        return new Cql2Exception(
                position(token),
                found,
                "此处应为 " + chineseWanted + "，" + (end ? "但条件已结束" : "而不是 " + found),
                englishWanted + " expected, but " + (end ? "the condition ends" : found + " found"));
    }

    /** Reads something inside something else; refuses to nest beyond what the stack surely bears. */
    <T> T nested(Supplier<T> inner) {
        depth++;
        if (depth > Limits.MAX_DEPTH) {
            throw Limits.tooDeep(here());
        }
        T result = inner.get();
        depth--;
        return result;
    }
}
