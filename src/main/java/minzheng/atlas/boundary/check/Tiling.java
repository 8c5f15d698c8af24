package minzheng.atlas.boundary.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import minzheng.atlas.geometry.CoverageFaces;
import minzheng.atlas.geometry.Face;
import minzheng.atlas.geometry.NearFaces;
import minzheng.atlas.geometry.UnsharedEdges;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.GeometryFixer;

/**
 * Units of one level that should fill the units above them without gap or overlap. What several checks need of it is
 * computed once.
 */
public final class Tiling {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final String level;
    private final List<Unit> units;
    private final List<Unit> parents;
    private final List<Geometry> outlines = new ArrayList<>();
    private final List<Unit> withoutValidOutline = new ArrayList<>();
    private final Map<String, Unit> parentsById = new HashMap<>();
    private final Map<Focus, List<Face>> faces = new HashMap<>();
    private @Nullable List<List<LineString>> disputed;

    /**
     * Of a level.
     *
     * @param parents what the units should fill; empty where nothing is known above them
     */
    public Tiling(String level, List<Unit> units, List<Unit> parents) {
        this.level = level;
        this.units = List.copyOf(units);
        this.parents = List.copyOf(parents);
        units.forEach(this::add);
        parents.forEach(parent -> parentsById.put(parent.id(), parent));
    }

    private void add(Unit unit) {
        Geometry outline = unit.outline();
        if (outline != null && !outline.isEmpty() && outline.isValid()) {
            outlines.add(outline);
        } else {
            withoutValidOutline.add(unit);
            outlines.add(outline == null ? GEOMETRY.createPolygon() : GeometryFixer.fix(outline));
        }
    }

    public String level() {
        return level;
    }

    public List<Unit> units() {
        return units;
    }

    public List<Unit> parents() {
        return parents;
    }

    Optional<Unit> parentOf(Unit unit) {
        return Optional.ofNullable(unit.parent()).map(parentsById::get);
    }

    /** The outlines in the order of the units; of an invalid one a repaired copy, of a missing one an empty area. */
    public List<Geometry> outlines() {
        return outlines;
    }

    /** By unit, of those given, the stretches of its outline that none of the others repeats. */
    List<List<LineString>> disputed(Focus focus, List<Integer> given) {
        return focus.isEverything()
                ? disputed()
                : UnsharedEdges.of(given.stream().map(outlines::get).toList());
    }

    /** By unit the stretches of its outline that no neighbour repeats. */
    private List<List<LineString>> disputed() {
        if (disputed == null) {
            disputed = UnsharedEdges.of(outlines);
        }
        return disputed;
    }

    /** Units without an outline or with one that had to be repaired. */
    List<Unit> withoutValidOutline() {
        return withoutValidOutline;
    }

    /** Where not exactly one unit covers the ground, by the numbers of the units; outside of the focus perhaps none. */
    List<Face> faces(Focus focus) {
        return faces.computeIfAbsent(
                focus,
                f -> f.isEverything() ? CoverageFaces.of(outlines, disputed()) : new NearFaces(outlines).in(f.boxes()));
    }

    /** Numbers of the units that the focus reaches and of all that reach one of these; all of them without a focus. */
    List<Integer> around(Focus focus) {
        List<Integer> reached = reaching(focus::reaches);
        return focus.isEverything()
                ? reached
                : reaching(box -> reached.stream()
                        .anyMatch(
                                unit -> outlines.get(unit).getEnvelopeInternal().intersects(box)));
    }

    private List<Integer> reaching(Predicate<Envelope> wanted) {
        return IntStream.range(0, outlines.size())
                .filter(unit -> wanted.test(outlines.get(unit).getEnvelopeInternal()))
                .boxed()
                .toList();
    }

    /** An invalid polygon is a finding of its own; its neighbours are still held against what it seems to mean. */
    static Geometry valid(Unit unit) {
        Geometry outline = unit.outline();
        if (outline == null) {
            return GEOMETRY.createPolygon();
        }
        return outline.isValid() ? outline : GeometryFixer.fix(outline);
    }
}
