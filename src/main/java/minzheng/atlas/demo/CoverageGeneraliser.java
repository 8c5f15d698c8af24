package minzheng.atlas.demo;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;

/**
 * Draws a coverage anew so coarsely that nobody takes it for a survey: detail below two kilometres goes, then the
 * borders are rounded and get an invented roughness, the same for both neighbours.
 */
final class CoverageGeneraliser {

    /** 0.018° is about 2 km; an area of its square is what a vertex must span to stay. */
    private static final double TOLERANCE_DEGREES = 0.018;

    private static final double CLEARANCE_DEGREES = 0.0008;
    private static final double LONGEST_EDGE_KM = 0.45;
    private static final long SEED = 450100;

    private CoverageGeneraliser() {}

    static List<Geometry> generalise(List<Geometry> exact) {
        var coarse = CoverageSimplifier.simplify(exact.toArray(Geometry[]::new), TOLERANCE_DEGREES);
        var network = new BorderNetwork(List.of(coarse), Set.of(), CLEARANCE_DEGREES);
        var random = new Random(SEED);
        new FractalEdges(2.2, 0.10, random).roughen(network);
        BorderSmoothing.smooth(network, 1);
        new FractalEdges(LONGEST_EDGE_KM * 2, 0.12, random).roughen(network);
        BorderSmoothing.smooth(network, 1);
        new FractalEdges(LONGEST_EDGE_KM, 0.12, random).roughen(network);
        return BorderFaces.rebuild(network, List.of(coarse));
    }
}
