package minzheng.atlas.ingest.column;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minzheng.atlas.ingest.format.WkbStructure;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKTReader;

/** A shape written in a cell: WKT or hexadecimal WKB, with or without the SRID that PostGIS puts in front. */
final class ShapeText {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final Pattern HEXADECIMAL = Pattern.compile("0[01]([0-9A-Fa-f]{2}){4,}");
    private static final Pattern WITH_SRID = Pattern.compile("(?i)SRID=(\\d{1,6});(.*)", Pattern.DOTALL);

    /** Deeper than a multipolygon inside a collection nobody nests; a bomb does. */
    private static final int MAX_BRACKETS = 5;

    private ShapeText() {}

    /** The shape; its SRID is 0 where the text names none. */
    static Geometry parse(String text) throws ParseException {
        if (HEXADECIMAL.matcher(text).matches()) {
            byte[] bytes = WKBReader.hexToBytes(text);
            WkbStructure.requireSound(bytes);
            return new WKBReader(GEOMETRY).read(bytes);
        }
        Matcher matcher = WITH_SRID.matcher(text);
        if (!matcher.matches()) {
            return wkt(text);
        }
        Geometry geometry = wkt(matcher.group(2));
        geometry.setSRID(Integer.parseInt(matcher.group(1)));
        return geometry;
    }

    private static Geometry wkt(String text) throws ParseException {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (open > MAX_BRACKETS) {
                throw new ParseException("括号嵌套过深 / brackets nested too deep");
            }
        }
        return new WKTReader(GEOMETRY).read(text);
    }
}
