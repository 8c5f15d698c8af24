package minzheng.atlas.indicator;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import minzheng.atlas.cql2.ComparisonOperator;
import minzheng.atlas.cql2.Expression;
import minzheng.atlas.cql2.Operand;

/** Which facility kinds a set of conditions can be true for at all: rows of other kinds need not even be placed. */
final class KindsCounted {
    private KindsCounted() {}

    /** Kinds outside of which none of the conditions is true; empty when some condition does not name its kinds. */
    static Optional<Set<String>> of(Collection<Expression> conditions) {
        Set<String> kinds = new TreeSet<>();
        for (Expression condition : conditions) {
            Optional<Set<String>> own = needed(condition);
            if (own.isEmpty()) {
                return Optional.empty();
            }
            kinds.addAll(own.get());
        }
        return Optional.of(kinds);
    }

    private static Optional<Set<String>> needed(Expression condition) {
        if (condition instanceof Expression.And and) {
            return and.operands().stream()
                    .flatMap(operand -> needed(operand).stream())
                    .findFirst();
        }
        if (condition instanceof Expression.Or or) {
            return of(or.operands());
        }
        if (condition instanceof Expression.In in && isKind(in.value())) {
            return texts(in.candidates());
        }
        if (condition instanceof Expression.Comparison equal
                && equal.operator() == ComparisonOperator.EQUAL
                && isKind(equal.left())) {
            return texts(List.of(equal.right()));
        }
        return Optional.empty();
    }

    private static boolean isKind(Operand operand) {
        return operand instanceof Operand.Property property && property.name().equals("kind");
    }

    private static Optional<Set<String>> texts(List<Operand> candidates) {
        Set<String> kinds = new TreeSet<>();
        for (Operand candidate : candidates) {
            if (!(candidate instanceof Operand.Literal literal) || !(literal.value() instanceof String kind)) {
                return Optional.empty();
            }
            kinds.add(kind);
        }
        return Optional.of(kinds);
    }
}
