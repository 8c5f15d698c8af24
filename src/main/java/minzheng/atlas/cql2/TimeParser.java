package minzheng.atlas.cql2;

import java.util.function.Supplier;
import minzheng.atlas.cql2.Operand.Interval;
import minzheng.atlas.cql2.Operand.Literal;
import minzheng.atlas.cql2.Operand.Property;
import minzheng.atlas.cql2.Token.Kind;
import org.jspecify.annotations.Nullable;

/** Reads DATE('…'), TIMESTAMP('…') and INTERVAL(…, …). */
final class TimeParser {
    private final Tokens tokens;

    TimeParser(Tokens tokens) {
        this.tokens = tokens;
    }

    boolean startsHere() {
        return tokens.second().is("(") && (tokens.at("DATE") || tokens.at("TIMESTAMP") || tokens.at("INTERVAL"));
    }

    Operand read() {
        Position at = tokens.here();
        Token name = tokens.take();
        tokens.expect("(");
        Operand time = name.is("INTERVAL") ? interval(at) : instant(at, name.is("DATE") ? Type.DATE : Type.TIMESTAMP);
        tokens.expect(")");
        return time;
    }

    private Literal instant(Position at, Type wanted) {
        if (tokens.peek().kind() != Kind.TEXT) {
            throw wrong(wanted).get();
        }
        Literal literal = Instants.read(tokens.peek().text(), at)
                .filter(read -> read.type() == wanted)
                .orElseThrow(wrong(wanted));
        tokens.take();
        return literal;
    }

    private Supplier<Cql2Exception> wrong(Type wanted) {
        return () -> tokens.unexpected(Instants.chinese(wanted), Instants.english(wanted));
    }

    private Interval interval(Position at) {
        Operand start = bound();
        tokens.expect(",");
        return Instants.interval(at, start, bound());
    }

    private @Nullable Operand bound() {
        Token token = tokens.peek();
        Position at = tokens.here();
        if (token.kind() == Kind.QUOTED_NAME || token.kind() == Kind.WORD) {
            return new Property(tokens.position(tokens.take()), token.text());
        }
        if (token.kind() != Kind.TEXT) {
            throw tokens.unexpected("日期、时刻、'..' 或属性", "a date, a timestamp, '..' or a property");
        }
        Operand bound = token.text().equals(Instants.OPEN)
                ? null
                : Instants.read(token.text(), at).orElseThrow(wrong(Type.DATE));
        tokens.take();
        return bound;
    }
}
