package minzheng.atlas.boundary.check;

import minzheng.atlas.boundary.BoundaryMarker;

/**
 * A thing that a defect is about.
 *
 * @param kind unit, line, end, marker, reference_object, junction, facility, feature or task
 * @param id permanent id; of a delivered polygon its number in the set
 */
public record Subject(String kind, String id, String name) {
    static Subject of(BoundaryMarker marker) {
        return new Subject("marker", marker.id().toString(), marker.number() + marker.member());
    }
}
