package minzheng.atlas.demo;

import java.util.List;

/** Rivers, roads and ridges that longer lines follow in their middle: a copy of that stretch of the line. */
final class FollowedFeatures {
    private static final double SHORTEST_LINE_M = 12_000;
    private static final double BEGINS_AT = 0.3;
    private static final double ENDS_AT = 0.6;
    private static final List<String> KINDS = List.of("river", "road", "river", "ridge");
    private static final List<String> NAMES = List.of("河", "路", "水", "岭");

    private FollowedFeatures() {}

    static void draw(DemoRegister register) {
        int drawn = 0;
        for (var line : List.copyOf(register.lines())) {
            double length = line.course().endM();
            if (length < SHORTEST_LINE_M || !line.survey().comparable()) {
                continue;
            }
            double from = line.course().vertexNear(BEGINS_AT * length);
            double to = line.course().vertexNear(ENDS_AT * length);
            int kind = drawn++ % KINDS.size();
            var name = line.name().substring(0, 2) + NAMES.get(kind) + LineNames.EXAMPLE;
            var code = "SX" + line.code().substring(2);
            register.add(new DemoFeature(
                    code, name, KINDS.get(kind), line.code(), line.course().stretch(from, to)));
            double begin = Survey.rounded(from, 1);
            double end = Survey.rounded(to, 1);
            register.changeLine(
                    line.code(),
                    known -> known.withParts(List.of(
                            new DemoLine.Part(0, begin, "none", null, null),
                            new DemoLine.Part(begin, end, KINDS.get(kind), code, name),
                            new DemoLine.Part(end, known.registeredM(), "none", null, null))));
        }
    }
}
