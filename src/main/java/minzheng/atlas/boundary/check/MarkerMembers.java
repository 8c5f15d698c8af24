package minzheng.atlas.boundary.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import minzheng.atlas.boundary.BoundaryLine;
import minzheng.atlas.boundary.BoundaryMarker;
import org.locationtech.jts.geom.Geometry;

/**
 * Double markers have members A and B under one number, one on each bank, triple ones C, D and E. A pair on one side of
 * the line is told where a member stands farther from it than a marker on the line may.
 */
final class MarkerMembers implements BoundaryCheck {
    private static final String CODE = "marker_members";
    private static final String SIDE = "marker_member_side";
    private static final Map<String, Set<String>> MEMBERS =
            Map.of("single", Set.of(""), "double", Set.of("A", "B"), "triple", Set.of("C", "D", "E"));

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<String> finds() {
        return List.of(CODE, SIDE);
    }

    @Override
    public void run(Inspected world, Focus focus, Consumer<Defect> found) {
        double limit = world.limits().of("marker_off_line_m");
        for (RegisteredLine line : FocusedLines.of(world, focus, 0)) {
            Map<String, List<BoundaryMarker>> numbers = line.own().stream()
                    .collect(Collectors.groupingBy(BoundaryMarker::number, TreeMap::new, Collectors.toList()));
            numbers.forEach((number, members) -> {
                Set<String> have = members.stream().map(BoundaryMarker::member).collect(Collectors.toSet());
                Set<String> should = MEMBERS.getOrDefault(members.get(0).erection(), have);
                if (!have.equals(should)) {
                    found.accept(incomplete(world, line.line(), number, members, should));
                }
            });
            SurveyedLine.of(line).forEach(surveyed -> sameSide(world, surveyed, limit, found));
        }
    }

    private static Defect incomplete(
            Inspected world, BoundaryLine line, String number, List<BoundaryMarker> members, Set<String> should) {
        String have = members.stream().map(BoundaryMarker::member).sorted().collect(Collectors.joining("、"));
        String wanted = String.join("、", new TreeSet<>(should));
        return new Defect(
                CODE,
                Severity.ERROR,
                members.get(0).geom(),
                world.subjects(line, members.stream().map(Subject::of).toArray(Subject[]::new)),
                new TreeMap<>(Map.of("members", (double) members.size(), "expected", (double) should.size())),
                "%s 界桩 %s 应有 %s，登记的是 %s".formatted(line.name(), number, wanted, have),
                "marker %s of line %s should have members %s and has %s".formatted(number, line.name(), wanted, have),
                Rules.MARKER_TABLE);
    }

    private static void sameSide(Inspected world, SurveyedLine line, double limit, Consumer<Defect> found) {
        Map<String, SurveyedLine.Standing> first = new TreeMap<>();
        List<SurveyedLine.Standing> second = new ArrayList<>();
        for (SurveyedLine.Standing one : line.own()) {
            if (one.marker().member().equals("A")) {
                first.put(one.marker().number(), one);
            } else if (one.marker().member().equals("B")) {
                second.add(one);
            }
        }
        for (SurveyedLine.Standing b : second) {
            SurveyedLine.Standing a = first.get(b.marker().number());
            if (a != null && isSameSide(line, a, b, limit)) {
                found.accept(sameSide(world, line, a, b));
            }
        }
    }

    private static boolean isSameSide(
            SurveyedLine line, SurveyedLine.Standing a, SurveyedLine.Standing b, double limit) {
        boolean onLine = a.place().distanceM() <= limit || b.place().distanceM() <= limit;
        return !onLine && !line.geom().intersects(Shapes.line(a.at(), b.at()));
    }

    private static Defect sameSide(
            Inspected world, SurveyedLine line, SurveyedLine.Standing a, SurveyedLine.Standing b) {
        String number = a.marker().number();
        String name = line.line().name();
        Geometry pair = Shapes.line(a.at(), b.at());
        double distanceA = a.place().distanceM();
        double distanceB = b.place().distanceM();
        return new Defect(
                SIDE,
                Severity.ERROR,
                pair,
                world.subjects(line.line(), Subject.of(a.marker()), Subject.of(b.marker())),
                new TreeMap<>(Map.of("distance_a_m", distanceA, "distance_b_m", distanceB)),
                "%s 双立界桩 %s 的 A、B 在界线同一侧（分别离线 %.2f m、%.2f m）".formatted(name, number, distanceA, distanceB),
                "both members of double marker %s stand on one side of line %s, %.2f m and %.2f m from it"
                        .formatted(number, name, distanceA, distanceB),
                Rules.POSITION);
    }
}
