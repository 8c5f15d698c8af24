package minzheng.atlas.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import minzheng.atlas.geometry.Geodesic;
import org.locationtech.jts.geom.Coordinate;

/** Three invented things around a marker, roughly in three directions. */
final class ReferenceSites {
    private static final List<String> THINGS =
            List.of("独立树", "房屋东南角", "桥头", "电线杆", "水井", "路口", "涵洞", "岩石", "水塔", "桥墩", "界碑亭", "里程碑");
    private static final List<String> SECTORS = List.of(
            "北", "北偏东北", "东北", "东偏东北", "东", "东偏东南", "东南", "南偏东南", "南", "南偏西南", "西南", "西偏西南", "西", "西偏西北", "西北", "北偏西北");

    private final Random random;

    ReferenceSites(Random random) {
        this.random = random;
    }

    List<DemoMarker.Reference> around(Coordinate marker) {
        var references = new ArrayList<DemoMarker.Reference>();
        int thing = random.nextInt(THINGS.size());
        double first = 120 * random.nextDouble();
        for (int i = 0; i < 3; i++) {
            double azimuth = Survey.rounded(first + 120 * i + 30 * random.nextDouble(), 1) % 360;
            double distance = Survey.rounded(8 + 50 * random.nextDouble(), 1);
            references.add(new DemoMarker.Reference(
                    THINGS.get((thing + 5 * i) % THINGS.size()),
                    "界桩%s方".formatted(SECTORS.get((int) Math.round(azimuth / 22.5) % 16)),
                    azimuth,
                    distance,
                    Survey.rounded(Geodesic.from(marker, azimuth, distance))));
        }
        return references;
    }

    /** The same things with directions and distances as seen from a marker that stands elsewhere. */
    static List<DemoMarker.Reference> seenFrom(Coordinate marker, List<DemoMarker.Reference> references) {
        return references.stream()
                .map(reference -> new DemoMarker.Reference(
                        reference.name(),
                        reference.position(),
                        Survey.rounded(Geodesic.azimuth(marker, reference.place()), 1),
                        Survey.rounded(Geodesic.distance(marker, reference.place()), 1),
                        reference.place()))
                .toList();
    }
}
