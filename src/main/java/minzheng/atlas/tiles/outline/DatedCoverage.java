package minzheng.atlas.tiles.outline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import minzheng.atlas.geometry.CoverageOutlines;
import minzheng.atlas.geometry.CoverageUnit;
import minzheng.atlas.geometry.SimplifiedOutline;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Rows of one level through all dates. An outline holds while the row and the rows whose envelopes meet its own are the
 * same, so each row's range is cut at the dates when one of those begins or ends.
 */
final class DatedCoverage {
    private final CoverageOutlines outlines = new CoverageOutlines(Zooms.COUNT, Zooms::tolerances);
    private final STRtree places = new STRtree();
    private final Map<Long, CoverageUnit> units = new HashMap<>();
    private int keptFiner;

    DatedCoverage(List<DatedOutline> rows) {
        for (DatedOutline row : rows) {
            places.insert(row.geom().getEnvelopeInternal(), row);
            units.put(row.rowId(), new CoverageUnit(row.divisionId(), row.geom()));
        }
    }

    /** How many outlines so far would have been invalid and repeat that of the next larger zoom instead. */
    int keptFiner() {
        return keptFiner;
    }

    /** All that is stored of one of the rows, given that every row that meets it is here. */
    List<GeneralisedOutline> of(DatedOutline row) {
        List<DatedOutline> near = near(row);
        TreeSet<LocalDate> cuts = new TreeSet<>(List.of(row.validFrom(), row.validTo()));
        for (DatedOutline other : near) {
            cuts.add(other.validFrom());
            cuts.add(other.validTo());
        }
        List<GeneralisedOutline> stored = new ArrayList<>();
        @Nullable GeneralisedOutline[] open = new GeneralisedOutline[Zooms.COUNT];
        for (LocalDate from : cuts.subSet(row.validFrom(), row.validTo())) {
            SimplifiedOutline simplified = on(from, row, near);
            keptFiner += simplified.keptFiner();
            for (int step = 0; step < Zooms.COUNT; step++) {
                open[step] = next(open[step], simplified.steps().get(step), row, Zooms.ofStep(step), from, stored);
            }
        }
        for (GeneralisedOutline last : open) {
            if (last != null) {
                stored.add(last);
            }
        }
        return stored;
    }

    /** Goes on with the outline that holds, or ends it and begins another. */
    private static @Nullable GeneralisedOutline next(
            @Nullable GeneralisedOutline holding,
            Optional<Geometry> geom,
            DatedOutline row,
            int zoom,
            LocalDate from,
            List<GeneralisedOutline> stored) {
        if (holding != null && geom.isPresent() && holding.geom().equalsExact(geom.get())) {
            return holding;
        }
        if (holding != null) {
            stored.add(holding.until(from));
        }
        return geom.map(shape -> new GeneralisedOutline(row.rowId(), zoom, from, row.validTo(), shape))
                .orElse(null);
    }

    private SimplifiedOutline on(LocalDate date, DatedOutline row, List<DatedOutline> near) {
        return outlines.of(
                unit(row),
                near.stream()
                        .filter(other -> other.holdsOn(date))
                        .map(this::unit)
                        .toList());
    }

    private CoverageUnit unit(DatedOutline row) {
        return Objects.requireNonNull(units.get(row.rowId()));
    }

    private List<DatedOutline> near(DatedOutline row) {
        List<DatedOutline> near = new ArrayList<>();
        for (Object found : places.query(row.geom().getEnvelopeInternal())) {
            if (found instanceof DatedOutline other && other.rowId() != row.rowId() && other.meets(row)) {
                near.add(other);
            }
        }
        near.sort(Comparator.comparing(DatedOutline::divisionId));
        return near;
    }
}
