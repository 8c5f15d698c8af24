package minzheng.atlas.cql2;

import java.util.List;
import java.util.function.UnaryOperator;
import minzheng.atlas.cql2.Expression.And;
import minzheng.atlas.cql2.Expression.Not;
import minzheng.atlas.cql2.Expression.Or;
import minzheng.atlas.cql2.Expression.SpatialPredicate;
import minzheng.atlas.cql2.Operand.GeometryLiteral;
import org.locationtech.jts.geom.Geometry;

/** Changes the geometries that are written in a condition. Outside S_ predicates a geometry has no SQL. */
record GeometryChange(UnaryOperator<Geometry> change) {
    Expression of(Expression expression) {
        if (expression instanceof And and) {
            return new And(and.position(), all(and.operands()));
        }
        if (expression instanceof Or or) {
            return new Or(or.position(), all(or.operands()));
        }
        if (expression instanceof Not not) {
            return new Not(not.position(), of(not.operand()));
        }
        if (expression instanceof SpatialPredicate spatial) {
            return new SpatialPredicate(
                    spatial.position(), spatial.operator(), operand(spatial.left()), operand(spatial.right()));
        }
        return expression;
    }

    private List<Expression> all(List<Expression> operands) {
        return operands.stream().map(this::of).toList();
    }

    private Operand operand(Operand operand) {
        return operand instanceof GeometryLiteral literal
                ? new GeometryLiteral(literal.position(), change.apply(literal.geometry()))
                : operand;
    }
}
