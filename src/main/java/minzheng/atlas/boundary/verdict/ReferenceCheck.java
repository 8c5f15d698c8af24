package minzheng.atlas.boundary.verdict;

import java.util.ArrayList;
import java.util.List;
import minzheng.atlas.boundary.ReferenceObject;
import org.jspecify.annotations.Nullable;

/**
 * Azimuth and distance to a reference object, measured against registered. No accuracies are registered for these, so they
 * are held against the bureau's limits; azimuths are compared only where both say from the same north.
 *
 * @param agrees null where nothing could be compared
 */
public record ReferenceCheck(
        String name,
        @Nullable Double distanceDifferenceM,
        @Nullable Double azimuthDifferenceDeg,
        @Nullable Boolean agrees) {
    static List<ReferenceCheck> of(
            List<ReferenceObject> registered, List<ReferenceObject> measured, VerdictParameters parameters) {
        List<ReferenceCheck> checks = new ArrayList<>();
        for (ReferenceObject seen : measured) {
            registered.stream()
                    .filter(object -> object.name().strip().equals(seen.name().strip()))
                    .findFirst()
                    .ifPresent(object -> checks.add(compare(object, seen, parameters)));
        }
        return checks;
    }

    private static ReferenceCheck compare(
            ReferenceObject registered, ReferenceObject seen, VerdictParameters parameters) {
        Double metres = difference(registered.distanceM(), seen.distanceM());
        String north = registered.azimuthKind();
        Double turned = north != null && north.equals(seen.azimuthKind())
                ? difference(registered.azimuthDeg(), seen.azimuthDeg())
                : null;
        Double degrees = turned == null ? null : Math.IEEEremainder(turned, 360);
        boolean compared = metres != null || degrees != null;
        boolean within =
                within(metres, parameters.referenceDistanceM()) && within(degrees, parameters.referenceAzimuthDeg());
        Boolean agrees = compared ? (Boolean) within : null;
        return new ReferenceCheck(seen.name(), metres, degrees, agrees);
    }

    private static @Nullable Double difference(@Nullable Double registered, @Nullable Double measured) {
        return registered == null || measured == null ? null : measured - registered;
    }

    private static boolean within(@Nullable Double difference, double limit) {
        return difference == null || Math.abs(difference) <= limit;
    }
}
