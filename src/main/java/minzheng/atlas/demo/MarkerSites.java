package minzheng.atlas.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Markers every few kilometres of each line, numbered from its beginning, and one with three faces at every tri-junction. */
final class MarkerSites {
    private static final double SPACING_M = 2_800;
    /** Close enough for one to be missing without a gap above the limit of 5 km. */
    private static final Map<String, Double> CLOSER_M = Map.of("SL01220125", 2_000.0, "SL01220451", 2_000.0);

    private static final double JITTER = 0.12;
    /** Of a double marker's members from the middle of the river. */
    private static final double BANK_M = 20;

    private static final List<String> MATERIALS = List.of("石质", "石质", "钢筋混凝土");

    private final DemoRegister register;
    private final Counties counties;
    private final Random random;
    private final ReferenceSites references;

    MarkerSites(DemoRegister register, Counties counties, Random random) {
        this.register = register;
        this.counties = counties;
        this.random = random;
        this.references = new ReferenceSites(random);
    }

    void found() {
        for (var line : List.copyOf(register.lines())) {
            alongLine(line);
        }
        for (var junction : register.junctions()) {
            atJunction(junction);
        }
        for (var line : List.copyOf(register.lines())) {
            var owned = register.markersOf(line.code());
            int doubles = (int)
                    owned.stream().filter(marker -> marker.member().equals("A")).count();
            int singles = (int)
                    owned.stream().filter(marker -> marker.member().isEmpty()).count();
            register.changeLine(line.code(), known -> known.counted(singles, doubles));
        }
    }

    private void alongLine(DemoLine line) {
        double length = line.course().lengthM();
        int intervals = (int) Math.max(2, Math.round(length / CLOSER_M.getOrDefault(line.code(), SPACING_M)));
        double step = length / intervals;
        for (int serial = 1; serial < intervals; serial++) {
            double m = Survey.rounded(step * (serial + JITTER * (random.nextDouble() - 0.5) * 2), 1);
            var number = line.code().substring(2) + "%03d".formatted(serial);
            if (isOnADoubleBank(line, m, step)) {
                double right = isRightOf(line, line.sideA(), m) ? BANK_M : -BANK_M;
                add(line, number, "A", serial, m, line.course().beside(m, right));
                add(line, number, "B", serial, m, line.course().beside(m, -right));
            } else {
                add(line, number + "Q", "", serial, m, line.course().at(m));
            }
        }
    }

    /** The first site on a river that has one. */
    private static boolean isOnADoubleBank(DemoLine line, double m, double step) {
        return line.parts().stream()
                .anyMatch(part -> part.follows().equals("river") && m > part.fromM() && m <= part.fromM() + step);
    }

    private boolean isRightOf(DemoLine line, String code, double m) {
        var right = LocalPlane.FACTORY.createPoint(line.course().beside(m, 1));
        return counties.get(code).shape().contains(right);
    }

    private void add(DemoLine line, String number, String member, int serial, double m, Coordinate place) {
        register.add(marker(
                line,
                number,
                member,
                serial,
                line.name().substring(0, 3) + "%d号界桩".formatted(serial) + member + LineNames.EXAMPLE,
                2,
                place,
                Map.of(line.code(), m)));
    }

    private void atJunction(DemoJunction junction) {
        var chainages = new TreeMap<String, Double>();
        for (var line : register.lines()) {
            if (line.course().start().equals2D(junction.place())) {
                chainages.put(line.code(), 0.0);
            } else if (line.course().end().equals2D(junction.place())) {
                chainages.put(line.code(), Survey.rounded(line.course().endM(), 1));
            }
        }
        var line = register.line(chainages.firstKey());
        int ordinal = 1;
        while (register.hasMarker(LineNames.junctionNumber(junction.units(), ordinal))) {
            ordinal++;
        }
        register.add(marker(
                line,
                LineNames.junctionNumber(junction.units(), ordinal),
                "",
                null,
                junction.name().replace("三交点", "三交点界桩"),
                3,
                junction.place(),
                chainages));
    }

    private DemoMarker marker(
            DemoLine line,
            String number,
            String member,
            @Nullable Integer serial,
            String name,
            int faces,
            Coordinate place,
            Map<String, Double> chainages) {
        var at = Survey.rounded(place);
        boolean sideA = member.isEmpty() ? serial == null || serial % 2 == 1 : member.equals("A");
        return new DemoMarker(
                line.code(),
                number,
                member,
                serial,
                name,
                faces,
                MATERIALS.get(random.nextInt(MATERIALS.size())),
                sideA ? line.sideA() : line.sideB(),
                at,
                line.survey(),
                Survey.rounded(70 + 180 * random.nextDouble(), 2),
                new ArrayList<>(references.around(at)),
                chainages);
    }
}
