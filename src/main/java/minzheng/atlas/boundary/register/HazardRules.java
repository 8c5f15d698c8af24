package minzheng.atlas.boundary.register;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import minzheng.atlas.boundary.BoundaryLine;
import minzheng.atlas.boundary.Hazard;
import minzheng.atlas.db.Change;
import minzheng.atlas.geometry.Geodesic;

/** What must hold for a hazard or dispute before it is recorded. */
final class HazardRules {
    private HazardRules() {}

    static void check(Change change, Hazard hazard) {
        Words.require("/kind", hazard.kind(), Words.HAZARDS);
        Words.require("/status", hazard.status(), Words.HAZARD_STATUSES);
        Trouble.refuseIf(
                !(hazard.fromM() >= 0 && hazard.toM() >= hazard.fromM()),
                "/to_m",
                "应满足 0 <= from_m <= to_m / 0 <= from_m <= to_m must hold");
        LineEntry line = Trouble.requireLine(change, hazard.lineId(), hazard.validFrom(), "/line_id");
        lengthM(line.row()).ifPresent(length -> {
            refuseBeyond(hazard.fromM(), "/from_m", length);
            refuseBeyond(hazard.toM(), "/to_m", length);
        });
    }

    /** Chainage follows the document or the coordinates; the longer of both bounds it. */
    private static OptionalDouble lengthM(BoundaryLine line) {
        return Stream.of(
                        Optional.ofNullable(line.registeredLengthM()),
                        Optional.ofNullable(line.geom()).map(geom -> Math.ceil(Geodesic.length(geom))))
                .flatMap(Optional::stream)
                .mapToDouble(Double::doubleValue)
                .max();
    }

    private static void refuseBeyond(double m, String field, double lengthM) {
        Trouble.refuseIf(
                m > lengthM,
                field,
                String.format(Locale.ROOT, "超出界线长度 %.1f 米 / beyond the length of the line, %1$.1f m", lengthM));
    }
}
