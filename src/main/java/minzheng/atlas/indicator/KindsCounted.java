package minzheng.atlas.indicator;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import minzheng.atlas.cql2.ComparisonOperator;
import minzheng.atlas.cql2.Expression;
import minzheng.atlas.cql2.Operand;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Which facility kinds each of a set of conditions can be true for. Rows of other kinds need not even be placed, and a
 * bit test spares most rows most conditions: with dozens of conditions that is the larger part of the count.
 */
final class KindsCounted {
    /** A bigint has 63 bits without the sign. */
    private static final int MOST_KINDS = 63;

    private final List<Optional<Set<String>>> needed;
    private final List<String> named;

    KindsCounted(List<Expression> conditions) {
        this.needed = conditions.stream().map(KindsCounted::needed).toList();
        this.named = needed.stream()
                .flatMap(Optional::stream)
                .flatMap(Set::stream)
                .distinct()
                .sorted()
                .toList();
    }

    /** Kinds outside of which no condition is true; empty when some condition does not name its kinds. */
    Optional<List<String>> kinds() {
        return needed.stream().allMatch(Optional::isPresent) && named.size() <= MOST_KINDS
                ? Optional.of(named)
                : Optional.empty();
    }

    /** SQL that is true for rows of a condition's kinds, where {@code k.bit} is the row's kind; null for any kind. */
    @Nullable
    String test(int condition) {
        if (kinds().isEmpty()) {
            return null;
        }
        long mask = needed.get(condition).orElseThrow().stream()
                .mapToLong(kind -> 1L << named.indexOf(kind))
                .reduce(0, (some, more) -> some | more);
        return "k.bit & " + mask + " <> 0";
    }

    /** Binds {@code :kinds} with their {@code :bits}, or {@code :every_kind}. */
    void bindTo(Query query) {
        List<String> kinds = kinds().orElse(List.of());
        query.bind("every_kind", kinds().isEmpty())
                .bindArray("kinds", String.class, kinds)
                .bindArray(
                        "bits",
                        Long.class,
                        IntStream.range(0, kinds.size())
                                .mapToObj(bit -> 1L << bit)
                                .toList());
    }

    private static Optional<Set<String>> needed(Expression condition) {
        if (condition instanceof Expression.And and) {
            return and.operands().stream()
                    .flatMap(operand -> needed(operand).stream())
                    .findFirst();
        }
        if (condition instanceof Expression.Or or) {
            return new KindsCounted(or.operands()).kinds().map(Set::copyOf);
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
