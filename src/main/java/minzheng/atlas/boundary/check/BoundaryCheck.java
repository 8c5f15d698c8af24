package minzheng.atlas.boundary.check;

import java.util.List;
import java.util.function.Consumer;

/** One question to ask of a set of polygons and of the register of lines and markers. */
public interface BoundaryCheck {
    String code();

    /** The codes of the defects it can find. */
    List<String> finds();

    /** Whether the answer changes with the mere passing of time; such a check is never run on a part only. */
    default boolean dependsOnDate() {
        return false;
    }

    /**
     * Finds what is wrong. On a narrower focus it must find every defect that the focus touches exactly as it would find
     * it in the whole; it may find others, which are left out.
     */
    void run(Inspected world, Focus focus, Consumer<Defect> found);
}
