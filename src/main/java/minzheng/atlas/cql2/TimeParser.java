package minzheng.atlas.cql2;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import minzheng.atlas.cql2.Operand.Interval;
import minzheng.atlas.cql2.Operand.Literal;
import minzheng.atlas.cql2.Operand.Property;
import minzheng.atlas.cql2.Token.Kind;
import org.jspecify.annotations.Nullable;

/** Reads DATE('…'), TIMESTAMP('…') and INTERVAL(…, …). Times may carry an offset from UTC as RFC 3339 allows. */
final class TimeParser {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern TIMESTAMP =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");

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
            throw wrong(wanted);
        }
        Literal literal = literal(at, wanted);
        if (literal.type() != wanted) {
            throw wrong(wanted);
        }
        tokens.take();
        return literal;
    }

    private Literal literal(Position at, Type likely) {
        String text = tokens.peek().text();
        try {
            if (DATE.matcher(text).matches()) {
                return Literal.of(at, LocalDate.parse(text));
            }
            if (TIMESTAMP.matcher(text).matches()) {
                return Literal.of(at, OffsetDateTime.parse(text).toInstant());
            }
        } catch (DateTimeException e) {
            throw wrong(likely);
        }
        throw wrong(likely);
    }

    private Cql2Exception wrong(Type wanted) {
        return wanted == Type.DATE
                ? tokens.unexpected("存在的日期，如 '2025-12-31'", "a date that exists, such as '2025-12-31'")
                : tokens.unexpected("时刻，如 '2025-12-31T08:00:00Z'", "a timestamp such as '2025-12-31T08:00:00Z'");
    }

    private Interval interval(Position at) {
        Operand start = bound();
        tokens.expect(",");
        Operand end = bound();
        if (start instanceof Literal from && end instanceof Literal to && isReversed(from, to)) {
            String found = new Interval(at, start, end).toText();
            throw new Cql2Exception(at, found, found + " 的起点晚于终点", "the start of " + found + " is after its end");
        }
        return new Interval(at, start, end);
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
        Operand bound = token.text().equals("..") ? null : literal(at, Type.DATE);
        tokens.take();
        return bound;
    }

    private static boolean isReversed(Literal from, Literal to) {
        if (from.value() instanceof LocalDate first && to.value() instanceof LocalDate last) {
            return first.isAfter(last);
        }
        return from.value() instanceof Instant first && to.value() instanceof Instant last && first.isAfter(last);
    }
}
