package minzheng.atlas.export.format;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import minzheng.atlas.export.format.ExportTable.Shape;
import minzheng.atlas.facility.Label;
import minzheng.atlas.ingest.format.gpx.GpxReader;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/** GPX 1.1 waypoints for hand-held receivers; the columns stand in an extension that the import reads again. */
final class GpxFormat implements ExportFormat {
    private static final String OURS = GpxReader.OWN_NAMESPACE;

    @Override
    public String code() {
        return "gpx";
    }

    @Override
    public Label name() {
        return new Label("GPX 航点", "GPX waypoints");
    }

    @Override
    public String mediaType() {
        return "application/gpx+xml";
    }

    @Override
    public String extension() {
        return "gpx";
    }

    @Override
    public Label losses() {
        return new Label(
                "只有点；没有坐标的行和面状设施不写出（文件末尾记有行数）；属性均为文本，放在扩展元素中，其他软件不一定显示",
                "points only; rows without a place and areas are left out (their number stands at the end); every value is text and stands in an extension, which other programs may not show");
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
    public @Nullable Label refuses(ExportTable table) {
        return table.shape() == Shape.POINT || table.shape() == Shape.MIXED
                ? null
                : new Label("GPX 只能写点", "GPX holds points only");
    }

    @Override
    public void write(ExportTable table, ExportOptions options, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = XmlText.to(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("gpx");
            xml.writeDefaultNamespace("http://www.topografix.com/GPX/1/1");
            xml.writeNamespace("atlas", OURS);
            xml.writeAttribute("version", "1.1");
            xml.writeAttribute("creator", "Minzheng Atlas");
            xml.writeStartElement("metadata");
            XmlText.element(xml, "name", table.title().zh());
            XmlText.element(
                    xml,
                    "desc",
                    String.join(
                            "; ",
                            table.about().entrySet().stream()
                                    .map(about -> about.getKey() + "=" + about.getValue())
                                    .toList()));
            xml.writeEndElement();
            LeftOut leftOut = new LeftOut();
            table.rows().each(row -> {
                if (row.geometry() instanceof Point point) {
                    waypoint(table, row, point, xml);
                } else {
                    leftOut.rows++;
                }
            });
            xml.writeComment(" 未写出 / rows left out: %d ".formatted(leftOut.rows));
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Rows that a receiver can do nothing with. */
    private static final class LeftOut {
        private long rows;
    }

    private static void waypoint(ExportTable table, ExportRow row, Point point, XMLStreamWriter xml)
            throws IOException {
        try {
            xml.writeCharacters("\n");
            xml.writeStartElement("wpt");
            xml.writeAttribute("lat", Degrees.text(point.getY()));
            xml.writeAttribute("lon", Degrees.text(point.getX()));
            XmlText.element(xml, "name", KmlFormat.name(table, row).orElse(null));
            xml.writeStartElement("extensions");
            for (int i = 0; i < table.columns().size(); i++) {
                String text = row.text(i);
                if (text != null) {
                    xml.writeStartElement("atlas", table.columns().get(i).name(), OURS);
                    xml.writeCharacters(XmlText.allowed(text));
                    xml.writeEndElement();
                }
            }
            xml.writeEndElement();
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
