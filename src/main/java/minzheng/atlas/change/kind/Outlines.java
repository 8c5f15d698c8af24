package minzheng.atlas.change.kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import minzheng.atlas.db.Reading;
import minzheng.atlas.division.Division;
import minzheng.atlas.division.DivisionDraft;
import minzheng.atlas.geometry.Joints;
import minzheng.atlas.geometry.Regrowth;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;

/**
 * The new states of a change as they come together: the units themselves, the units above them whose outlines follow, and
 * the neighbours that get a vertex where a new line meets their edge.
 */
final class Outlines {
    private static final double ON_THE_EDGE = 1e-9;

    private final Ground ground;
    private final Map<UUID, Division> states = new LinkedHashMap<>();

    Outlines(Ground ground) {
        this.ground = ground;
    }

    void put(Division state) {
        states.put(state.id(), Ground.open(state).during(ground.reading().asOf(), Reading.FOREVER));
    }

    List<Division> states() {
        return List.copyOf(states.values());
    }

    /** Units above that have not both in them: what the one lost and the other gained moves their outline too. */
    void follow(List<Division> above, List<Division> notIn, @Nullable Geometry lost, @Nullable Geometry gained) {
        Set<UUID> common = new HashSet<>();
        notIn.forEach(unit -> common.add(unit.id()));
        for (Division unit : above) {
            Division state = states.getOrDefault(unit.id(), unit);
            Geometry outline = state.geom();
            if (!common.contains(unit.id()) && outline != null) {
                put(state.shaped(DivisionDraft.multi(Regrowth.of(outline, lost, gained))));
            }
        }
    }

    /** Vertices that a piece brings to an edge of the outline it was cut from. */
    void join(Geometry outline, Geometry piece) {
        List<LineSegment> edges = Ends.edges(outline);
        Set<Coordinate> known = new HashSet<>(Arrays.asList(outline.getCoordinates()));
        for (Coordinate place : new HashSet<>(Arrays.asList(piece.getCoordinates()))) {
            if (!known.contains(place)) {
                edges.stream()
                        .filter(edge -> edge.distance(place) <= ON_THE_EDGE)
                        .forEach(edge -> join(edge, place));
            }
        }
    }

    /** A new vertex on an outer edge goes into every other unit that has the very same edge. */
    void join(LineSegment edge, Coordinate place) {
        Envelope box = new Envelope(place);
        box.expandBy(ON_THE_EDGE);
        List<Division> near = new ArrayList<>(ground.near(box));
        for (Division unit : near) {
            Division state = states.getOrDefault(unit.id(), unit);
            Geometry outline = state.geom();
            if (outline != null) {
                Geometry joined = Joints.inEdge(outline, edge.p0, edge.p1, place);
                if (!joined.equalsExact(outline)) {
                    put(state.shaped(joined));
                }
            }
        }
    }
}
