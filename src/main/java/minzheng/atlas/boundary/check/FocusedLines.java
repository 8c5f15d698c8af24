package minzheng.atlas.boundary.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import minzheng.atlas.boundary.BoundaryLine;
import minzheng.atlas.boundary.BoundaryMarker;
import minzheng.atlas.boundary.LinearFeature;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The lines that a focus concerns: changed themselves, between changed units, or near what changed. */
final class FocusedLines {
    /** A degree of longitude is longer than this up to latitude 63. */
    private static final double SHORTEST_DEGREE_M = 50_000;

    private FocusedLines() {}

    /**
     * Lines in the order of the register.
     *
     * @param reachM how far from a line the check looks, metres
     */
    static List<RegisteredLine> of(Inspected world, Focus focus, double reachM) {
        return of(world, line -> concerns(focus, line, reachM));
    }

    private static List<RegisteredLine> of(Inspected world, Predicate<BoundaryLine> wanted) {
        Map<UUID, List<BoundaryMarker>> markers = new HashMap<>();
        for (BoundaryMarker marker : world.markers()) {
            for (UUID line : linesOf(marker)) {
                markers.computeIfAbsent(line, any -> new ArrayList<>()).add(marker);
            }
        }
        return world.lines().stream()
                .filter(wanted)
                .map(line -> new RegisteredLine(line, markers.getOrDefault(line.id(), List.of())))
                .toList();
    }

    /** Those that can be compared by coordinates. */
    static List<SurveyedLine> surveyed(Inspected world, Focus focus, double reachM) {
        return of(world, focus, reachM).stream().flatMap(SurveyedLine::of).toList();
    }

    /** Besides them those that follow a changed river or road, wherever it is now. */
    static List<SurveyedLine> following(Inspected world, Focus focus, double reachM) {
        Set<String> changed = world.features().stream()
                .filter(feature -> focus.isChanged(feature.id().toString()))
                .map(LinearFeature::code)
                .collect(Collectors.toSet());
        return of(
                        world,
                        line -> concerns(focus, line, reachM)
                                || line.parts().stream()
                                        .anyMatch(part -> part.feature() != null && changed.contains(part.feature())))
                .stream()
                .flatMap(SurveyedLine::of)
                .toList();
    }

    static Set<UUID> linesOf(BoundaryMarker marker) {
        Set<UUID> lines = new HashSet<>();
        lines.add(marker.lineId());
        marker.chainages().forEach(chainage -> lines.add(chainage.line()));
        return lines;
    }

    private static boolean concerns(Focus focus, BoundaryLine line, double reachM) {
        if (focus.isChanged(line.id().toString())
                || focus.isChanged(line.sideA().toString())
                || focus.isChanged(line.sideB().toString())) {
            return true;
        }
        Geometry geom = line.geom();
        if (geom == null) {
            return false;
        }
        Envelope box = geom.getEnvelopeInternal().copy();
        box.expandBy(reachM / SHORTEST_DEGREE_M);
        return focus.reaches(box);
    }
}
