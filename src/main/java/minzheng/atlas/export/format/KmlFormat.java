package minzheng.atlas.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import minzheng.atlas.facility.Label;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** KML 2.2: a folder of placemarks, every column as extended data. */
final class KmlFormat implements ExportFormat {
    @Override
    public String code() {
        return "kml";
    }

    @Override
    public Label name() {
        return new Label("KML", "KML");
    }

    @Override
    public String mediaType() {
        return "application/vnd.google-earth.kml+xml";
    }

    @Override
    public String extension() {
        return "kml";
    }

    @Override
    public Label losses() {
        return new Label("属性均为文本；坐标保留 9 位小数", "every value is text; coordinates keep 9 decimals");
    }

    @Override
    public boolean takesCrs() {
        return false;
    }

    @Override
    public boolean takesEncoding() {
        return false;
    }

    @Override
    public void write(ExportTable table, ExportOptions options, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = XmlText.to(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("kml");
            xml.writeDefaultNamespace("http://www.opengis.net/kml/2.2");
            xml.writeStartElement("Document");
            XmlText.element(xml, "name", table.title().zh());
            XmlText.element(xml, "description", about(table));
            table.rows().each(row -> placemark(table, row, xml));
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static String about(ExportTable table) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> about : table.about().entrySet()) {
            text.append(about.getKey()).append(": ").append(about.getValue()).append('\n');
        }
        return text.toString();
    }

    private static void placemark(ExportTable table, ExportRow row, XMLStreamWriter xml) throws IOException {
        try {
            xml.writeCharacters("\n");
            xml.writeStartElement("Placemark");
            XmlText.element(xml, "name", name(table, row).orElse(null));
            xml.writeStartElement("ExtendedData");
            for (int i = 0; i < table.columns().size(); i++) {
                String text = row.text(i);
                if (text != null) {
                    xml.writeStartElement("Data");
                    xml.writeAttribute("name", table.columns().get(i).name());
                    XmlText.element(xml, "value", text);
                    xml.writeEndElement();
                }
            }
            xml.writeEndElement();
            if (row.geometry() != null) {
                geometry(row.geometry(), xml);
            }
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    static Optional<String> name(ExportTable table, ExportRow row) {
        return IntStream.range(0, table.columns().size())
                .filter(i -> table.columns().get(i).name().equals("name"))
                .mapToObj(i -> Optional.ofNullable(row.text(i)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static void geometry(Geometry geometry, XMLStreamWriter xml) throws XMLStreamException {
        if (geometry instanceof Point point) {
            shape("Point", point.getCoordinateSequence(), xml);
        } else if (geometry instanceof LineString line) {
            shape("LineString", line.getCoordinateSequence(), xml);
        } else if (geometry instanceof Polygon polygon) {
            polygon(polygon, xml);
        } else if (geometry instanceof GeometryCollection) {
            xml.writeStartElement("MultiGeometry");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                geometry(geometry.getGeometryN(i), xml);
            }
            xml.writeEndElement();
        }
    }

    private static void polygon(Polygon polygon, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("Polygon");
        ring("outerBoundaryIs", polygon.getExteriorRing(), xml);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            ring("innerBoundaryIs", polygon.getInteriorRingN(i), xml);
        }
        xml.writeEndElement();
    }

    private static void ring(String element, LineString ring, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement(element);
        shape("LinearRing", ring.getCoordinateSequence(), xml);
        xml.writeEndElement();
    }

    private static void shape(String element, CoordinateSequence points, XMLStreamWriter xml)
            throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeStartElement("coordinates");
        for (int i = 0; i < points.size(); i++) {
            xml.writeCharacters(Degrees.text(points.getX(i)) + "," + Degrees.text(points.getY(i)) + " ");
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }
}
