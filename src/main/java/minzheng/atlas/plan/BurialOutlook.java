package minzheng.atlas.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import minzheng.atlas.cql2.Cql2;
import minzheng.atlas.cql2.Expression;
import minzheng.atlas.db.Reading;
import minzheng.atlas.indicator.People;
import minzheng.atlas.indicator.ReportedValue;
import minzheng.atlas.indicator.Scene;
import minzheng.atlas.indicator.SceneCache;
import minzheng.atlas.indicator.Tally;
import minzheng.atlas.indicator.TallySheet;
import minzheng.atlas.indicator.Unit;
import org.jspecify.annotations.Nullable;

/**
 * How long graves and niches last, as information beside the burial row.
 * places a year = residents * death rate / 1000 * facility share * (plot or niche share) * places per death;
 * all factors are reported series named {@code burial_…}, none is a rule of law.
 */
public final class BurialOutlook {
    private static final Expression OPERATING = Cql2.parseText("status = 'operating'");
    private static final Tally PLOTS = new Tally.Sum("plots_total", OPERATING);
    private static final Tally PLOTS_USED = new Tally.Sum("plots_used", OPERATING);
    private static final Tally NICHES = new Tally.Sum("niches_total", OPERATING);
    private static final Tally NICHES_USED = new Tally.Sum("niches_used", OPERATING);
    private static final TallySheet SHEET = new TallySheet(List.of(PLOTS, PLOTS_USED, NICHES, NICHES_USED));

    private final SceneCache scenes;

    public BurialOutlook(SceneCache scenes) {
        this.scenes = scenes;
    }

    /** One division. */
    public record Row(String divisionCode, String name, Places plots, Places niches) {}

    /**
     * Graves or niches.
     *
     * @param demand places needed a year; null when residents or a factor are not on record
     * @param fullIn the year in which the last place is taken; null when unknown
     */
    public record Places(
            BigDecimal total,
            BigDecimal remaining,
            @Nullable BigDecimal demand,
            @Nullable Integer fullIn) {}

    /** The root and the divisions right below it. */
    public List<Row> of(Reading reading, Unit root) {
        Scene scene = scenes.get(reading, SHEET, false);
        List<Row> rows = new ArrayList<>();
        Stream.concat(
                        Stream.of(root),
                        scene.tree().below(root, unit -> root.id().equals(unit.parentId())).stream())
                .forEach(unit -> rows.add(new Row(
                        unit.code(),
                        unit.name(),
                        places(scene, root, unit, PLOTS, PLOTS_USED, "burial_plot_share"),
                        places(scene, root, unit, NICHES, NICHES_USED, "burial_niche_share"))));
        return rows;
    }

    private static Places places(Scene scene, Unit root, Unit unit, Tally total, Tally used, String share) {
        BigDecimal all = scene.amounts().of(total, unit);
        BigDecimal remaining = all.subtract(scene.amounts().of(used, unit));
        BigDecimal demand = demand(scene, root, unit, share);
        Integer fullIn = demand == null || demand.signum() == 0
                ? null
                : remaining.divide(demand, 0, RoundingMode.FLOOR).intValue()
                        + scene.reading().asOf().getYear();
        return new Places(all, remaining, demand, fullIn);
    }

    private static @Nullable BigDecimal demand(Scene scene, Unit root, Unit unit, String share) {
        Long residents = scene.population().of(unit, People.RESIDENTS);
        if (residents == null) {
            return null;
        }
        BigDecimal product = BigDecimal.valueOf(residents).divide(BigDecimal.valueOf(1000), MathContext.DECIMAL128);
        for (String series :
                List.of("burial_death_rate_per_1000", "burial_facility_share", share, "burial_places_per_death")) {
            BigDecimal factor =
                    scene.reported(series, root).map(ReportedValue::value).orElse(null);
            if (factor == null) {
                return null;
            }
            product = product.multiply(factor);
        }
        return product;
    }
}
