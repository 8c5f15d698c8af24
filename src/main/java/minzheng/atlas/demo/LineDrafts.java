package minzheng.atlas.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/** Lines along the counties' shared edges and towards the neighbours outside, and the points where three of them end. */
final class LineDrafts {
    private static final Map<String, Survey> OTHER_SURVEYS =
            Map.of("SL01260127", Survey.XIAN_80, "SL01220124", Survey.ZONE_36, "SL01050108", Survey.MERIDIAN_108);

    private final Counties counties;
    private final DemoRegister register;
    private final Random random;

    LineDrafts(Counties counties, DemoRegister register, Random random) {
        this.counties = counties;
        this.register = register;
        this.random = random;
    }

    void draw() {
        var lines = new ArrayList<DemoLine>();
        for (var border : SharedEdges.of(counties.list())) {
            var codes = border.codes();
            if (codes.get(0).equals(SharedEdges.OUTSIDE)) {
                var county = counties.get(codes.get(1));
                OuterNeighbours.split(county, border.pieces().get(0))
                        .forEach((neighbour, share) -> lines.add(line(county.code(), neighbour, List.of(share))));
            } else {
                lines.add(line(codes.get(0), codes.get(1), border.pieces()));
            }
        }
        var junctions = junctions(lines);
        junctions.values().forEach(register::add);
        lines.forEach(line -> register.add(between(line, junctions)));
    }

    private DemoLine line(String a, String b, List<LineString> pieces) {
        var oriented = new ArrayList<>(pieces);
        oriented.set(0, fromWestOrNorth(pieces.get(0)));
        var course = new Course(oriented);
        var code = LineNames.lineCode(a, b);
        return new DemoLine(
                code,
                LineNames.line(a, b),
                a,
                b,
                course,
                Survey.rounded(course.lengthM(), 1),
                0,
                0,
                agreedOn(),
                "",
                "",
                List.of(),
                OTHER_SURVEYS.getOrDefault(code, Survey.DEGREES));
    }

    private LocalDate agreedOn() {
        return LocalDate.of(1997, 3, 1).plusDays(random.nextInt(1_500));
    }

    /** Markers count from west to east or from north to south, whichever way the line mainly goes. */
    private static LineString fromWestOrNorth(LineString line) {
        var first = line.getCoordinateN(0);
        var last = line.getCoordinateN(line.getNumPoints() - 1);
        double east = LocalPlane.east(last) - LocalPlane.east(first);
        double north = LocalPlane.north(last) - LocalPlane.north(first);
        boolean asIs = Math.abs(east) > Math.abs(north) ? east > 0 : north < 0;
        return asIs ? line : line.reverse();
    }

    private Map<Coordinate, DemoJunction> junctions(List<DemoLine> lines) {
        var units = new TreeMap<Coordinate, TreeSet<String>>();
        for (var line : lines) {
            for (var end : List.of(line.course().start(), line.course().end())) {
                units.computeIfAbsent(end, any -> new TreeSet<>()).addAll(List.of(line.sideA(), line.sideB()));
            }
        }
        var junctions = new HashMap<Coordinate, DemoJunction>();
        units.forEach((place, codes) -> {
            if (codes.size() != 3) {
                throw new IllegalStateException(codes + " meet at " + place);
            }
            junctions.put(
                    place,
                    new DemoJunction(
                            LineNames.junctionCode(codes),
                            LineNames.junction(codes),
                            List.copyOf(codes),
                            place,
                            agreedOn()));
        });
        return junctions;
    }

    private static DemoLine between(DemoLine line, Map<Coordinate, DemoJunction> junctions) {
        return line.between(
                name(junctions, line.course().start()),
                name(junctions, line.course().end()));
    }

    private static String name(Map<Coordinate, DemoJunction> junctions, Coordinate place) {
        var junction = junctions.get(place);
        if (junction == null) {
            throw new IllegalStateException("a line ends in the open at " + place);
        }
        return junction.name();
    }
}
