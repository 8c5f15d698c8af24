package minzheng.atlas.ingest.format.gpx;

import java.util.ArrayList;
import java.util.List;
import minzheng.atlas.ingest.format.ShapeBuilder;
import minzheng.atlas.ingest.format.UnusableShape;
import minzheng.atlas.ingest.format.VertexLimit;
import minzheng.atlas.ingest.format.Vertices;
import minzheng.atlas.ingest.format.xml.XmlFile;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The line of a route or of a track, whose interruptions make it several lines. */
final class GpxLine {
    private final XmlFile xml;
    private final GpxNotes notes;
    private final VertexLimit limit = new VertexLimit();
    private final List<Geometry> lines = new ArrayList<>();
    private Vertices run = new Vertices(limit);
    private @Nullable UnusableShape fault;
    private int lonelyPoints;

    GpxLine(XmlFile xml, GpxNotes notes) {
        this.xml = xml;
        this.notes = notes;
    }

    void point() {
        try {
            GpxPosition position = GpxPosition.of(xml);
            run.add(position.lon(), position.lat());
        } catch (UnusableShape e) {
            fault = fault == null ? e : fault;
        }
        while (xml.child()) {
            notes.alongLines(xml.name());
            xml.skip();
        }
    }

    void segment() {
        while (xml.child()) {
            if (xml.name().equals("trkpt")) {
                point();
            } else {
                notes.extensions(xml.name());
                xml.skip();
            }
        }
        endRun();
    }

    /** Segments of a single point, which are no lines; receivers write such when they are switched on. */
    int lonelyPoints() {
        return lonelyPoints;
    }

    Geometry built() {
        endRun();
        if (fault != null) {
            throw fault;
        }
        if (lines.isEmpty()) {
            throw UnusableShape.because(
                    "没有至少 2 个点的线段 / no part of it has 2 points", "一条线至少要 2 个点 / a line needs at least 2 points");
        }
        return ShapeBuilder.together(lines);
    }

    private void endRun() {
        if (run.size() == 1) {
            lonelyPoints++;
        } else if (run.size() > 1) {
            limit.countPart();
            lines.add(ShapeBuilder.line(run.sequence()));
        }
        run = new Vertices(limit);
    }
}
