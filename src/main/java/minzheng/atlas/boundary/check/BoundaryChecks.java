package minzheng.atlas.boundary.check;

import java.util.List;

/** Every check that a joint inspection runs. */
public final class BoundaryChecks {
    public static final List<BoundaryCheck> ALL = List.of(
            new InvalidPolygons(),
            new CoverageDefects(),
            new ParentTiling(),
            new MismatchedEdges(),
            new JunctionsMeet());

    private BoundaryChecks() {}
}
