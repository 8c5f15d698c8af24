package minzheng.atlas.indicator;

import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tallies rolled up the tree: the amount of a unit is that of its whole subtree. */
public final class Amounts {
    private final TallyTable table;
    private final UnitTree tree;
    /** The table's rows in tree order. */
    private final @Nullable BigDecimal[][] own;
    /** Running totals in tree order, per tally; [place][unit] is the sum over all units before it. */
    private final @Nullable BigDecimal[][] running;

    public Amounts(TallyTable table, UnitTree tree) {
        this(table, tree, new BigDecimal[table.sheet().tallies().size()][]);
    }

    private Amounts(TallyTable table, UnitTree tree, @Nullable BigDecimal[][] running) {
        this.table = table;
        this.tree = tree;
        this.own = new BigDecimal[tree.size()][];
        table.direct().forEach((unit, row) -> {
            int at = tree.place(unit);
            if (at >= 0) {
                own[at] = row;
            }
        });
        this.running = running;
    }

    TallyTable table() {
        return table;
    }

    TallySheet sheet() {
        return table.sheet();
    }

    /** These amounts with some rows' part exchanged; totals of untouched tallies are kept. */
    synchronized Amounts replacing(TallyTable before, TallyTable now) {
        @Nullable BigDecimal[][] kept = running.clone();
        before.touchedPlaces().forEach(place -> kept[place] = null);
        now.touchedPlaces().forEach(place -> kept[place] = null);
        return new Amounts(table.replacing(before, now), tree, kept);
    }

    public BigDecimal of(Tally tally, Unit unit) {
        return per(tally).apply(unit);
    }

    /** One tally's amount for unit after unit. */
    public Function<Unit, BigDecimal> per(Tally tally) {
        BigDecimal[] totals = totals(table.sheet().place(tally));
        return unit -> {
            int at = tree.place(unit.id());
            return totals[tree.end(at)].subtract(totals[at]);
        };
    }

    /** Rows that are assigned to no division at all; part of no unit's figure. */
    public BigDecimal nowhere(Tally tally) {
        BigDecimal[] row = table.direct().get(TallyTable.NOWHERE);
        BigDecimal amount = row == null ? null : row[table.sheet().place(tally)];
        return amount == null ? BigDecimal.ZERO : amount;
    }

    private synchronized BigDecimal[] totals(int tallyPlace) {
        BigDecimal[] known = running[tallyPlace];
        if (known != null) {
            return known;
        }
        BigDecimal[] totals = new BigDecimal[tree.size() + 1];
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < own.length; i++) {
            totals[i] = sum;
            BigDecimal[] row = own[i];
            sum = row == null || row[tallyPlace] == null ? sum : sum.add(row[tallyPlace]);
        }
        totals[own.length] = sum;
        running[tallyPlace] = totals;
        return totals;
    }
}
