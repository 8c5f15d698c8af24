package minzheng.atlas.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import minzheng.atlas.boundary.BoundaryLine;
import minzheng.atlas.boundary.BoundaryMarker;
import minzheng.atlas.boundary.BoundaryStore;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Reading;
import minzheng.atlas.db.Sql;
import minzheng.atlas.division.DivisionStore;
import minzheng.atlas.division.PopulationStore;
import minzheng.atlas.division.Redivision;
import minzheng.atlas.division.RedivisionRows;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.geometry.LocalMetres;
import minzheng.atlas.plan.effect.OverlayEffects;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** What a proposed change would do to indicators, facilities, people, borders and markers. */
public final class ChangePreview {
    private static final String NEAR = "marker_off_line_m";

    private final Database database;
    private final DivisionStore divisions;
    private final PopulationStore counts;
    private final BoundaryStore boundaries;
    private final OverlayEffects effects;

    public ChangePreview(Database database, OverlayEffects effects) {
        this.database = database;
        this.divisions = new DivisionStore(database);
        this.counts = new PopulationStore(database);
        this.boundaries = new BoundaryStore(database);
        this.effects = effects;
    }

    /**
     * The comparison.
     *
     * @param asked the day to look at, from the first day of the proposal on; null = that day
     */
    public Preview of(BoundaryChange change, @Nullable LocalDate asked) {
        UUID overlay = change.proposals();
        LocalDate asOf = asked == null ? change.drawnOn() : asked;
        if (asOf.isBefore(change.drawnOn())) {
            throw new InvalidRequest(
                    "before_proposal",
                    "as_of",
                    "方案自 %s 起才成立 / the proposal holds from %1$s on; give as_of from then".formatted(change.drawnOn()));
        }
        // of a published change: as things stood just before
        long version = change.publishedVersion() == null ? database.currentVersion() : change.publishedVersion() - 1;
        Reading recorded = Reading.of(asOf, version);
        Reading proposed = new Reading(asOf, version, overlay, null);
        Redivision redivision = database.read(handle -> RedivisionRows.proposed(handle, overlay, change.drawnOn()));
        TwoSides sides = TwoSides.read(divisions, recorded, proposed, redivision.units());
        List<BoundaryLine> register = boundaries.lines(recorded);
        Borders borders = new Borders(sides, register);
        double within = boundaries.limits().of(NEAR);
        return new Preview(
                change.id(),
                change.title(),
                change.kind(),
                asOf,
                version,
                change.baseVersion(),
                overlay,
                sides.synthetic(),
                new UnitChanges(counts, recorded, sides).list(),
                moved(proposed),
                borders.changes(),
                within,
                markers(borders, register, recorded, within),
                effects.of(overlay, asOf, version));
    }

    private List<MovedFacility> moved(Reading proposed) {
        return database.read(
                handle -> proposed.bindTo(handle.createQuery(Sql.of(ChangePreview.class, "moved_facilities")))
                        .map(ConstructorMapper.of(MovedFacility.class))
                        .list());
    }

    private List<NearMarker> markers(Borders borders, List<BoundaryLine> register, Reading recorded, double within) {
        Map<UUID, BoundaryLine> lines =
                register.stream().collect(Collectors.toMap(BoundaryLine::id, Function.identity()));
        Geometry stretches = borders.stretches();
        List<NearMarker> near = new ArrayList<>();
        for (BoundaryMarker marker : boundaries.markers(recorded)) {
            Geometry place = marker.geom();
            Double distance = place == null || stretches.isEmpty() ? null : metres(place, stretches);
            boolean isNear = distance != null && distance <= within;
            boolean mayBeNear = place == null && borders.lines().contains(marker.lineId());
            if (isNear || mayBeNear) {
                BoundaryLine line = lines.get(marker.lineId());
                near.add(new NearMarker(
                        marker.id(),
                        line == null ? marker.lineId().toString() : line.code(),
                        marker.number(),
                        marker.member(),
                        distance,
                        Objects.nonNull(distance)));
            }
        }
        return near;
    }

    private static double metres(Geometry place, Geometry stretches) {
        LocalMetres metres = LocalMetres.around(place);
        return metres.of(place).distance(metres.of(stretches));
    }
}
