package minzheng.atlas.demo;

import java.util.ArrayList;
import minzheng.atlas.geometry.Geodesic;

/** What is wrong on purpose in the invented register; every one is listed in its ORIGIN.md and found again by a test. */
final class PlantedDefects {
    static final String OFF_LINE = "01050108005Q";
    static final double OFF_LINE_M = 3.2;
    static final String SWAPPED_1 = "01030109011Q";
    static final String SWAPPED_2 = "01030109012Q";
    static final String MISSING = "01220125006Q";
    static final String MISCOUNTED = "SL01250126";
    static final int MISCOUNTED_BY = 3;
    static final String TOO_LONG = "SL01070122";
    static final double TOO_LONG_RATIO = 1.02;
    static final String DRIFTED = "SX01020103";
    static final double DRIFT_M = 35;
    static final String JUNCTION = "SJ010301050108";
    static final double JUNCTION_OFF_M = 4;
    static final String SHORT = "SL01220126";
    static final double SHORT_M = 6;
    static final String REFERENCE = "01020122006Q";
    static final double REFERENCE_OFF_M = 5;

    private PlantedDefects() {}

    static void plant(DemoRegister register) {
        register.changeMarker(OFF_LINE, marker -> {
            double m = marker.chainages().values().iterator().next();
            var beside = Survey.rounded(register.line(marker.line()).course().beside(m, OFF_LINE_M));
            return marker.with(beside, ReferenceSites.seenFrom(beside, marker.references()));
        });
        var first = register.remove(SWAPPED_1);
        var second = register.remove(SWAPPED_2);
        register.add(first.numberedLike(second));
        register.add(second.numberedLike(first));
        var missing = register.remove(MISSING);
        register.changeLine(missing.line(), line -> line.counted(line.singles() - 1, line.doubles()));
        register.changeLine(MISCOUNTED, line -> line.counted(line.singles() + MISCOUNTED_BY, line.doubles()));
        register.changeLine(
                TOO_LONG, line -> line.registeredAs(Survey.rounded(line.course().lengthM() * TOO_LONG_RATIO, 1)));
        register.changeFeature(DRIFTED, river -> drifted(river, register.line(river.line())));
        register.changeJunction(
                JUNCTION, junction -> junction.at(Survey.rounded(Geodesic.from(junction.place(), 45, JUNCTION_OFF_M))));
        register.changeLine(SHORT, line -> line.along(line.course().shortened(SHORT_M)));
        register.changeMarker(REFERENCE, PlantedDefects::farther);
    }

    /** The river leaves the line on the middle half of the longest leg that it shares with it. */
    private static DemoFeature drifted(DemoFeature river, DemoLine line) {
        var part = line.parts().get(1);
        var leg = line.course().longestLeg(part.fromM(), part.toM());
        double quarter = (leg[1] - leg[0]) / 4;
        var points = new ArrayList<>(line.course().stretch(line.course().vertexNear(part.fromM()), leg[0]));
        points.add(Survey.rounded(line.course().beside(leg[0] + quarter, DRIFT_M)));
        points.add(Survey.rounded(line.course().beside(leg[1] - quarter, DRIFT_M)));
        points.addAll(line.course().stretch(leg[1], line.course().vertexNear(part.toM())));
        return river.along(points);
    }

    private static DemoMarker farther(DemoMarker marker) {
        var references = new ArrayList<>(marker.references());
        var second = references.get(1);
        references.set(
                1,
                new DemoMarker.Reference(
                        second.name(),
                        second.position(),
                        second.azimuthDeg(),
                        second.distanceM() + REFERENCE_OFF_M,
                        second.place()));
        return marker.with(marker.place(), references);
    }
}
