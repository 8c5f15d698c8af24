package minzheng.atlas.boundary.check;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import minzheng.atlas.geometry.Face;

/**
 * Ground that two units of a level claim, or none. A sliver is told from a real overlap or hole by its width, a gap
 * between three or more units near their meeting point is an open tri-junction.
 */
final class CoverageDefects implements BoundaryCheck {
    static final String RULE = "《行政区域界线管理条例》第五条、第十四条：以协议书和界线详图为准"
            + " / State Council 353 arts 5, 14: the agreement and the detailed boundary map decide";

    @Override
    public String code() {
        return "coverage";
    }

    @Override
    public List<String> finds() {
        return List.of("overlap", "sliver_overlap", "gap", "sliver_gap", "junction_gap");
    }

    @Override
    public void run(Inspected world, Focus focus, Consumer<Defect> found) {
        for (Tiling tiling : world.tilings()) {
            for (Face face : tiling.faces(focus)) {
                Ground ground = Ground.of(face.shape(), world.limits());
                if (ground.widthM() > world.limits().of("no_width_m")) {
                    found.accept(defect(tiling, face, ground, world));
                }
            }
        }
    }

    private static Defect defect(Tiling tiling, Face face, Ground ground, Inspected world) {
        List<Unit> units = (face.isGap() ? face.around() : face.units())
                .stream().map(tiling.units()::get).toList();
        String zhNames = units.stream().map(Unit::name).collect(Collectors.joining("、"));
        String enNames = units.stream().map(Unit::name).collect(Collectors.joining(", "));
        Kind kind = Kind.of(face, ground, world);
        return new Defect(
                kind.code,
                kind.severity,
                face.shape(),
                units.stream().map(Unit::subject).toList(),
                ground.measures(),
                kind.zh.formatted(zhNames) + "：" + ground.zh(),
                kind.en.formatted(enNames) + ": " + ground.en(),
                RULE);
    }

    private enum Kind {
        OVERLAP("overlap", Severity.ERROR, "%s 重叠", "%s overlap"),
        SLIVER_OVERLAP("sliver_overlap", Severity.WARNING, "%s 沿边细长重叠", "sliver overlap of %s"),
        GAP("gap", Severity.ERROR, "%s 之间有空隙", "gap between %s"),
        SLIVER_GAP("sliver_gap", Severity.WARNING, "%s 之间有细缝", "sliver gap between %s"),
        JUNCTION_GAP("junction_gap", Severity.ERROR, "%s 的交会点未闭合", "the units %s do not meet at their junction");

        private final String code;
        private final Severity severity;
        private final String zh;
        private final String en;

        Kind(String code, Severity severity, String zh, String en) {
            this.code = code;
            this.severity = severity;
            this.zh = zh;
            this.en = en;
        }

        static Kind of(Face face, Ground ground, Inspected world) {
            boolean sliver = ground.widthM() <= world.limits().of("sliver_width_m");
            if (!face.isGap()) {
                return sliver ? SLIVER_OVERLAP : OVERLAP;
            }
            if (face.around().size() >= 3 && ground.widthM() <= world.limits().of("junction_gap_m")) {
                return JUNCTION_GAP;
            }
            return sliver ? SLIVER_GAP : GAP;
        }
    }
}
