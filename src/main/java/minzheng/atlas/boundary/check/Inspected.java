package minzheng.atlas.boundary.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import minzheng.atlas.boundary.BoundaryLine;
import minzheng.atlas.boundary.BoundaryMarker;
import minzheng.atlas.boundary.InspectionLimits;
import minzheng.atlas.boundary.InspectionRound;
import minzheng.atlas.boundary.InspectionTask;
import minzheng.atlas.boundary.LinearFeature;
import minzheng.atlas.boundary.TriJunction;

/**
 * Everything the checks look at, read once.
 *
 * @param tilings levels of polygons; the register below belongs to the live divisions and is empty for a delivered set
 * @param divisions names of all divisions, stubs too, by id
 */
public record Inspected(
        LocalDate asOf,
        List<Tiling> tilings,
        List<BoundaryLine> lines,
        List<BoundaryMarker> markers,
        List<TriJunction> junctions,
        List<LinearFeature> features,
        List<NearbyFacility> facilities,
        List<InspectionTask> tasks,
        List<InspectionRound> rounds,
        Map<UUID, String> divisions,
        InspectionLimits limits) {
    public String nameOf(UUID division) {
        return divisions.getOrDefault(division, division.toString());
    }

    /** The line, both its sides, and what else is meant. */
    public List<Subject> subjects(BoundaryLine line, Subject... more) {
        List<Subject> subjects = new ArrayList<>(List.of(
                new Subject("line", line.id().toString(), line.name()),
                new Subject("unit", line.sideA().toString(), nameOf(line.sideA())),
                new Subject("unit", line.sideB().toString(), nameOf(line.sideB()))));
        subjects.addAll(List.of(more));
        return subjects;
    }
}
