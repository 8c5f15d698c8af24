package minzheng.atlas.cql2;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import minzheng.atlas.cql2.Expression.And;
import minzheng.atlas.cql2.Expression.BooleanLiteral;
import minzheng.atlas.cql2.Expression.Or;
import org.jspecify.annotations.Nullable;

/** What a facility lacks for a condition: the fewest leaves that would have to become true. */
public final class Lacking {
    private final Function<Expression, @Nullable Boolean> truthOfLeaf;
    private final Predicate<Expression> outOfReach;

    private Lacking(Function<Expression, @Nullable Boolean> truthOfLeaf, Predicate<Expression> outOfReach) {
        this.truthOfLeaf = truthOfLeaf;
        this.outOfReach = outOfReach;
    }

    /**
     * Empty when the condition holds. Of an AND the lacks of all its parts, of an OR those of the part that lacks
     * least, the first of equals. Asked about the leaves that {@link Leaves} lists; null is unknown and counts as lacking.
     */
    public static List<Expression> of(Expression expression, Function<Expression, @Nullable Boolean> truthOfLeaf) {
        return of(expression, truthOfLeaf, leaf -> false);
    }

    /**
     * As above, but an OR takes a part with leaves out of reach, such as being certified by the bureau already, only
     * when every other part has as many of them.
     */
    public static List<Expression> of(
            Expression expression,
            Function<Expression, @Nullable Boolean> truthOfLeaf,
            Predicate<Expression> outOfReach) {
        return List.copyOf(new Lacking(truthOfLeaf, outOfReach).lacking(NormalForm.of(expression)));
    }

    private Set<Expression> lacking(Expression normal) {
        if (normal instanceof And and) {
            Set<Expression> all = new LinkedHashSet<>();
            and.operands().forEach(operand -> all.addAll(lacking(operand)));
            return all;
        }
        if (normal instanceof Or or) {
            return or.operands().stream()
                    .map(this::lacking)
                    .min(Comparator.comparingLong(this::countOutOfReach).thenComparingInt(Set::size))
                    .orElseThrow();
        }
        boolean holds = normal instanceof BooleanLiteral literal
                ? literal.value()
                : Boolean.TRUE.equals(truthOfLeaf.apply(normal));
        return holds ? Set.of() : Set.of(normal);
    }

    private long countOutOfReach(Set<Expression> leaves) {
        return leaves.stream()
                .filter(leaf -> leaf instanceof BooleanLiteral || outOfReach.test(leaf))
                .count();
    }
}
