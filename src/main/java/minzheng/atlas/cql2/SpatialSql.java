package minzheng.atlas.cql2;

import minzheng.atlas.cql2.Expression.SpatialPredicate;
import minzheng.atlas.cql2.Operand.GeometryLiteral;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTWriter;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** SQL of the S_ predicates. Literals take the coordinate system in which all geometry is stored. */
final class SpatialSql {
    /** CGCS2000, longitude and latitude in degrees. */
    private static final int STORED_SRID = 4490;

    private final OperandSql operands;

    SpatialSql(OperandSql operands) {
        this.operands = operands;
    }

    String sql(SpatialPredicate predicate) {
        return predicate.operator().sqlFunction() + "(" + geometry(predicate.left()) + ", "
                + geometry(predicate.right()) + ")";
    }

    private String geometry(Operand operand) {
        if (!(operand instanceof GeometryLiteral literal)) {
            return operands.sql(operand, Type.GEOMETRY);
        }
        requireValid(literal);
        String wkt = new WKTWriter(2).write(literal.geometry());
        return "ST_GeomFromText(" + operands.bind(wkt, "text") + ", " + STORED_SRID + ")";
    }

    /** PostGIS fails, or answers at random, on an invalid geometry. */
    private static void requireValid(GeometryLiteral literal) {
        Geometry geometry = literal.geometry();
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error != null) {
            String where = error.getMessage() + " (" + error.getCoordinate().x + " " + error.getCoordinate().y + ")";
            throw new Cql2Exception(
                    literal.position(), Printer.brief(literal), "几何无效：" + where, "the geometry is invalid: " + where);
        }
    }
}
