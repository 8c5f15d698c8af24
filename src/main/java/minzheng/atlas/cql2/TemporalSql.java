package minzheng.atlas.cql2;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import minzheng.atlas.cql2.Expression.TemporalPredicate;
import minzheng.atlas.cql2.Operand.Interval;
import org.jspecify.annotations.Nullable;

/**
 * SQL of the T_ predicates. Dates compare with dates and timestamps with timestamps only: which timestamps a date spans
 * would depend on a time zone that the condition does not name.
 */
final class TemporalSql {
    private static final Pattern BOUND = Pattern.compile("\\b([se])([12])\\b");

    private final OperandSql operands;

    TemporalSql(OperandSql operands) {
        this.operands = operands;
    }

    String sql(TemporalPredicate predicate) {
        TemporalOperator operator = predicate.operator();
        if (operator.intervalsOnly()) {
            requireInterval(operator, predicate.left());
            requireInterval(operator, predicate.right());
        }
        Type type = type(predicate);
        Map<String, String> bounds = new HashMap<>();
        return BOUND.matcher("(" + operator.formula() + ")")
                .replaceAll(match -> Matcher.quoteReplacement(
                        bounds.computeIfAbsent(match.group(), name -> bound(name, predicate, type))));
    }

    private static void requireInterval(TemporalOperator operator, Operand operand) {
        if (!(operand instanceof Interval)) {
            String found = Printer.brief(operand);
            throw new Cql2Exception(
                    operand.position(),
                    found,
                    operator + " 只用于两个 INTERVAL(…)，" + found + " 不是；对时刻请用 T_INTERSECTS",
                    operator + " takes two INTERVAL(…), " + found + " is none; use T_INTERSECTS for an instant");
        }
    }

    /** The one type of all bounds; when every end is open it does not matter which. */
    private Type type(TemporalPredicate predicate) {
        List<Operand> bounds = Stream.of(predicate.left(), predicate.right())
                .flatMap(operand -> operand instanceof Interval interval
                        ? Stream.of(interval.start(), interval.end()).filter(Objects::nonNull)
                        : Stream.of(operand))
                .toList();
        for (Operand bound : bounds) {
            if (!operands.type(bound).isInstant()) {
                throw new Cql2Exception(
                        bound.position(),
                        Printer.brief(bound),
                        predicate.operator() + " 需要日期或时刻，而" + operands.chinese(bound) + "不是",
                        predicate.operator() + " takes dates or timestamps; " + operands.english(bound)
                                + " is neither");
            }
            if (operands.type(bound) != operands.type(bounds.get(0))) {
                throw operands.differentTypes(bounds.get(0), bound);
            }
        }
        return bounds.isEmpty() ? Type.TIMESTAMP : operands.type(bounds.get(0));
    }

    private String bound(String name, TemporalPredicate predicate, Type type) {
        boolean start = name.startsWith("s");
        Operand operand = name.endsWith("1") ? predicate.left() : predicate.right();
        if (!(operand instanceof Interval interval)) {
            return operands.sql(operand);
        }
        @Nullable Operand bound = start ? interval.start() : interval.end();
        return bound == null
                ? "CAST('" + (start ? "-infinity" : "infinity") + "' AS " + type.sqlName() + ")"
                : operands.sql(bound);
    }
}
