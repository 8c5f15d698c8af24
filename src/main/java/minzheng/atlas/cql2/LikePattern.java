package minzheng.atlas.cql2;

import minzheng.atlas.cql2.Operand.Accenti;
import minzheng.atlas.cql2.Operand.Casei;
import minzheng.atlas.cql2.Operand.Literal;

/** The pattern of a LIKE: only a literal, so that it is known to be sound before it meets the data. */
final class LikePattern {
    private LikePattern() {}

    static Operand check(Operand pattern) {
        Operand text = pattern;
        while (text instanceof Casei || text instanceof Accenti) {
            text = text instanceof Casei casei ? casei.text() : ((Accenti) text).text();
        }
        String found = Printer.brief(pattern);
        if (!(text instanceof Literal literal) || literal.type() != Type.TEXT) {
            throw new Cql2Exception(
                    pattern.position(),
                    found,
                    "LIKE 之后应为文本模式，如 '%中心'，而不是 " + found,
                    "LIKE takes a text pattern such as 'A%', not " + found);
        }
        if (escapesNothing((String) literal.value())) {
            throw new Cql2Exception(
                    literal.position(),
                    found,
                    "LIKE 模式末尾的 \\ 之后没有字符；要匹配 \\ 本身请在模式中写两个",
                    "the pattern ends in an escape \\ with nothing behind it; a pattern matches \\ itself by two of them");
        }
        return pattern;
    }

    private static boolean escapesNothing(String pattern) {
        int backslashes = 0;
        while (backslashes < pattern.length() && pattern.charAt(pattern.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }
}
