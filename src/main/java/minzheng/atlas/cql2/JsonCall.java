package minzheng.atlas.cql2;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** An operation in JSON: {"op": …, "args": […]}. */
record JsonCall(JsonPlace place, String op, List<JsonPlace> args) {
    private static final List<String> CONDITIONS = Stream.of(
                    Stream.of("and", "or", "not", "like", "between", "in", "isNull"),
                    Arrays.stream(ComparisonOperator.values()).map(ComparisonOperator::sign),
                    Arrays.stream(SpatialOperator.values()).map(JsonCall::name),
                    Arrays.stream(TemporalOperator.values()).map(JsonCall::name),
                    Arrays.stream(ArrayOperator.values()).map(JsonCall::name))
            .flatMap(names -> names)
            .toList();
    private static final List<String> VALUES = Stream.concat(
                    Stream.of("casei", "accenti"),
                    Arrays.stream(ArithmeticOperator.values()).map(ArithmeticOperator::sign))
            .toList();

    static JsonCall at(JsonPlace place) {
        place.refuseOthers("op", "args");
        String op = place.member("op").text("运算名，如 \"=\"", "the name of an operation such as \"=\"");
        return new JsonCall(place, op, place.member("args").elements("参数数组 [ ]", "an array of arguments"));
    }

    /** As in text, but in lower case save for the By of t_metBy and its like. */
    private static String name(Enum<?> operator) {
        return operator.name().toLowerCase(Locale.ROOT).replaceFirst("by$", "By");
    }

    <E extends Enum<E>> Optional<E> named(E[] operators) {
        return Arrays.stream(operators)
                .filter(operator -> op.equals(name(operator)))
                .findFirst();
    }

    List<JsonPlace> arguments(int wanted) {
        if (args.size() != wanted) {
            throw wrongNumber(wanted + " 个参数", wanted + (wanted == 1 ? " argument" : " arguments"));
        }
        return args;
    }

    List<JsonPlace> atLeastTwo() {
        if (args.size() < 2) {
            throw wrongNumber("至少 2 个参数", "at least 2 arguments");
        }
        return args;
    }

    private Cql2Exception wrongNumber(String chinese, String english) {
        JsonPlace at = place.member("args");
        return new Cql2Exception(
                at.position(),
                at.shown(),
                op + " 需要" + chinese + "，而这里有 " + args.size() + " 个：" + at.shown(),
                op + " takes " + english + ", but " + args.size() + " given: " + at.shown());
    }

    /** For an operation that is not among those wanted here. */
    Cql2Exception misplaced() {
        String shown = Printer.brief(op);
        if (VALUES.contains(op)) {
            return new Cql2Exception(
                    place.position(), op, op + " 给出的是值，不是条件；请与某个值比较", op + " gives a value; compare it with something");
        }
        if (CONDITIONS.contains(op)) {
            return new Cql2Exception(
                    place.position(), op, op + " 是条件，而此处应为值", op + " is a condition, but a value is expected here");
        }
        List<String> known = Stream.concat(CONDITIONS.stream(), VALUES.stream()).toList();
        List<String> near = NearMatches.of(op, known);
        String names = String.join(", ", near.isEmpty() ? known : near);
        return new Cql2Exception(
                place.member("op").position(),
                op,
                "没有运算 " + shown + (near.isEmpty() ? "，可用：" : "，是否指 ") + names,
                "there is no operation " + shown + (near.isEmpty() ? "; available: " : "; did you mean ") + names);
    }
}
