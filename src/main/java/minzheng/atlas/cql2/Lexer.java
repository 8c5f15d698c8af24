package minzheng.atlas.cql2;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import minzheng.atlas.cql2.Token.Kind;

/** Cuts the text into tokens. Names may hold letters of any script; punctuation is ASCII. */
final class Lexer {
    private static final String SIGNS = "=<>(),+-*/%^";
    private static final Map<String, String> WRITTEN_OTHERWISE =
            Map.of("!=", "<>", "==", "=", "&&", "AND", "||", "OR", "‘", "'", "’", "'", "“", "\"", "”", "\"");

    /** 21-065r2, requirement cql2-text/escaping; a backslash before anything else, as in 10\%, stands for itself. */
    private static final Map<Character, Character> ESCAPED = Map.of(
            '\'', '\'', '\\', '\\', 'a', '\u0007', 'b', '\b', 't', '\t', 'n', '\n', 'v', '\u000B', 'f', '\f', 'r',
            '\r');

    private final String source;
    private int offset;

    private Lexer(String source) {
        this.source = source;
    }

    static List<Token> tokens(String source) {
        Lexer lexer = new Lexer(source);
        List<Token> tokens = new ArrayList<>();
        do {
            tokens.add(lexer.next());
        } while (tokens.get(tokens.size() - 1).kind() != Kind.END);
        return tokens;
    }

    /** Whether the name can be written without double quotes, keywords apart. */
    static boolean isPlainName(String name) {
        return !name.isEmpty() && new Lexer(name).nameEnd() == name.length();
    }

    private Token next() {
        while (offset < source.length() && isSpace(source.charAt(offset))) {
            offset++;
        }
        if (offset == source.length()) {
            return new Token(Kind.END, "", offset, offset);
        }
        char c = source.charAt(offset);
        if (c == '\'') {
            return text();
        }
        if (c == '"') {
            return quotedName();
        }
        if (isDigit(offset) || (c == '.' && isDigit(offset + 1))) {
            return until(numberEnd(), Kind.NUMBER);
        }
        int nameEnd = nameEnd();
        return nameEnd > offset ? until(nameEnd, Kind.WORD) : sign();
    }

    private Token until(int end, Kind kind) {
        Token token = new Token(kind, source.substring(offset, end), offset, end);
        offset = end;
        return token;
    }

    /** A quote inside is written '' or \'. */
    private Token text() {
        StringBuilder value = new StringBuilder();
        for (int i = offset + 1; i < source.length(); i++) {
            char c = source.charAt(i);
            char next = i + 1 < source.length() ? source.charAt(i + 1) : 0;
            Character escaped = c == '\\' ? ESCAPED.get(next) : null;
            if (escaped != null) {
                value.append(escaped.charValue());
                i++;
            } else if (c == '\'' && next == '\'') {
                value.append('\'');
                i++;
            } else if (c == '\'') {
                return closed(Kind.TEXT, value, i + 1);
            } else {
                value.append(c);
            }
        }
        throw unclosed("文本缺少结尾的单引号 '", "the text lacks its closing quote '");
    }

    /** The text with its quotes and, where they would be read as an escape, its backslashes doubled. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("'");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean last = i + 1 == text.length();
            if (c == '\'' || (c == '\\' && (last || ESCAPED.containsKey(text.charAt(i + 1))))) {
                quoted.append(c);
            }
            quoted.append(c);
        }
        return quoted.append('\'').toString();
    }

    private Token quotedName() {
        StringBuilder name = new StringBuilder();
        for (int i = offset + 1; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c != '"') {
                name.append(c);
            } else if (i + 1 < source.length() && source.charAt(i + 1) == '"') {
                name.append('"');
                i++;
            } else if (name.isEmpty()) {
                throw unclosed("属性名为空", "the property name is empty");
            } else {
                return closed(Kind.QUOTED_NAME, name, i + 1);
            }
        }
        throw unclosed("属性名缺少结尾的双引号 \"", "the property name lacks its closing quote \"");
    }

    private Token closed(Kind kind, StringBuilder value, int end) {
        Token token = new Token(kind, value.toString(), offset, end);
        offset = end;
        return token;
    }

    private Cql2Exception unclosed(String chinese, String english) {
        return new Cql2Exception(new Position(source, offset), source.substring(offset), chinese, english);
    }

    private int numberEnd() {
        int end = digitsEnd(offset);
        if (end < source.length() && source.charAt(end) == '.') {
            end = digitsEnd(end + 1);
        }
        if (end < source.length() && "eE".indexOf(source.charAt(end)) >= 0) {
            boolean signed = end + 1 < source.length() && "+-".indexOf(source.charAt(end + 1)) >= 0;
            int exponent = end + (signed ? 2 : 1);
            return isDigit(exponent) ? digitsEnd(exponent) : end;
        }
        return end;
    }

    private int digitsEnd(int from) {
        int end = from;
        while (isDigit(end)) {
            end++;
        }
        return end;
    }

    private int nameEnd() {
        int end = offset;
        while (end < source.length()) {
            int c = source.codePointAt(end);
            if (!startsName(c) && !(end > offset && continuesName(c))) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private Token sign() {
        String two = source.substring(offset, Math.min(offset + 2, source.length()));
        if (two.equals("<>") || two.equals("<=") || two.equals(">=")) {
            return until(offset + 2, Kind.SIGN);
        }
        String one = source.substring(offset, source.offsetByCodePoints(offset, 1));
        if (SIGNS.contains(one) && !WRITTEN_OTHERWISE.containsKey(two)) {
            return until(offset + 1, Kind.SIGN);
        }
        String written = WRITTEN_OTHERWISE.containsKey(two) ? two : one;
        String instead = WRITTEN_OTHERWISE.getOrDefault(written, Normalizer.normalize(written, Normalizer.Form.NFKC));
        boolean mended = !instead.equals(written);
        throw new Cql2Exception(
                new Position(source, offset),
                written,
                "不能使用字符 " + written + (mended ? "，请写 " + instead : ""),
                "the character " + written + " cannot stand here" + (mended ? "; write " + instead : ""));
    }

    private boolean isDigit(int at) {
        return at < source.length() && source.charAt(at) >= '0' && source.charAt(at) <= '9';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    private static boolean startsName(int c) {
        return c == '_' || c == ':' || Character.isLetter(c) || Character.getType(c) == Character.LETTER_NUMBER;
    }

    private static boolean continuesName(int c) {
        return c == '.'
                || (c >= '0' && c <= '9')
                || c == '\u203F'
                || c == '\u2040'
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }
}
