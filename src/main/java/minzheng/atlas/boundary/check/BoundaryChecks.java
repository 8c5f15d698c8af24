package minzheng.atlas.boundary.check;

import java.util.List;

/** Every check that a joint inspection runs. */
public final class BoundaryChecks {
    public static final List<BoundaryCheck> ALL = List.of(
            new InvalidPolygons(),
            new CoverageDefects(),
            new ParentTiling(),
            new MismatchedEdges(),
            new JunctionsMeet(),
            new MarkerOffLine(),
            new MarkerOrder(),
            new MarkerChainage(),
            new MissingSerial(),
            new MarkerSpacing(),
            new MarkerCount(),
            new MarkerMembers(),
            new LineLength(),
            new LineEnds(),
            new EdgeOffLine(),
            new EdgeWithoutLine(),
            new FacilityNearLine(),
            new FeatureDrift(),
            new InspectionOverdue(),
            new TaskOverdue(),
            new ReferenceObjects(),
            new ReferenceObjectsMissing(),
            new NotComparable());

    private BoundaryChecks() {}
}
