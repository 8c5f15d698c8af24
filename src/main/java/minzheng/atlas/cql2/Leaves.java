package minzheng.atlas.cql2;

import java.util.List;
import java.util.stream.Stream;
import minzheng.atlas.cql2.Expression.And;
import minzheng.atlas.cql2.Expression.Or;

/** The single requirements that a condition is made of. */
public final class Leaves {
    private Leaves() {}

    /**
     * In reading order and each once. NOT stays with its leaf and is moved there from above an AND or OR;
     * A_CONTAINS(x, ('a', 'b')) is two leaves.
     */
    public static List<Expression> of(Expression expression) {
        return leaves(NormalForm.of(expression)).distinct().toList();
    }

    private static Stream<Expression> leaves(Expression normal) {
        List<Expression> operands =
                normal instanceof And and ? and.operands() : normal instanceof Or or ? or.operands() : List.of();
        return operands.isEmpty() ? Stream.of(normal) : operands.stream().flatMap(Leaves::leaves);
    }
}
