package minzheng.atlas.cql2;

import java.util.ArrayDeque;
import java.util.Deque;

/** How long, deep and large a condition may be, so that no text can exhaust the stack or the memory. */
final class Limits {
    static final int MAX_LENGTH = 10_000;
    static final int MAX_DEPTH = 100;
    /** After definitions have been put in; a text of MAX_LENGTH has fewer. */
    static final int MAX_NODES = 10_000;
    /** Of a number, as in 1E300: what a double precision column can hold. */
    static final int MAX_EXPONENT = 308;

    private record Level(Node node, int depth) {}

    private Limits() {}

    static void checkText(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new Cql2Exception(
                    new Position(text, MAX_LENGTH),
                    "",
                    "条件有 " + text.length() + " 个字符，最多 " + MAX_LENGTH,
                    "the condition has " + text.length() + " characters, at most " + MAX_LENGTH + " are allowed");
        }
        for (int i = 0; i < text.length(); i++) {
            boolean pair = Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (text.charAt(i) == 0 || (!pair && Character.isSurrogate(text.charAt(i)))) {
                String code = "U+%04X".formatted((int) text.charAt(i));
                throw new Cql2Exception(
                        new Position(text, i), code, "不能使用字符 " + code, "the character " + code + " is not allowed");
            }
            i += pair ? 1 : 0;
        }
    }

    /** Walks without recursion: a long sum such as 1+1+1+… is a deep tree although nothing in it looks nested. */
    static void checkDepth(Expression expression) {
        Deque<Level> open = new ArrayDeque<>();
        open.push(new Level(expression, 1));
        while (!open.isEmpty()) {
            Level level = open.pop();
            if (level.depth() > MAX_DEPTH) {
                throw tooDeep(level.node().position());
            }
            for (Node child : level.node().children()) {
                open.push(new Level(child, level.depth() + 1));
            }
        }
    }

    static Cql2Exception tooDeep(Position at) {
        return new Cql2Exception(
                at, "", "嵌套超过 " + MAX_DEPTH + " 层", "nested more than " + MAX_DEPTH + " levels deep; simplify it");
    }

    static Cql2Exception tooLarge(Position at) {
        return new Cql2Exception(
                at,
                "",
                "代入定义后条件过大（超过 " + MAX_NODES + " 项）",
                "with its definitions put in the condition is too large (more than " + MAX_NODES + " parts)");
    }
}
