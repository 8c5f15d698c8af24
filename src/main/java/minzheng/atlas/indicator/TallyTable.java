package minzheng.atlas.indicator;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was counted, by the unit the rows are assigned to. Counts and sums are exact and additive, so an edit is
 * carried in by taking the touched rows' old amounts out and their new ones in.
 */
public final class TallyTable {
    private final TallySheet sheet;
    private final Map<UUID, BigDecimal[]> direct;

    public TallyTable(TallySheet sheet) {
        this(sheet, new HashMap<>());
    }

    private TallyTable(TallySheet sheet, Map<UUID, BigDecimal[]> direct) {
        this.sheet = sheet;
        this.direct = direct;
    }

    TallySheet sheet() {
        return sheet;
    }

    /** Key under which rows without any division are kept. */
    static final UUID NOWHERE = new UUID(0, 0);

    void add(@Nullable UUID unit, int place, BigDecimal amount) {
        if (amount.signum() == 0) {
            return;
        }
        BigDecimal[] row = direct.computeIfAbsent(
                unit == null ? NOWHERE : unit,
                id -> new BigDecimal[sheet.tallies().size()]);
        row[place] = row[place] == null ? amount : row[place].add(amount);
    }

    Map<UUID, BigDecimal[]> direct() {
        return direct;
    }

    /** Places of the tallies for which there is any amount. */
    Set<Integer> touchedPlaces() {
        Set<Integer> places = new HashSet<>();
        direct.values().forEach(row -> {
            for (int i = 0; i < row.length; i++) {
                if (row[i] != null) {
                    places.add(i);
                }
            }
        });
        return places;
    }

    /** Takes in another table's amounts. */
    TallyTable plus(TallyTable other) {
        other.direct.forEach((unit, row) -> addAll(unit, row, false));
        return this;
    }

    /** This table with the touched rows' amounts replaced. */
    TallyTable replacing(TallyTable before, TallyTable now) {
        Map<UUID, BigDecimal[]> copy = new HashMap<>(direct);
        TallyTable result = new TallyTable(sheet, copy);
        before.direct.keySet().forEach(id -> copy.computeIfPresent(id, (key, row) -> row.clone()));
        now.direct.keySet().forEach(id -> copy.computeIfPresent(id, (key, row) -> row.clone()));
        before.direct.forEach((id, row) -> result.addAll(id, row, true));
        now.direct.forEach((id, row) -> result.addAll(id, row, false));
        return result;
    }

    private void addAll(UUID unit, @Nullable BigDecimal[] row, boolean negate) {
        for (int i = 0; i < row.length; i++) {
            BigDecimal amount = row[i];
            if (amount != null) {
                add(unit, i, negate ? amount.negate() : amount);
            }
        }
    }
}
