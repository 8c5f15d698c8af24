package minzheng.atlas.cql2;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import minzheng.atlas.cql2.Expression.And;
import minzheng.atlas.cql2.Expression.ArrayPredicate;
import minzheng.atlas.cql2.Expression.Between;
import minzheng.atlas.cql2.Expression.BooleanLiteral;
import minzheng.atlas.cql2.Expression.BooleanProperty;
import minzheng.atlas.cql2.Expression.Comparison;
import minzheng.atlas.cql2.Expression.In;
import minzheng.atlas.cql2.Expression.IsNull;
import minzheng.atlas.cql2.Expression.Like;
import minzheng.atlas.cql2.Expression.Not;
import minzheng.atlas.cql2.Expression.Or;
import minzheng.atlas.cql2.Expression.SpatialPredicate;
import minzheng.atlas.cql2.Expression.TemporalPredicate;

/** Reads conditions in CQL2 JSON. How deep they nest was bounded when the JSON was read. */
final class JsonConditions {
    private final JsonOperands operands = new JsonOperands();

    Expression condition(JsonPlace place) {
        if (place.node().isBoolean()) {
            return new BooleanLiteral(place.position(), place.node().booleanValue());
        }
        if (place.node().has("property")) {
            return new BooleanProperty(
                    place.position(), operands.property(place).name());
        }
        if (!place.node().has("op")) {
            throw place.unexpected("条件 {\"op\": …, \"args\": […]}", "a condition {\"op\": …, \"args\": […]}");
        }
        JsonCall call = JsonCall.at(place);
        Position at = place.position();
        return switch (call.op()) {
            case "and" -> new And(at, conditions(call.atLeastTwo()));
            case "or" -> new Or(at, conditions(call.atLeastTwo()));
            case "not" -> new Not(at, condition(call.arguments(1).get(0)));
            case "like" -> two(call, (value, pattern) -> new Like(at, value, LikePattern.check(pattern)));
            case "between" -> between(at, operands.all(call.arguments(3)));
            case "in" -> in(at, call.arguments(2));
            case "isNull" -> new IsNull(at, operands.operand(call.arguments(1).get(0)));
            default ->
                comparison(call)
                        .or(() -> spatial(call))
                        .or(() -> temporal(call))
                        .or(() -> array(call))
                        .orElseThrow(() -> call.misplaced());
        };
    }

    private List<Expression> conditions(List<JsonPlace> places) {
        return places.stream().map(this::condition).toList();
    }

    private Expression two(JsonCall call, BiFunction<Operand, Operand, Expression> predicate) {
        List<JsonPlace> arguments = call.arguments(2);
        return predicate.apply(operands.operand(arguments.get(0)), operands.operand(arguments.get(1)));
    }

    private static Between between(Position at, List<Operand> values) {
        return new Between(at, values.get(0), values.get(1), values.get(2));
    }

    private In in(Position at, List<JsonPlace> arguments) {
        List<JsonPlace> candidates = arguments.get(1).elements("候选值数组，如 [\"a\", \"b\"]", "an array of values");
        if (candidates.isEmpty()) {
            throw arguments.get(1).unexpected("至少一个候选值", "at least one value");
        }
        return new In(at, operands.operand(arguments.get(0)), operands.all(candidates));
    }

    private Optional<Expression> comparison(JsonCall call) {
        return Arrays.stream(ComparisonOperator.values())
                .filter(operator -> operator.sign().equals(call.op()))
                .findFirst()
                .map(operator -> two(call, (l, r) -> new Comparison(call.place().position(), operator, l, r)));
    }

    private Optional<Expression> spatial(JsonCall call) {
        return call.named(SpatialOperator.values())
                .map(operator ->
                        two(call, (l, r) -> new SpatialPredicate(call.place().position(), operator, l, r)));
    }

    private Optional<Expression> temporal(JsonCall call) {
        return call.named(TemporalOperator.values())
                .map(operator ->
                        two(call, (l, r) -> new TemporalPredicate(call.place().position(), operator, l, r)));
    }

    private Optional<Expression> array(JsonCall call) {
        return call.named(ArrayOperator.values()).map(operator -> {
            List<JsonPlace> arguments = call.arguments(2);
            Operand left = operands.array(arguments.get(0));
            return new ArrayPredicate(call.place().position(), operator, left, operands.array(arguments.get(1)));
        });
    }
}
