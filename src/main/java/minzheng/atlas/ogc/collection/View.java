package minzheng.atlas.ogc.collection;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** Whom the answers are for: each view is the whole API under a root of its own. */
public enum View {
    /** What may be shown to everybody. */
    PUBLIC("/ogc"),
    /** Everything, for the bureau itself. */
    INTERNAL("/ogc/internal");

    private final String root;

    View(String root) {
        this.root = root;
    }

    /** The path all resources of the view lie under. */
    public String root() {
        return root;
    }

    /** Whether a path lies under this root and under no deeper one. */
    public boolean holds(String path) {
        return Arrays.stream(values())
                .filter(view -> path.equals(view.root) || path.startsWith(view.root + "/"))
                .max(Comparator.comparingInt(view -> view.root.length()))
                .equals(Optional.of(this));
    }

    public boolean showsHidden() {
        return this == INTERNAL;
    }
}
