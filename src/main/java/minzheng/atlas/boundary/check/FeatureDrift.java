package minzheng.atlas.boundary.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import minzheng.atlas.boundary.LinePart;
import minzheng.atlas.boundary.LinearFeature;
import minzheng.atlas.geometry.DistanceProfile;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** Rivers and roads that no longer run where the line that followed them was agreed. Told only: the line stands. */
final class FeatureDrift implements BoundaryCheck {
    private static final String CODE = "feature_drift";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<String> finds() {
        return List.of(CODE);
    }

    @Override
    public void run(Inspected world, Focus focus, Consumer<Defect> found) {
        double limit = world.limits().of("feature_drift_m");
        Map<String, LinearFeature> features = new HashMap<>();
        world.features().forEach(feature -> features.put(feature.code(), feature));
        for (SurveyedLine line : FocusedLines.following(world, focus, limit)) {
            Map<LinearFeature, List<LinePart>> followed = new LinkedHashMap<>();
            for (LinePart part : line.line().parts()) {
                LinearFeature feature = features.get(part.feature());
                if (feature != null && part.fromM() < line.course().lengthM()) {
                    followed.computeIfAbsent(feature, any -> new ArrayList<>()).add(part);
                }
            }
            followed.forEach((feature, parts) -> check(world, line, feature, parts, limit, found));
        }
    }

    private static void check(
            Inspected world,
            SurveyedLine line,
            LinearFeature feature,
            List<LinePart> parts,
            double limit,
            Consumer<Defect> found) {
        double max = 0;
        double chainage = 0;
        double beyond = 0;
        List<LineString> stretches = new ArrayList<>();
        for (LinePart part : parts) {
            Geometry stretch = line.course().between(part.fromM(), part.toM());
            DistanceProfile profile = DistanceProfile.of(stretch, feature.geom(), limit);
            if (profile.maxM() > max) {
                max = profile.maxM();
                chainage = part.fromM() + profile.maxChainageM();
            }
            beyond += profile.beyondM();
            stretches.addAll(profile.beyond());
        }
        if (max > limit) {
            found.accept(new Defect(
                    CODE,
                    Severity.WARNING,
                    Shapes.lines(stretches),
                    world.subjects(
                            line.line(), new Subject("feature", feature.id().toString(), feature.name())),
                    new TreeMap<>(Map.of(
                            "distance_m", max, "beyond_length_m", beyond, "chainage_m", chainage, "limit_m", limit)),
                    "%s 现状偏离%s 最远 %.1f m（里程 %.1f m 处），%.1f m 界线受影响；界线仍以协议为准，建议对该段专项联检"
                            .formatted(feature.name(), line.line().name(), max, chainage, beyond),
                    "%s now runs up to %.1f m off line %s (at chainage %.1f m), along %.1f m of it; the agreed line stands, a special inspection of the stretch is advised"
                            .formatted(feature.name(), max, line.line().name(), chainage, beyond),
                    Rules.AGREED_LINE));
        }
    }
}
