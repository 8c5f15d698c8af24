package minzheng.atlas.boundary.comparison;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import minzheng.atlas.boundary.BoundaryStore;
import minzheng.atlas.boundary.InspectionLimits;
import minzheng.atlas.boundary.check.InspectedStore;
import minzheng.atlas.boundary.check.Unit;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Reading;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Compares two delivered sets and tells which facilities and villages lie in each disputed strip. */
public final class SetComparison {
    private final InspectedStore inspected;
    private final BoundaryStore register;
    private final StripContentStore contents;

    public SetComparison(Database database) {
        this.inspected = new InspectedStore(database);
        this.register = new BoundaryStore(database);
        this.contents = new StripContentStore(database);
    }

    /** A facility, village or housing area inside a strip; {@code strip} counts from 0. */
    public record Inside(@JsonIgnore int strip, String kind, String id, String name) {}

    /**
     * A strip with what lies in it.
     *
     * @param facilities as they hold on the date
     * @param places villages and communities by seat or outline, and housing areas
     */
    public record Disputed(
            String kind,
            @Nullable String a,
            @Nullable String b,
            double widthM,
            double areaM2,
            List<Inside> facilities,
            List<Inside> places,
            Geometry geom) {}

    /**
     * The whole comparison.
     *
     * @param minimumWidthM narrower strips are left out
     */
    public record Compared(
            String setA,
            String setB,
            LocalDate asOf,
            long dataVersion,
            double minimumWidthM,
            double totalAreaM2,
            List<Disputed> strips) {}

    /** Compares what two sides delivered; the facilities and villages are those of the reading. */
    public Compared of(String setA, String setB, Reading reading) {
        InspectionLimits limits = register.limits();
        List<Strip> strips = TwoSided.compare(units(setA, reading), units(setB, reading), limits);
        Map<Integer, List<Inside>> inside =
                contents.of(strips, reading).stream().collect(Collectors.groupingBy(Inside::strip));
        List<Disputed> disputed = new ArrayList<>();
        for (int i = 0; i < strips.size(); i++) {
            disputed.add(disputed(strips.get(i), inside.getOrDefault(i, List.of())));
        }
        return new Compared(
                setA,
                setB,
                reading.asOf(),
                reading.version(),
                limits.of("dispute_width_m"),
                strips.stream().mapToDouble(Strip::areaM2).sum(),
                disputed);
    }

    private List<Unit> units(String set, Reading reading) {
        return inspected.delivered(set, reading).tilings().get(0).units();
    }

    private static Disputed disputed(Strip strip, List<Inside> inside) {
        return new Disputed(
                strip.kind().code(),
                strip.a(),
                strip.b(),
                strip.widthM(),
                strip.areaM2(),
                inside.stream().filter(thing -> thing.kind().equals("facility")).toList(),
                inside.stream()
                        .filter(thing -> !thing.kind().equals("facility"))
                        .toList(),
                strip.geom());
    }
}
