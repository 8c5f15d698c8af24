package minzheng.atlas.boundary.check;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * What is to be checked again: everything, or what an edit touched. A defect is touched when it is about a changed thing
 * or lies where a changed thing lay or lies; so what an edit made or mended is always touched.
 */
public final class Focus {
    /** Degrees, some centimetres: a shape computed along an outline may lie a rounding error off it. */
    private static final double MARGIN = 1e-6;

    private final boolean everything;
    private final Set<String> changed;
    private final List<PreparedGeometry> region;

    private Focus(boolean everything, Set<String> changed, List<Geometry> region) {
        this.everything = everything;
        this.changed = Set.copyOf(changed);
        this.region = region.stream().map(PreparedGeometryFactory::prepare).toList();
    }

    public static Focus everything() {
        return new Focus(true, Set.of(), List.of());
    }

    /**
     * On an edit.
     *
     * @param changed ids of the things changed; of a changed marker also its lines
     * @param region where they were and are, EPSG:4490
     */
    public static Focus on(Set<String> changed, List<Geometry> region) {
        return new Focus(false, changed, region);
    }

    public boolean isEverything() {
        return everything;
    }

    public boolean isChanged(String id) {
        return everything || changed.contains(id);
    }

    /** Whether a box, in degrees, reaches into the region. */
    public boolean reaches(Envelope box) {
        return everything || boxes().stream().anyMatch(part -> part.intersects(box));
    }

    /** Boxes around what was changed. */
    List<Envelope> boxes() {
        return region.stream()
                .map(part -> {
                    Envelope box = part.getGeometry().getEnvelopeInternal().copy();
                    box.expandBy(MARGIN);
                    return box;
                })
                .toList();
    }

    public boolean touches(Defect defect) {
        return touches(defect.subjects(), defect.shape());
    }

    /** Whether a defect about these subjects at that place is touched. */
    public boolean touches(List<Subject> subjects, @Nullable Geometry shape) {
        return everything
                || subjects.stream().anyMatch(subject -> changed.contains(subject.id()))
                || (shape != null && region.stream().anyMatch(part -> part.intersects(shape)));
    }
}
