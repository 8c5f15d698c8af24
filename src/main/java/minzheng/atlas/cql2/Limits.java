package minzheng.atlas.cql2;

import java.util.ArrayDeque;
import java.util.Deque;
import minzheng.atlas.cql2.Operand.GeometryLiteral;

/** How long, deep and large a condition may be, so that no text can exhaust the stack or the memory. */
final class Limits {
    static final int MAX_LENGTH = 10_000;
    /** JSON is wordier, and most of a long condition are the coordinates of a geometry. */
    static final int MAX_JSON_LENGTH = 100_000;

    static final int MAX_DEPTH = 100;
    /** After definitions have been put in; a text of MAX_LENGTH has fewer. */
    static final int MAX_NODES = 10_000;
    /** Of all geometries of a condition together. */
    static final int MAX_VERTICES = 10_000;
    /** Of a number, as in 1E300: what a double precision column can hold. */
    static final int MAX_EXPONENT = 308;

    private record Level(Node node, int depth) {}

    private Limits() {}

    static void checkText(String text, int maxLength) {
        if (text.length() > maxLength) {
            throw new Cql2Exception(
                    new Position(text, maxLength),
                    "",
                    "条件有 " + text.length() + " 个字符，最多 " + maxLength,
                    "the condition has " + text.length() + " characters, at most " + maxLength + " are allowed");
        }
        int refused = refusedCharacter(text);
        if (refused >= 0) {
            throw refusedCharacter(text.charAt(refused), new Position(text, refused));
        }
    }

    /** Where a character stands that no database takes, NUL or half of a surrogate pair; -1 when there is none. */
    static int refusedCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            boolean pair = Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (text.charAt(i) == 0 || (!pair && Character.isSurrogate(text.charAt(i)))) {
                return i;
            }
            i += pair ? 1 : 0;
        }
        return -1;
    }

    static Cql2Exception refusedCharacter(char refused, Position at) {
        String code = "U+%04X".formatted((int) refused);
        return new Cql2Exception(at, code, "不能使用字符 " + code, "the character " + code + " is not allowed");
    }

    /** Walks without recursion: a long sum such as 1+1+1+… is a deep tree although nothing in it looks nested. */
    static void check(Expression expression) {
        Deque<Level> open = new ArrayDeque<>();
        open.push(new Level(expression, 1));
        int nodes = 0;
        int vertices = 0;
        while (!open.isEmpty()) {
            Level level = open.pop();
            nodes++;
            vertices += level.node() instanceof GeometryLiteral literal
                    ? literal.geometry().getNumPoints()
                    : 0;
            if (level.depth() > MAX_DEPTH) {
                throw tooDeep(level.node().position());
            }
            if (nodes > MAX_NODES) {
                throw tooLarge(level.node().position());
            }
            if (vertices > MAX_VERTICES) {
                throw tooManyVertices(level.node().position());
            }
            for (Node child : level.node().children()) {
                open.push(new Level(child, level.depth() + 1));
            }
        }
    }

    private static Cql2Exception tooManyVertices(Position at) {
        return new Cql2Exception(
                at,
                "",
                "条件中的几何共有超过 " + MAX_VERTICES + " 个顶点，请简化",
                "the geometries of the condition have more than " + MAX_VERTICES + " vertices in all; simplify them");
    }

    static Cql2Exception tooDeep(Position at) {
        return new Cql2Exception(
                at, "", "嵌套超过 " + MAX_DEPTH + " 层", "nested more than " + MAX_DEPTH + " levels deep; simplify it");
    }

    static Cql2Exception tooLarge(Position at) {
        return new Cql2Exception(
                at,
                "",
                "条件（含代入的定义）过大，超过 " + MAX_NODES + " 项",
                "the condition, its definitions put in, is too large (more than " + MAX_NODES + " parts)");
    }
}
