package minzheng.atlas.ogc.collection;

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

    public boolean showsHidden() {
        return this == INTERNAL;
    }
}
