package minzheng.atlas.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * The faces of a coverage that lie in some boxes, found from the units around them alone. Units are added until every
 * unit that reaches into the box of such a face was looked at; then the face is the one that the whole coverage has.
 */
public final class NearFaces {
    private final List<Geometry> units;
    private final STRtree index = new STRtree();

    /** Of valid polygons or multipolygons of one plane. */
    public NearFaces(List<Geometry> units) {
        this.units = units;
        for (int i = 0; i < units.size(); i++) {
            index.insert(units.get(i).getEnvelopeInternal(), i);
        }
        index.build();
    }

    /** The faces whose box reaches one of the boxes, numbered by the units of the whole. */
    public List<Face> in(List<Envelope> boxes) {
        TreeSet<Integer> looked = new TreeSet<>();
        boxes.forEach(box -> looked.addAll(reaching(box)));
        while (true) {
            List<Integer> numbers = List.copyOf(looked);
            List<Face> faces = CoverageFaces.of(numbers.stream().map(units::get).toList()).stream()
                    .filter(face -> boxes.stream()
                            .anyMatch(box -> box.intersects(face.shape().getEnvelopeInternal())))
                    .map(face -> numbered(face, numbers))
                    .toList();
            faces.forEach(face -> looked.addAll(reaching(face.shape().getEnvelopeInternal())));
            if (looked.size() == numbers.size()) {
                return faces;
            }
        }
    }

    private static Face numbered(Face face, List<Integer> numbers) {
        return new Face(
                face.shape(),
                face.units().stream().map(numbers::get).toList(),
                face.around().stream().map(numbers::get).toList());
    }

    private List<Integer> reaching(Envelope box) {
        List<Integer> found = new ArrayList<>();
        for (Object unit : index.query(box)) {
            found.add((Integer) unit);
        }
        return found;
    }
}
