package minzheng.atlas.ingest.format.kml;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import minzheng.atlas.ingest.format.ShapeBuilder;
import minzheng.atlas.ingest.format.UnusableShape;
import minzheng.atlas.ingest.format.VertexLimit;
import minzheng.atlas.ingest.format.Vertices;
import minzheng.atlas.ingest.format.xml.XmlFile;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** The shape at the element just begun. After {@link UnusableShape} the walk stands somewhere inside of it. */
final class KmlGeometry {
    private static final Set<String> SHAPES =
            Set.of("Point", "LineString", "LinearRing", "Polygon", "MultiGeometry", "Model", "Track", "MultiTrack");

    private final XmlFile xml;
    private final KmlNotes notes;
    private final VertexLimit limit = new VertexLimit();

    KmlGeometry(XmlFile xml, KmlNotes notes) {
        this.xml = xml;
        this.notes = notes;
    }

    static boolean isShape(String element) {
        return SHAPES.contains(element);
    }

    Geometry read() {
        if (!xml.name().equals("MultiGeometry")) {
            return simple();
        }
        List<Geometry> parts = new ArrayList<>();
        int opened = xml.depth();
        while (xml.step() && xml.depth() >= opened) {
            if (xml.atStart() && isShape(xml.name()) && !xml.name().equals("MultiGeometry")) {
                limit.countPart();
                parts.add(simple());
            }
        }
        return ShapeBuilder.together(parts);
    }

    private Geometry simple() {
        return switch (xml.name()) {
            case "Point" -> point();
            case "LineString", "LinearRing" -> ShapeBuilder.line(coordinates());
            case "Polygon" -> polygon();
            default ->
                throw UnusableShape.because(
                        "不支持 %s / a %1$s cannot be used".formatted(xml.name()),
                        "改为点、线或面；轨迹可另存为 GPX / make it a point, line or polygon; tracks can be saved as GPX");
        };
    }

    private Geometry point() {
        CoordinateSequence positions = coordinates();
        if (positions.size() != 1) {
            throw UnusableShape.because(
                    "点有 %d 组坐标 / the point has %1$d positions".formatted(positions.size()),
                    "写一组“经度,纬度” / give one \"longitude,latitude\"");
        }
        return ShapeBuilder.point(positions.getX(0), positions.getY(0));
    }

    private Polygon polygon() {
        List<LinearRing> rings = new ArrayList<>();
        int outer = 0;
        while (xml.child()) {
            switch (xml.name()) {
                case "outerBoundaryIs" -> {
                    List<LinearRing> found = rings();
                    rings.addAll(0, found);
                    outer += found.size();
                }
                case "innerBoundaryIs" -> rings.addAll(rings());
                default -> xml.skip();
            }
        }
        if (outer != 1) {
            throw UnusableShape.because(
                    "面有 %d 个外环 / the polygon has %1$d outer rings".formatted(outer), "应恰有一个外环 / it must have one");
        }
        return ShapeBuilder.polygon(rings);
    }

    private List<LinearRing> rings() {
        List<LinearRing> rings = new ArrayList<>();
        while (xml.child()) {
            if (xml.name().equals("LinearRing")) {
                limit.countPart();
                rings.add(ShapeBuilder.ring(coordinates()));
            } else {
                xml.skip();
            }
        }
        return rings;
    }

    /** All coordinates in the element just begun. */
    private CoordinateSequence coordinates() {
        Vertices vertices = new Vertices(limit);
        while (xml.child()) {
            if (xml.name().equals("coordinates")) {
                KmlCoordinates text = new KmlCoordinates(vertices);
                xml.characters(text);
                text.end();
                if (text.hasHeights()) {
                    notes.height();
                }
            } else {
                xml.skip();
            }
        }
        return vertices.sequence();
    }
}
