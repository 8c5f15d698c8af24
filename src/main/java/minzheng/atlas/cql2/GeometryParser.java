package minzheng.atlas.cql2;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import minzheng.atlas.cql2.Operand.GeometryLiteral;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Reads WKT and BBOX(west, south, east, north). Heights are read but play no part: the stored geometries are flat. */
final class GeometryParser {
    private static final Set<String> WKT_TYPES = Set.of(
            "POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON", "GEOMETRYCOLLECTION");
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    /** JSON has no -0, and a condition gives the same SQL in both encodings. */
    private static final CoordinateFilter POSITIVE_ZEROS =
            c -> c.setCoordinate(new Coordinate(c.x + 0.0, c.y + 0.0, c.getZ()));

    private final Tokens tokens;

    GeometryParser(Tokens tokens) {
        this.tokens = tokens;
    }

    boolean startsHere() {
        Token second = tokens.second();
        if (tokens.at("BBOX")) {
            return second.is("(");
        }
        boolean wkt = WKT_TYPES.contains(tokens.peek().text().toUpperCase(Locale.ROOT));
        return wkt && (second.is("(") || second.is("Z"));
    }

    GeometryLiteral read() {
        Position at = tokens.here();
        return new GeometryLiteral(at, tokens.at("BBOX") ? bbox(at) : wkt(at));
    }

    private Geometry wkt(Position at) {
        Token first = tokens.take();
        int open = 0;
        do {
            if (tokens.peek().kind() == Token.Kind.END) {
                throw tokens.unexpected(")", ")");
            }
            Token token = tokens.take();
            open += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (open > Limits.MAX_DEPTH) {
                throw Limits.tooDeep(at);
            }
        } while (open > 0 || !tokens.sourceSince(first).endsWith(")"));
        String wkt = tokens.sourceSince(first);
        try {
            Geometry geometry = new WKTReader(GEOMETRIES).read(wkt);
            if (!Arrays.stream(geometry.getCoordinates()).allMatch(Coordinate::isValid)) {
                throw invalid(at, wkt, "coordinates must be finite numbers");
            }
            geometry.apply(POSITIVE_ZEROS);
            return geometry;
        } catch (ParseException | IllegalArgumentException e) {
            throw invalid(at, wkt, String.valueOf(e.getMessage()));
        }
    }

    private static Cql2Exception invalid(Position at, String wkt, String reason) {
        return new Cql2Exception(at, wkt, "几何写法有误：" + reason, "the geometry cannot be read: " + reason);
    }

    private Geometry bbox(Position at) {
        Token first = tokens.take();
        tokens.expect("(");
        List<Double> numbers = new ArrayList<>();
        do {
            numbers.add(number());
        } while (tokens.accept(","));
        tokens.expect(")");
        return BoundingBox.of(numbers, at, tokens.sourceSince(first));
    }

    private double number() {
        boolean minus = tokens.accept("-");
        if (!minus) {
            tokens.accept("+");
        }
        Token token = tokens.peek();
        double value = token.kind() == Token.Kind.NUMBER ? Double.parseDouble(token.text()) : Double.NaN;
        if (!Double.isFinite(value)) {
            throw tokens.unexpected("数字", "a number");
        }
        tokens.take();
        return minus && value != 0 ? -value : value;
    }
}
