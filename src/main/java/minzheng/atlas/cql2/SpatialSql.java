package minzheng.atlas.cql2;

import minzheng.atlas.cql2.Expression.SpatialPredicate;
import minzheng.atlas.cql2.Operand.GeometryLiteral;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTWriter;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** SQL of the S_ predicates. Literals take the coordinate system in which all geometry is stored. */
final class SpatialSql {
    /** CGCS2000, longitude and latitude in degrees. */
    private static final int STORED_SRID = 4490;
    /** Of a degree, 0.1 m: a geometry from another system may end a rounding error beyond the edge of the world. */
    private static final double TOLERANCE = 1E-6;

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
        requireDegrees(literal);
        requireValid(literal);
        String wkt = new WKTWriter(2).write(literal.geometry());
        return "ST_GeomFromText(" + operands.bind(wkt, "text") + ", " + STORED_SRID + ")";
    }

    /** Metres taken for degrees would find nothing without a word, and what is not finite fails in PostGIS. */
    private static void requireDegrees(GeometryLiteral literal) {
        for (Coordinate position : literal.geometry().getCoordinates()) {
            if (!(Math.abs(position.x) <= 180 + TOLERANCE && Math.abs(position.y) <= 90 + TOLERANCE)) {
                String where = position.x + " " + position.y;
                throw new Cql2Exception(
                        literal.position(),
                        Printer.brief(literal),
                        "坐标 " + where + " 超出经度 ±180、纬度 ±90；请写经度在前的度数，其他坐标系请注明（filter-crs）",
                        "the position " + where
                                + " is beyond longitude ±180, latitude ±90; write degrees, longitude first,"
                                + " or name the other system (filter-crs)");
            }
        }
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
