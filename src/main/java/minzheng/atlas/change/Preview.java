package minzheng.atlas.change;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import minzheng.atlas.plan.effect.PlanEffect;

/**
 * What a change would do.
 *
 * @param dataVersion the recorded side of every comparison; its receipts carry it, those of the other side the overlay too
 * @param synthetic a unit it touches is invented: not for demarcation
 * @param plans every row of every plan, before and after, by the same rules
 */
public record Preview(
        UUID id,
        String title,
        String kind,
        LocalDate asOf,
        long dataVersion,
        long baseVersion,
        UUID overlay,
        boolean synthetic,
        List<UnitChange> units,
        List<MovedFacility> facilities,
        List<BorderChange> borders,
        double markersWithinM,
        List<NearMarker> markers,
        List<PlanEffect> plans) {}
