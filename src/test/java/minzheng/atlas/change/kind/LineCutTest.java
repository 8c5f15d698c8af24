package minzheng.atlas.change.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.geojson.GeoJsonReader;
import minzheng.atlas.geometry.OutlineSum;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.linemerge.LineMerger;

/** Every border of the 127 schematic townships, a straight line in place of all but its ends. */
class LineCutTest {
    private static final Path TOWNSHIPS = Path.of("gisdata/nanning-schematic/townships.geojson");

    private final List<Geometry> townships = townships();

    private static List<Geometry> townships() {
        try {
            JsonNode file = new ObjectMapper().readTree(TOWNSHIPS.toFile());
            List<Geometry> outlines = new ArrayList<>();
            file.path("features").forEach(unit -> outlines.add(GeoJsonReader.read(unit.path("geometry"), "")));
            return outlines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void straightenedBordersStillTileOrAreRefusedWithTheReason() {
        TreeMap<String, Integer> outcomes = new TreeMap<>();
        for (int i = 0; i < townships.size(); i++) {
            for (int j = i + 1; j < townships.size(); j++) {
                for (LineString course : courses(townships.get(i), townships.get(j))) {
                    outcomes.merge(outcome(i, j, chord(course)), 1, Integer::sum);
                }
            }
        }
        // a bend or a narrow neck lies between the ends of the rest
        assertThat(outcomes.keySet()).isEqualTo(Set.of("cut", "line_touches_outline"));
        assertThat(outcomes.get("cut")).isGreaterThan(4 * outcomes.get("line_touches_outline"));
    }

    private String outcome(int i, int j, LineString line) {
        Geometry a = townships.get(i);
        Geometry b = townships.get(j);
        LineCut.Halves halves;
        try {
            halves = new LineCut(a, b, 1).by(line);
        } catch (InvalidRequest refused) {
            return refused.code();
        }
        assertThat(halves.a().getArea() + halves.b().getArea()).isEqualTo(a.getArea() + b.getArea(), within(1e-12));
        assertThat(halves.joints()).hasSize(2);
        List<Geometry> around = new ArrayList<>(List.of(halves.a(), halves.b()));
        Envelope box = a.getEnvelopeInternal().copy();
        box.expandToInclude(b.getEnvelopeInternal());
        for (int k = 0; k < townships.size(); k++) {
            if (k != i && k != j && box.intersects(townships.get(k).getEnvelopeInternal())) {
                around.add(townships.get(k));
            }
        }
        assertThat(CoverageValidator.isValid(around.toArray(Geometry[]::new)))
                .as("%d and %d", i, j)
                .isTrue();
        return "cut";
    }

    private static List<LineString> courses(Geometry a, Geometry b) {
        if (!a.getEnvelopeInternal().intersects(b.getEnvelopeInternal())) {
            return List.of();
        }
        LineMerger merger = new LineMerger();
        merger.add(OutlineSum.shared(a, b));
        @SuppressWarnings("unchecked") // the raw type of the library
        Collection<LineString> courses = merger.getMergedLineStrings();
        return courses.stream().filter(course -> course.getNumPoints() > 3).toList();
    }

    /** From the middle of the first edge to the middle of the last. */
    private static LineString chord(LineString course) {
        int last = course.getNumPoints() - 1;
        LineSegment first = new LineSegment(course.getCoordinateN(0), course.getCoordinateN(1));
        LineSegment end = new LineSegment(course.getCoordinateN(last - 1), course.getCoordinateN(last));
        return new GeometryFactory().createLineString(new Coordinate[] {first.midPoint(), end.midPoint()});
    }
}
