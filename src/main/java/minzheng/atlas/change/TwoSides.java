package minzheng.atlas.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import minzheng.atlas.db.Reading;
import minzheng.atlas.division.Division;
import minzheng.atlas.division.DivisionFilter;
import minzheng.atlas.division.DivisionStore;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The touched units and everything around and below them, as recorded and as proposed. */
record TwoSides(Set<UUID> touched, Map<UUID, Division> before, Map<UUID, Division> after) {
    static TwoSides read(DivisionStore store, Reading recorded, Reading proposed, List<UUID> units) {
        Map<UUID, Division> before = new HashMap<>();
        Map<UUID, Division> after = new HashMap<>();
        Envelope box = new Envelope();
        for (UUID unit : units) {
            store.find(recorded, unit).ifPresent(entry -> add(entry.row(), before, box));
            store.find(proposed, unit).ifPresent(entry -> add(entry.row(), after, box));
        }
        List<DivisionFilter> around = new ArrayList<>();
        if (!box.isNull()) {
            around.add(new DivisionFilter(null, null, null, null, box, null));
        }
        units.forEach(unit -> around.add(new DivisionFilter(null, null, null, unit, null, null)));
        for (DivisionFilter filter : around) {
            store.each(
                    recorded,
                    filter,
                    Integer.MAX_VALUE,
                    entry -> before.put(entry.row().id(), entry.row()));
            store.each(
                    proposed,
                    filter,
                    Integer.MAX_VALUE,
                    entry -> after.put(entry.row().id(), entry.row()));
        }
        return new TwoSides(new HashSet<>(units), before, after);
    }

    private static void add(Division row, Map<UUID, Division> rows, Envelope box) {
        rows.put(row.id(), row);
        if (row.geom() != null) {
            box.expandToInclude(row.geom().getEnvelopeInternal());
        }
    }

    /** Whether any touched unit is invented. */
    boolean synthetic() {
        return Stream.of(before, after)
                .flatMap(side -> side.values().stream())
                .anyMatch(unit -> unit.synthetic() && touched.contains(unit.id()));
    }

    static @Nullable Geometry outline(Map<UUID, Division> side, UUID unit) {
        Division row = side.get(unit);
        return row == null ? null : row.geom();
    }
}
