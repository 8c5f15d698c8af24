package minzheng.atlas.boundary.check;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * What is to be checked again: everything, or what an edit touched. A defect is touched when it is about a changed thing
 * or lies where a changed thing lay or lies; so what an edit made or mended is always touched.
 */
public final class Focus {
    private final boolean everything;
    private final Set<String> changed;
    private final @Nullable Geometry region;

    private Focus(boolean everything, Set<String> changed, @Nullable Geometry region) {
        this.everything = everything;
        this.changed = Set.copyOf(changed);
        this.region = region;
    }

    public static Focus everything() {
        return new Focus(true, Set.of(), null);
    }

    /**
     * On an edit.
     *
     * @param changed ids of the things changed; of a changed marker also its lines
     * @param region where they were and are, EPSG:4490; null where none has a place
     */
    public static Focus on(Set<String> changed, @Nullable Geometry region) {
        return new Focus(false, changed, region);
    }

    public boolean isEverything() {
        return everything;
    }

    public boolean isChanged(String id) {
        return everything || changed.contains(id);
    }

    /** Whether a box reaches into the region. */
    public boolean reaches(Envelope box) {
        return everything || (region != null && region.getEnvelopeInternal().intersects(box));
    }

    public boolean touches(Defect defect) {
        return everything
                || defect.subjects().stream().anyMatch(subject -> changed.contains(subject.id()))
                || (region != null && defect.shape() != null && region.intersects(defect.shape()));
    }
}
